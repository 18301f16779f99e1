package plan

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// credentialsTab is the tab Credentials: all of them, or one, an activity or a
// renewal in their place.
type credentialsTab struct {
	page   *Page
	object *fyne.Container
	list   *credentialList
	detail sideView // nil while the list is on show
	state  State
}

func newCredentials(p *Page) *credentialsTab {
	t := &credentialsTab{page: p, object: container.NewStack()}
	t.list = newCredentialList(t)
	t.put(t.list.object)
	return t
}

func (t *credentialsTab) content() fyne.CanvasObject { return t.object }

// show is called with each state while the tab is on show.
func (t *credentialsTab) show(s State) {
	t.state = s
	if t.detail != nil && !t.detail.show(s) {
		t.closeDetail()
		return
	}
	if t.detail == nil {
		t.list.show(s)
	}
}

// fields are the texts of the tab that save themselves.
func (t *credentialsTab) fields() []*field {
	if t.detail == nil {
		return nil
	}
	return t.detail.fields()
}

func (t *credentialsTab) put(o fyne.CanvasObject) {
	t.object.Objects = []fyne.CanvasObject{o}
	t.object.Refresh()
}

// openDetail shows something in place of the list.
func (t *credentialsTab) openDetail(v sideView) {
	t.leave()
	if !v.show(t.state) {
		t.closeDetail()
		return
	}
	t.detail = v
	t.put(v.content())
}

// closeDetail goes back to the list.
func (t *credentialsTab) closeDetail() {
	t.leave()
	t.detail = nil
	t.list.show(t.state)
	t.put(t.list.object)
}

func (t *credentialsTab) leave() {
	for _, f := range t.fields() {
		f.Commit(true)
		if f.Wrong() != "" {
			t.page.Say(f.Name + " was not saved. " + f.Wrong())
		}
		f.Stop()
	}
}

// open shows a credential.
func (t *credentialsTab) open(id domain.ID) { t.openDetail(newCredentialView(t, id)) }

// OpenCredential shows a credential, also where there is no plan.
func (p *Page) OpenCredential(id domain.ID) {
	p.ShowCredentials()
	if t, ok := p.views[TabCredentials].(*credentialsTab); ok {
		t.state = p.state
		t.open(id)
	}
}

// backBar leads from a detail to the list, with what else can be done.
func (t *credentialsTab) backBar(others ...fyne.CanvasObject) fyne.CanvasObject {
	back := quiet("All credentials", theme.NavigateBackIcon(), t.closeDetail)
	return container.NewBorder(nil, nil, back, container.NewHBox(others...))
}

// formPage is a page of a form that scrolls.
func formPage(bar fyne.CanvasObject, parts ...fyne.CanvasObject) fyne.CanvasObject {
	return container.NewBorder(bar, nil, nil, nil, container.NewVScroll(widgets.NewColumn(credentialWidth, formColumn(parts...))))
}

const credentialWidth = 820

// titled puts a heading and a sentence above a part of a form.
func titled(title, text string, parts ...fyne.CanvasObject) fyne.CanvasObject {
	box := formColumn(widgets.Subheading(title))
	if text != "" {
		box.Add(widgets.Muted(text))
	}
	for _, o := range parts {
		box.Add(o)
	}
	return box
}

// credentialPicker offers our own credentials, those for the job of the plan
// first, and takes typed ones.
func (t *credentialsTab) pick(below fyne.CanvasObject, status domain.CredentialStatus) {
	t.page.flushFields()
	add := func(c domain.Credential) {
		c.ID, c.Status = domain.NewID(), status
		t.page.change(domain.AddCredential(c), func() { t.open(c.ID) })
	}
	all := t.offers()
	shown := all
	pick := &widgets.Pick{
		Hint: "Name, short name or issuer",
		Help: "Choose a line to take its renewal rule along. If none fits, press Enter after the name.",
		Find: func(typed string) []widgets.Line {
			shown = shown[:0:0]
			var lines []widgets.Line
			for _, o := range all {
				if contains(o.FullName()+" "+o.Issuer, typed) {
					shown = append(shown, o)
					lines = append(lines, widgets.Line{Text: o.FullName(), Note: o.Issuer})
				}
			}
			return lines
		},
		Choose: func(n int) { add(knownCredential(shown[n])) },
		Own:    func(typed string) { add(domain.Credential{Title: typed}) },
	}
	pick.Show(below)
}

// pressing makes a button that can be made the main one.
func pressing(text string, icon fyne.Resource, main bool, tapped func()) *widget.Button {
	b := widget.NewButtonWithIcon(text, icon, tapped)
	if main {
		b.Importance = widget.HighImportance
	}
	return b
}

// saveAudit asks how to save the audit sheet of all credentials.
func (p *Page) saveAudit() {
	p.flushFields()
	p.host.SavePlanReport(AuditReport)
}

// AuditReport names the audit sheet for Host.SavePlanReport.
const AuditReport = "audit"
