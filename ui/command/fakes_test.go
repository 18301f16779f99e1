package command

import (
	"bytes"
	"fmt"
	"io"
	"testing"
	"time"

	"waymark/domain/exchange"
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
	"waymark/domain/release"
	"waymark/domain/release/releasetest"
	"waymark/domain/study"
	"waymark/ui/uitest"
)

var (
	oews = &labor.Vintage{ID: "oews-2025-05", Dataset: "OEWS", Period: "May 2025",
		Title: "Occupational Employment and Wage Statistics", Agency: "U.S. Bureau of Labor Statistics"}
	ep = &labor.Vintage{ID: "ep-2024-34", Dataset: "EP", Period: "2024-34",
		Title: "Employment Projections", Agency: "U.S. Bureau of Labor Statistics"}
	onet = &labor.Vintage{ID: "onet-30.1", Dataset: "O*NET", Period: "30.1",
		Title: "O*NET Database", Agency: "U.S. Department of Labor"}
	rpp = &labor.Vintage{ID: "rpp-2024", Dataset: "RPP", Period: "2024",
		Title: "Regional Price Parities", Agency: "U.S. Bureau of Economic Analysis"}

	nation     = &labor.Area{Code: "99", Name: "United States", Type: labor.Nation, Prices: number(100, labor.PriceIndex, rpp)}
	washington = &labor.Area{Code: "53", Name: "Washington", Type: labor.State, State: "WA", States: []string{"WA"},
		Prices: number(108.6, labor.PriceIndex, rpp)}
	spokane = &labor.Area{Code: "44060", Name: "Spokane-Spokane Valley, WA", Type: labor.Metro, State: "WA", States: []string{"WA"},
		Prices: number(99.5, labor.PriceIndex, rpp)}
)

func number(amount float64, u labor.Unit, v *labor.Vintage) labor.Figure {
	return labor.Figure{Amount: amount, Unit: u, Status: labor.Published, Vintage: v}
}

// source is a small catalog: coders with pay, teachers paid by the year,
// actors paid by the hour, and soldiers without figures. What it does not say
// itself is as in the tests of the pages.
type source struct{ uitest.Source }

func (source) Occupations() ([]*occupation.Occupation, error) {
	health := occupation.Group{Code: "29-0000", Title: "Healthcare Practitioners and Technical Occupations"}
	return []*occupation.Occupation{
		{Code: "25-2021.00", Title: "Elementary School Teachers", SOC: "25-2021", Matrix: "25-2021", MatrixTitle: "Elementary school teachers", Roles: 1},
		{Code: "27-2011.00", Title: "Actors", SOC: "27-2011", Matrix: "27-2011", MatrixTitle: "Actors", Roles: 1},
		{Code: "29-2072.00", Title: "Medical Records Specialists", SOC: "29-2072", Matrix: "29-2072", MatrixTitle: "Medical records specialists",
			Roles: 1, Major: health, JobZone: 3},
		{Code: "29-9021.00", Title: "Health Information Technologists", SOC: "29-9021", Matrix: "29-9020", MatrixTitle: "Health technologists, wide", Roles: 3},
		{Code: "55-3016.00", Title: "Infantry", SOC: "55-3016"},
	}, nil
}

func (source) Titles() ([]occupation.Title, error) {
	return []occupation.Title{
		{Code: "29-2072.00", Text: "Medical Coder", Kind: occupation.ReportedTitle},
		{Code: "29-2072.00", Text: "Coder", Kind: occupation.AlternateTitle},
	}, nil
}

func (source) Outlooks() (map[string]*labor.Outlook, error) {
	line := func(code string, growth float64) *labor.Outlook {
		return &labor.Outlook{
			Occupation: code, Vintage: ep, BaseYear: 2024, TargetYear: 2034,
			Jobs: number(194800, labor.Jobs, ep), Projected: number(208700, labor.Jobs, ep), Change: number(13900, labor.Jobs, ep),
			Growth: number(growth, labor.Percent, ep), Openings: number(14200, labor.JobsPerYear, ep),
			Exits: number(6000, labor.JobsPerYear, ep), Transfers: number(6800, labor.JobsPerYear, ep),
			SelfEmployed: labor.Blank(labor.Percent, labor.NotPublished, ep),
		}
	}
	return map[string]*labor.Outlook{"29-2072": line("29-2072", 7.1), labor.AllOccupations: line(labor.AllOccupations, 3.1)}, nil
}

func (source) Preparations() (map[string]*labor.Preparation, error) {
	return map[string]*labor.Preparation{"29-2072": {
		Occupation: "29-2072", Vintage: ep, Education: labor.PostsecondaryAward, Experience: labor.NoExperience, Training: labor.NoTraining,
		SharesVintage: ep, Shares: []labor.EducationShare{
			{Label: "Associate's degree", Share: number(27.2, labor.Percent, ep)},
			{Label: "Some college, no degree", Share: number(29.5, labor.Percent, ep), Entry: true},
		},
	}}, nil
}

func (s source) WagesIn(area string) (map[string]*labor.Wage, error) {
	wages := map[string]*labor.Wage{}
	for _, matrix := range []string{"25-2021", "27-2011", "29-2072", "29-9020"} {
		all, err := s.WagesOf(matrix)
		if err != nil {
			return nil, err
		}
		for _, w := range all {
			if w.Area.Code == area {
				wages[matrix] = w
			}
		}
	}
	return wages, nil
}

func (source) WagesOf(matrix string) ([]*labor.Wage, error) {
	wages := []*labor.Wage{
		labor.NoWage(matrix, nation, oews, labor.NotPublished),
		labor.NoWage(matrix, washington, oews, labor.NotInArea),
		labor.NoWage(matrix, spokane, oews, labor.NotInArea),
	}
	usa, local := wages[0], wages[2]
	for i, p := range append(labor.Percentiles[:], labor.Mean) {
		switch matrix {
		case "25-2021":
			usa.SetAnnual(p, number(50000+float64(i)*1000, labor.DollarsPerYear, oews))
			usa.SetHourly(p, labor.Blank(labor.DollarsPerHour, labor.AnnualOnly, oews))
		case "27-2011":
			usa.SetAnnual(p, labor.Blank(labor.DollarsPerYear, labor.HourlyOnly, oews))
			usa.SetHourly(p, number(20+float64(i), labor.DollarsPerHour, oews))
		case "29-2072":
			usa.SetAnnual(p, number(50000+float64(i)*1000, labor.DollarsPerYear, oews))
			usa.SetHourly(p, number(24+float64(i), labor.DollarsPerHour, oews))
			local.SetAnnual(p, number(41600+float64(i)*2080, labor.DollarsPerYear, oews))
		}
	}
	if matrix == "29-2072" {
		usa.SetAnnual(labor.P90, labor.Figure{Amount: 239200, Unit: labor.DollarsPerYear, Status: labor.AtLeast, Vintage: oews})
		local.SetAnnual(labor.Mean, labor.Blank(labor.DollarsPerYear, labor.Suppressed, oews))
		local.Employment = number(470, labor.Jobs, oews)
	}
	return wages, nil
}

func (source) ONET() (*labor.Vintage, error)               { return onet, nil }
func (source) Ratings(string) ([]occupation.Rating, error) { return nil, nil }
func (source) Interests(code string) ([]occupation.Scored, error) {
	if code != "29-2072.00" {
		return nil, nil
	}
	var list []occupation.Scored
	for n, name := range []string{"Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional"} {
		score := labor.Figure{Amount: []float64{2.86, 4.33, 1, 3.38, 1.88, 6.97}[n], Unit: labor.InterestRank, Status: labor.Published, Vintage: onet}
		list = append(list, occupation.Scored{Element: occupation.Element{Name: name}, Score: score})
	}
	return list, nil
}
func (source) Values(string) ([]occupation.Scored, error) { return nil, nil }

func (source) Related(code string) ([]occupation.Related, error) {
	if code != "29-2072.00" {
		return nil, nil
	}
	return []occupation.Related{{Code: "29-9021.00", Tier: 1, Index: 1}}, nil
}

// texts are a few of Waymark's own words.
type texts struct{}

func (texts) Text(string) (*occupation.Text, error) { return nil, nil }

func (texts) Elements() (map[string]occupation.Term, error) {
	return map[string]occupation.Term{
		"1.A.4.a.1": {Name: "Near Vision", Means: "Seeing fine detail close up.", Example: "Reading the small print."},
		"1.A.4.a.2": {Name: "Far Vision", Means: "Seeing detail a long way off."},
	}, nil
}

func (texts) Activities() (map[string]string, error) { return uitest.OwnTexts{}.Activities() }

func (texts) Credentials(code string) ([]occupation.Credential, error) {
	if code != "29-2072.00" {
		return nil, nil
	}
	return []occupation.Credential{
		{ID: "rhit", Name: "Registered Health Information Technician", Short: "RHIT", Issuer: "AHIMA", Kind: occupation.Certification,
			First: "An associate's degree", Earned: []string{"program", "exam"}, ValidYears: 2, Units: 20, UnitName: "CEU",
			Categories: []string{"16 in the field"}, Levels: "One hour counts as one CEU", Site: "ahima.org", AsOf: 2025},
		{ID: "lic", Name: "Records license", Issuer: "The state board", Kind: occupation.LicenseKind, States: "some", AsOf: 2024},
	}, nil
}

func (t texts) AllCredentials() ([]occupation.Credential, error) { return t.Credentials("29-2072.00") }

func (texts) Organizations(code string) ([]occupation.Organization, error) {
	if code != "29-2072.00" {
		return nil, nil
	}
	return []occupation.Organization{{Name: "American Health Information Management Association", Short: "AHIMA", Offers: "Courses and local groups.", Site: "ahima.org"}}, nil
}

func (texts) Glossary() ([]occupation.Term, error) {
	return []occupation.Term{
		{Name: "Median", Means: "The middle: half earn more, half earn less.", Example: "Of five people, the third."},
		{Name: "Average", Means: "All added up and divided. Seldom the median."},
	}, nil
}

func (texts) JobSearch() ([]occupation.Advice, error) { panic("not used by commands") }
func (texts) Clusters() ([]occupation.Cluster, error) { return nil, nil }

// memory is a plan file in memory.
type memory struct {
	plantest.File
	path   string
	closed int
}

func (m *memory) Path() string { return m.path }
func (m *memory) Close() error { m.closed++; return nil }

// world is everything outside of the commands, made up.
type world struct {
	files   map[string]*memory
	openErr error
	windows []WindowOptions
	tours   []string
	verify  error
	build   error

	added    shelf
	packs    packShelf
	alone    bool // one release of each dataset alone
	terminal io.Reader
	input    io.Reader

	backups  []plan.Backup
	restored []string // paths of backups that were put in the place of a file
	anyway   []string // files that were opened in spite of a note
}

var _ plan.Keeper = (*world)(nil)

func (w *world) Open(path string) (plan.File, error) {
	if w.openErr != nil {
		return nil, w.openErr
	}
	if f := w.files[path]; f != nil {
		return f, nil
	}
	return nil, &plan.Error{Kind: plan.ErrMissing, Sentence: "There is no plan file " + path + "."}
}

func (w *world) OpenAnyway(path string) (plan.File, error) {
	w.anyway = append(w.anyway, path)
	w.openErr = nil
	return w.Open(path)
}

func (w *world) Create(path string) (plan.File, error) {
	f := &memory{path: path}
	if w.files == nil {
		w.files = map[string]*memory{}
	}
	w.files[path] = f
	return f, nil
}

func (w *world) SetAside(path string) (string, error)  { return path + " aside", nil }
func (w *world) Backups(string) ([]plan.Backup, error) { return w.backups, nil }
func (w *world) Restore(path string, b plan.Backup) (string, error) {
	w.restored = append(w.restored, b.Path)
	return path + " before", nil
}

func (w *world) history() release.History {
	if w.alone {
		return loneHistory{}
	}
	return releasetest.History{}
}

func (w *world) deps() Deps {
	return Deps{
		Version:  "0.1.0",
		PlanPath: "default.waymark",
		Today:    func() plan.Date { return plan.Date{Year: 2027, Month: time.March, Day: 3} },
		Directory: func() (*occupation.Directory, error) {
			d, err := occupation.NewDirectory(source{})
			if err == nil {
				d.Texts = texts{}
			}
			return d, err
		},
		Places: func() (*labor.Places, error) {
			return labor.NewPlaces([]*labor.Area{nation, washington, spokane, {Code: "44100", Name: "Springfield, IL", Type: labor.Metro, State: "IL", States: []string{"IL"}},
				{Code: "44140", Name: "Springfield, MA", Type: labor.Metro, State: "MA", States: []string{"MA"}}},
				[]labor.County{{FIPS: "53063", Name: "Spokane County", State: "WA", Area: "44060"}},
				[]labor.ZIP{{Code: "99201", Areas: []string{"44060"}}}), nil
		},
		Study:  func() (study.Source, error) { return uitest.Study{}, nil },
		Keeper: w,
		Calendar: func(name string, events []exchange.Event) []byte {
			return fmt.Appendf(nil, "calendar %s with %d events", name, len(events))
		},
		Input:    w.input,
		Added:    &w.added,
		Packs:    &w.packs,
		Releases: func() ([]release.Release, error) { return []release.Release{own}, nil },
		History:  func() (release.History, error) { return w.history(), nil },
		Terminal: w.terminal,
		Verify:   func() error { return w.verify },
		Build: func(from, out string, log io.Writer) error {
			_, err := io.WriteString(log, "built "+out+" from "+from+"\n")
			if w.build != nil {
				return w.build
			}
			return err
		},
		Tour:   func(out string) error { w.tours = append(w.tours, out); return nil },
		Window: func(o WindowOptions) error { w.windows = append(w.windows, o); return nil },
	}
}

// run executes one command line and gives its exit status and both outputs.
func (w *world) run(t *testing.T, args ...string) (status int, out, errOut string) {
	t.Helper()
	var o, e bytes.Buffer
	status = Run(New(w.deps()), args, &o, &e, func(error) {})
	return status, o.String(), e.String()
}

// ok executes a command line that must succeed and gives what it prints.
func (w *world) ok(t *testing.T, args ...string) string {
	t.Helper()
	status, out, errOut := w.run(t, args...)
	if status != 0 || errOut != "" {
		t.Fatalf("waymark %q: status %d, %s", args, status, errOut)
	}
	return out
}
