package plan

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/widgets"
)

// activityView edits an activity, or gathers a new one until it is added.
type activityView struct {
	tab    *credentialsTab
	page   *Page
	id     domain.ID // "" until it is added
	now    domain.Activity
	object fyne.CanvasObject

	date, title, provider, cost, note *field
	counts                            []*countRow
	countBox                          *fyne.Container
	files                             *files
	problem                           *widget.Label
	add                               *widget.Button
}

func newActivityView(t *credentialsTab, id domain.ID) *activityView {
	v := &activityView{tab: t, page: t.page, id: id, countBox: formColumn(), problem: widgets.Body("")}
	v.now = domain.Activity{Date: t.page.host.Today()}
	v.problem.Importance = widget.DangerImportance
	v.problem.Hide()
	v.date = v.field("Date", widgets.NewEntry("YYYY-MM-DD"), tidyDate, func(a *domain.Activity, s string) { a.Date = parsedDate(s) })
	t.page.addCalendar(v.date)
	v.title = v.field("Activity", widgets.NewEntry("For example: Coding update webinar"), oneLine, func(a *domain.Activity, s string) { a.Title = s })
	v.provider = v.field("Provider", widgets.NewEntry("Who offered it"), oneLine, func(a *domain.Activity, s string) { a.Provider = s })
	v.cost = v.field("Cost", widgets.NewEntry("Free or not known"), tidyMoney, func(a *domain.Activity, s string) {
		if a.Cost = 0; s != "" {
			a.Cost, _ = domain.ParseMoney(s)
		}
	})
	v.note = v.field("Note", widgets.NewNote("What it was about", 3), func(s string) (string, error) { return s, nil }, func(a *domain.Activity, s string) { a.Note = s })
	v.files = newFiles(v.page,
		func(change func(*[]domain.Attachment)) domain.Operation {
			return editActivity(v.id, func(a *domain.Activity) { change(&a.Files) })
		},
		func(name string, e *widgets.Entry, op func(string) domain.Operation) *field {
			return newField(v.page, name, e, oneLine, func(text string, done func(error)) { v.page.host.Change(op(text), done) })
		})
	v.add = pressing("Add the activity", theme.ContentAddIcon(), true, v.save)
	bar := t.backBar()
	proof := fyne.CanvasObject(titled("Proof", "The file stays where it is; the plan keeps its place.", v.files.object))
	if id == "" {
		proof = widgets.Muted("A file that proves it can be added once the activity is there.")
	} else {
		bar = t.backBar(quiet("Delete activity", theme.DeleteIcon(), v.remove))
		v.add.Hide()
	}
	heading := "Activity"
	if id == "" {
		heading = "Log an activity"
	}
	v.object = formPage(bar, widgets.Heading(heading),
		labelled("What", v.title.Object),
		widgets.NewPair(labelled("Date", v.date.Object), labelled("Provider", v.provider.Object)),
		titled("Counts for", "Enter units for each credential for which it counts, as the issuer counts them.", v.countBox),
		widgets.NewPair(labelled("Cost", v.cost.Object), labelled("Note", v.note.Object)),
		proof, v.problem, container.NewHBox(v.add))
	return v
}

// change saves a change, or keeps it until the activity is added.
func (v *activityView) change(change func(*domain.Activity), done func(error)) {
	if v.id != "" {
		v.page.host.Change(editActivity(v.id, change), done)
		return
	}
	change(&v.now)
	done(nil)
}

func (v *activityView) field(name string, e *widgets.Entry, tidy func(string) (string, error), set func(*domain.Activity, string)) *field {
	return newField(v.page, name, e, tidy, func(text string, done func(error)) {
		v.change(func(a *domain.Activity) { set(a, text) }, done)
	})
}

// save adds a new activity.
func (v *activityView) save() {
	for _, f := range v.fields() {
		f.Commit(true)
		if f.Wrong() != "" {
			return
		}
	}
	a := v.now
	a.ID = domain.NewID()
	v.page.host.Change(domain.AddActivity(a), func(err error) {
		v.problem.SetText(sentence(err))
		widgets.ShowIf(v.problem, err != nil)
		if err == nil {
			v.tab.closeDetail()
			v.page.notice.show("Activity “"+a.Title+"” added.", true)
		}
		v.page.arrange()
	})
}

func (v *activityView) remove() {
	title := v.now.Title
	v.page.change(domain.DeleteActivity(v.id), func() { v.page.notice.show("Activity “"+title+"” deleted.", true) })
}

func (v *activityView) content() fyne.CanvasObject { return v.object }

func (v *activityView) fields() []*field {
	all := []*field{v.title, v.date, v.provider, v.cost, v.note}
	for _, c := range v.counts {
		all = append(all, c.units)
	}
	return append(all, v.files.list.fields()...)
}

func (v *activityView) show(s State) bool {
	if v.id != "" {
		at := slices.IndexFunc(s.Activities, func(a domain.Activity) bool { return a.ID == v.id })
		if at < 0 {
			return false
		}
		v.now = s.Activities[at].Clone()
		v.files.show(v.now.Files)
	}
	v.title.Show(v.now.Title)
	v.date.Show(v.now.Date.String())
	v.provider.Show(v.now.Provider)
	v.cost.Show(centsText(v.now.Cost))
	v.note.Show(v.now.Note)
	v.showCounts(s)
	v.page.arrange()
	return true
}

// countRow is what an activity counts for one credential.
type countRow struct {
	id                 domain.ID
	object             fyne.CanvasObject
	units              *field
	category, provider *widget.Select
	together           *widget.RichText
}

// showCounts has a row for each credential that is held or counted already.
func (v *activityView) showCounts(s State) {
	records, today := recordsOf(s), v.page.host.Today()
	had := v.counts
	v.counts = nil
	for _, c := range s.Credentials {
		n := slices.IndexFunc(v.now.Counts, func(n domain.Count) bool { return n.CredentialID == c.ID })
		if n < 0 && (c.Status != domain.Held || c.NeverExpires) {
			continue
		}
		row := v.countRow(had, c)
		var now domain.Count
		if n >= 0 {
			now = v.now.Counts[n]
		}
		row.units.Show(numberText(now.Units))
		choose(row.category, orNone(now.Category))
		choose(row.provider, orNone(now.Provider))
		widgets.SetText(row.together, togetherText(records.Standing(c, today)))
		widgets.ShowIf(row.together, togetherText(records.Standing(c, today)) != "")
		v.counts = append(v.counts, row)
	}
	if len(v.counts) == 0 {
		v.countBox.Objects = []fyne.CanvasObject{widgets.Body("None of your credentials is held and expires. Add one first, or say that you hold it.")}
	} else if len(had) != len(v.counts) {
		v.countBox.Objects = nil
		for _, r := range v.counts {
			v.countBox.Add(r.object)
		}
	}
	v.countBox.Refresh()
}

func togetherText(s renewal.Standing) string {
	if len(s.Together) == 0 {
		return ""
	}
	text := "Counts for "
	for n, o := range s.Together {
		if n > 0 {
			text += ", "
		}
		text += "“" + o.Title + "”"
	}
	return text + " too, once: they are renewed together."
}

const noPart = "–"

func orNone(name string) string {
	if name == "" {
		return noPart
	}
	return name
}

func (v *activityView) countRow(had []*countRow, c domain.Credential) *countRow {
	if at := slices.IndexFunc(had, func(r *countRow) bool { return r.id == c.ID }); at >= 0 {
		return had[at]
	}
	r := &countRow{id: c.ID, together: widgets.Muted("")}
	set := func(change func(*domain.Count)) func(*domain.Activity) {
		return func(a *domain.Activity) { setCount(a, c.ID, change) }
	}
	r.units = v.field("Units for "+c.Title, widgets.NewEntry("None"), tidyNumber, func(a *domain.Activity, s string) {
		set(func(n *domain.Count) { n.Units = parsedNumber(s) })(a)
	})
	part := func(of []domain.Minimum, at func(*domain.Count) *string) *widget.Select {
		options := []string{noPart}
		for _, m := range of {
			options = append(options, m.Name)
		}
		s := widget.NewSelect(options, nil)
		s.OnChanged = func(name string) {
			if name == noPart {
				name = ""
			}
			v.change(set(func(n *domain.Count) { *at(n) = name }), func(err error) {
				if err != nil {
					v.page.Say("Not saved: " + err.Error())
				}
			})
		}
		return s
	}
	r.category = part(c.Rule.Categories, func(n *domain.Count) *string { return &n.Category })
	r.provider = part(c.Rule.Providers, func(n *domain.Count) *string { return &n.Provider })
	unit := c.Rule.Unit
	if unit == "" {
		unit = "Units"
	}
	title := widgets.Body(c.Title)
	title.TextStyle.Bold = true
	parts := formColumn(title, labelled(unit, r.units.Object))
	if len(c.Rule.Categories) > 0 {
		parts.Add(labelled("Category", widgets.Outline(r.category)))
	}
	if len(c.Rule.Providers) > 0 {
		parts.Add(labelled("Kind of provider", widgets.Outline(r.provider)))
	}
	parts.Add(r.together)
	r.object = widgets.Card(parts)
	return r
}

// setCount changes what an activity counts for a credential. A count of nothing
// is left out.
func setCount(a *domain.Activity, id domain.ID, change func(*domain.Count)) {
	at := slices.IndexFunc(a.Counts, func(n domain.Count) bool { return n.CredentialID == id })
	if at < 0 {
		a.Counts = append(slices.Clone(a.Counts), domain.Count{CredentialID: id})
		at = len(a.Counts) - 1
	}
	change(&a.Counts[at])
	if n := a.Counts[at]; n.Units == 0 && n.Category == "" && n.Provider == "" {
		a.Counts = slices.Delete(a.Counts, at, at+1)
	}
}
