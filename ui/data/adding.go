package data

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/release"
	"waymark/ui/widgets"
)

// official is a file that an agency offers and Waymark can read.
type official struct{ gives, agency, page, file string }

// officials lists where each file is found, by agency and name of the page.
var officials = []official{
	{"Words, skills, tools and more of each job", "U.S. Department of Labor, O*NET", "onetcenter.org, “Database”", "the database as text files, one zip, release 29.0 or later"},
	{"Pay and employees by nation, state and area", "Bureau of Labor Statistics, OEWS", "bls.gov/oes, “Tables”", "National, State, Metropolitan and nonmetropolitan area, or All data; May 2019 or later"},
	{"Industries of each job", "Bureau of Labor Statistics, OEWS", "bls.gov/oes, “Tables”", "National industry-specific"},
	{"Outlook of the nation", "Bureau of Labor Statistics, Employment Projections", "bls.gov/emp, “Data”", "occupation.xlsx and education.xlsx; 2022-32 or later"},
	{"Industries that will employ a job", "Bureau of Labor Statistics, Employment Projections", "bls.gov/emp, “Data”", "National Employment Matrix"},
	{"Outlook and pay of a state and its regions", "your state's labor market agency, or Projections Central", "its page of projections or wages; projectionscentral.org", "any csv, xlsx or JSON table: you look at its columns first"},
	{"Fields of study of a job", "National Center for Education Statistics", "nces.ed.gov/ipeds/cipcode, “Resources”", "CIP 2020 to SOC 2018 crosswalk; CIPCode2020.csv"},
	{"California's codes of fields of study", "California Community Colleges", "page on TOP, CIP and SOC codes", "TOP-CIP-SOC crosswalk"},
	{"Schools, programs and tuition", "National Center for Education Statistics, IPEDS", "nces.ed.gov/ipeds, “Complete data files”", "hd, c and ic_ay of a year"},
	{"Older job codes", "Bureau of Labor Statistics", "bls.gov/soc/2018, “Crosswalks”", "SOC 2010 to 2018"},
	{"Older O*NET codes, career clusters", "U.S. Department of Labor, O*NET", "onetcenter.org/taxonomy; onetonline.org", "2010 to 2019, 2019 to SOC; all career clusters"},
	{"Which line of the projections a job has", "Bureau of Labor Statistics", "bls.gov/emp, “Classifications and crosswalks”", "O*NET to National Employment Matrix"},
	{"Apprenticeships", "U.S. Department of Labor", "apprenticeship.gov", "occupations with RAPIDS codes"},
	{"Counties and ZIP codes", "U.S. Department of Labor", "flag.dol.gov, wage data", "counties of the wage areas; ZIP codes of counties"},
	{"Codes of counties", "Census Bureau", "census.gov, “Delineation files”", "list 1 of core based statistical areas"},
	{"Price levels", "Bureau of Economic Analysis", "bea.gov, “Regional price parities”", "tables SARPP and MARPP"},
}

// adding says how to add a file, and where the files are.
func (p *Page) adding() fyne.CanvasObject {
	path := widgets.NewEntry("Path of a file or folder")
	path.SetText(p.path)
	path.OnSubmitted = func(text string) {
		if text = strings.TrimSpace(text); text != "" {
			p.Open(text)
		}
	}
	lookAt := widget.NewButton("Look at it", func() { path.OnSubmitted(path.Text) })
	box := container.NewVBox(
		widgets.Heading("Add data"),
		widgets.Body("The figures in Waymark will be old one day. Download a newer file of an agency, drop it on this window or type where it is, and see what is in it before anything is added. Zip, xlsx, csv and txt as the agencies publish them, and packs ("+release.PackExtension+")."),
		container.NewBorder(nil, nil, nil, lookAt, path),
		widgets.Subheading("Where to download official files"),
		widgets.Muted("Downloading needs the internet, in a browser, also on another computer. Waymark reads the file as it is; its name does not matter."))
	var list []widgets.Fact
	for _, o := range officials {
		list = append(list, widgets.Fact{Name: o.gives, Text: o.agency + ": " + o.page + "; " + o.file + "."})
	}
	box.Add(officialList(list))
	return box
}

// officialList sets each text below its name: the names are long.
func officialList(list []widgets.Fact) fyne.CanvasObject {
	box := container.NewVBox()
	for _, f := range list {
		box.Add(container.New(widgets.Tight{}, bold(f.Name), widgets.Body(f.Text)))
	}
	return box
}
