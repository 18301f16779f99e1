package plan

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// proofSection holds the files and links of a step.
type proofSection struct {
	*section
	panel *panel
	files *files
	links *lines[domain.Link]
	fresh *widgets.Entry // address of a link to add
}

func newProofSection(l *panel) *proofSection {
	v := &proofSection{panel: l}
	v.section = l.section("Files and links", false, &section{
		make: v.build,
		sum: func(s *domain.Step) string {
			var parts []string
			if n := len(s.Files); n > 0 {
				parts = append(parts, plural(n, "file", "files"))
			}
			if n := len(s.Links); n > 0 {
				parts = append(parts, plural(n, "link", "links"))
			}
			return strings.Join(parts, ", ")
		},
		fill: func(s *domain.Step) {
			v.files.show(s.Files)
			v.links.show(s.Links)
		},
		texts: func() []*field { return append(v.files.list.fields(), v.links.fields()...) },
	})
	return v
}

func (v *proofSection) build() fyne.CanvasObject {
	l := v.panel
	v.files = newFiles(l.page,
		func(change func(*[]domain.Attachment)) domain.Operation {
			return editStep(l.id, func(s *domain.Step) { change(&s.Files) })
		},
		func(name string, e *widgets.Entry, op func(string) domain.Operation) *field {
			return l.saving(name, e, oneLine, op)
		})
	v.links = newLines(func(k domain.Link) domain.ID { return k.ID }, v.row)
	v.fresh = widgets.NewEntry("https://")
	problem := widgets.Body("")
	problem.Importance = widget.DangerImportance
	problem.Hide()
	add := func() {
		url := strings.TrimSpace(v.fresh.Text)
		if url == "" {
			return
		}
		if !strings.Contains(url, "://") {
			url = "https://" + url
		}
		l.page.host.Change(editStep(l.id, func(s *domain.Step) {
			s.Links = append(s.Links, domain.Link{ID: domain.NewID(), URL: url})
		}), func(err error) {
			problem.SetText(sentence(err))
			widgets.ShowIf(problem, err != nil)
			if err == nil {
				v.fresh.SetText("")
			}
			l.page.arrange()
		})
	}
	v.fresh.OnSubmitted = func(string) { add() }
	button := widget.NewButtonWithIcon("Add a link", theme.ContentAddIcon(), add)
	return formColumn(v.files.object, widget.NewSeparator(), v.links.object,
		container.NewBorder(nil, nil, nil, container.NewVBox(button), v.fresh), problem,
		widgets.Muted("A link needs the internet. Nothing else here does."))
}

func (v *proofSection) row(id domain.ID) *line[domain.Link] {
	l := v.panel
	own := stepLine[domain.Link]{l, func(s *domain.Step) *[]domain.Link { return &s.Links }, func(k domain.Link) bool { return k.ID == id }}
	title := l.saving("Name of the link", widgets.NewEntry("What it is"), oneLine, func(text string) domain.Operation {
		return own.edit(func(k *domain.Link) { k.Title = text })
	})
	url := l.saving("Address of the link", widgets.NewEntry("https://"), tidyLink, func(text string) domain.Operation {
		return own.edit(func(k *domain.Link) { k.URL = text })
	})
	open := quiet("Open", theme.ComputerIcon(), func() {
		if err := l.page.host.OpenLink(url.Saved()); err != nil {
			l.page.Say(fmt.Sprintf("The link could not be opened. %v", err))
		}
	})
	return &line[domain.Link]{
		object: formColumn(container.NewBorder(nil, nil, nil, container.NewHBox(open, own.remover("Link")), title.Entry), url.Object, title.Problem),
		fields: []*field{title, url},
		show: func(k domain.Link) {
			title.Show(k.Title)
			url.Show(k.URL)
		},
	}
}

// tidyLink asks only for something; whether it is an address is checked when it
// is saved.
func tidyLink(text string) (string, error) {
	if text = strings.TrimSpace(text); text == "" {
		return "", &domain.Error{Kind: domain.ErrInvalid, Field: domain.FieldLinks, Sentence: "A link needs an address. Remove the link if you do not need it."}
	}
	return text, nil
}
