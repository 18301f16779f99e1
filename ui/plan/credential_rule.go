package plan

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/occupation"
	domain "waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/widgets"
)

// ruleForm shows what renewing takes, where that was read, and lets the person
// change it.
type ruleForm struct {
	view   *credentialView
	object *fyne.Container

	words, from  *widget.Label
	edit, again  *widget.Button
	form         *fyne.Container
	texts        []*field
	shown        []func(domain.Rule) string // what each of texts shows
	categories   *minimums
	providers    *minimums
	openedByHand bool
}

func newRuleForm(v *credentialView) *ruleForm {
	f := &ruleForm{view: v, words: widgets.Body(""), from: widgets.Body("")}
	f.from.Importance = widget.LowImportance
	f.edit = quiet("Change the rule", theme.DocumentCreateIcon(), func() {
		f.openedByHand = !f.form.Visible()
		f.show(v.now)
		v.page.arrange()
	})
	f.again = quiet("Use Waymark's rule again", theme.ContentUndoIcon(), f.reset)
	f.categories = newMinimums(f, "Part of the units", func(r *domain.Rule) *[]domain.Minimum { return &r.Categories })
	f.providers = newMinimums(f, "Units from a provider", func(r *domain.Rule) *[]domain.Minimum { return &r.Providers })
	f.form = f.build()
	f.form.Hide()
	f.object = formColumn(f.words, f.from, container.NewHBox(f.edit, f.again), f.form)
	return f
}

// own changes the rule, which is the person's own from then on.
func (f *ruleForm) own(change func(*domain.Rule)) domain.Operation {
	return editCredential(f.view.id, func(c *domain.Credential) {
		change(&c.Rule)
		c.Rule.Own = true
	})
}

func (f *ruleForm) text(name, hint string, tidy func(string) (string, error), get func(domain.Rule) string, set func(*domain.Rule, string)) fyne.CanvasObject {
	t := f.view.saving(name, widgets.NewEntry(hint), tidy, func(text string) domain.Operation {
		return f.own(func(r *domain.Rule) { set(r, text) })
	})
	f.texts, f.shown = append(f.texts, t), append(f.shown, get)
	return labelled(name, t.Object)
}

func (f *ruleForm) number(name string, at func(*domain.Rule) *domain.Number) fyne.CanvasObject {
	return f.text(name, "Not known", tidyNumber, func(r domain.Rule) string { return numberText(*at(&r)) },
		func(r *domain.Rule, s string) { *at(r) = parsedNumber(s) })
}

func (f *ruleForm) count(name string, at func(*domain.Rule) *int) fyne.CanvasObject {
	return f.text(name, "Not known", tidyCount, func(r domain.Rule) string { return countText(*at(&r)) },
		func(r *domain.Rule, s string) { *at(r), _ = strconv.Atoi(s) })
}

func (f *ruleForm) money(name string, at func(*domain.Rule) *domain.Cents) fyne.CanvasObject {
	return f.text(name, "Not known", tidyMoney, func(r domain.Rule) string { return centsText(*at(&r)) },
		func(r *domain.Rule, s string) { *at(r), _ = domain.ParseMoney(s) })
}

func (f *ruleForm) line(name, hint string, at func(*domain.Rule) *string) fyne.CanvasObject {
	return f.text(name, hint, oneLine, func(r domain.Rule) string { return *at(&r) }, func(r *domain.Rule, s string) { *at(r) = s })
}

func (f *ruleForm) build() *fyne.Container {
	type R = domain.Rule
	checked := f.text("You read it on", "YYYY-MM-DD", tidyDate, func(r R) string { return r.Checked.String() }, func(r *R, s string) { r.Checked = parsedDate(s) })
	f.view.page.addCalendar(f.texts[len(f.texts)-1])
	return formColumn(
		widgets.NewPair(f.number("Units needed in a cycle", func(r *R) *domain.Number { return &r.Units }),
			f.line("What the issuer calls a unit", "CEU, contact hour ...", func(r *R) *string { return &r.Unit })),
		widgets.NewPair(f.count("Months of a cycle", func(r *R) *int { return &r.CycleMonths }),
			f.count("Days of grace after the end", func(r *R) *int { return &r.GraceDays })),
		f.categories.object, f.providers.object,
		widgets.NewPair(f.number("More units for each further credential", func(r *R) *domain.Number { return &r.ExtraUnits }),
			f.number("Most units for all together", func(r *R) *domain.Number { return &r.MostUnits })),
		widgets.NewPair(f.number("Most units that may be carried over", func(r *R) *domain.Number { return &r.MostCarried }),
			f.line("Renews together with others of", "Name of the issuer, the same for each", func(r *R) *string { return &r.TogetherWith })),
		widgets.NewPair(f.money("Fee for a renewal", func(r *R) *domain.Cents { return &r.Fee }),
			f.money("Fee for each further credential", func(r *R) *domain.Cents { return &r.FeeMore })),
		widgets.NewPair(f.count("Years to keep the proof", func(r *R) *int { return &r.KeepYears }), checked),
		f.line("Where you read it", "Page or letter of the issuer", func(r *R) *string { return &r.Source }))
}

func (f *ruleForm) fields() []*field {
	return slices.Concat(f.texts, f.categories.list.fields(), f.providers.list.fields())
}

func (f *ruleForm) show(c domain.Credential) {
	f.words.SetText(ruleWords(c))
	f.from.SetText(ruleSource(c.Rule))
	widgets.ShowIf(f.from, f.from.Text != "")
	widgets.ShowIf(f.again, c.Rule.Own && c.Known != "")
	widgets.ShowIf(f.form, f.openedByHand)
	f.edit.SetText("Change the rule")
	if f.openedByHand {
		f.edit.SetText("Close the rule")
	}
	for n, t := range f.texts {
		t.Show(f.shown[n](c.Rule))
	}
	f.categories.show(c.Rule)
	f.providers.show(c.Rule)
}

// reset takes our own rule back.
func (f *ruleForm) reset() {
	known := f.view.now.Known
	at := slices.IndexFunc(f.view.tab.offers(), func(c occupation.Credential) bool { return c.ID == known })
	if at < 0 {
		f.view.page.Say("Waymark's list no longer holds this credential.")
		return
	}
	rule := renewal.Preset(f.view.tab.offers()[at])
	f.view.change(func(c *domain.Credential) { c.Rule = rule })
}

// ruleWords says a rule in sentences.
func ruleWords(c domain.Credential) string {
	r := c.Rule
	unit := r.Unit
	if unit == "" {
		unit = "units"
	}
	if c.NeverExpires {
		return "It does not expire, so there is nothing to renew."
	}
	if r.Units == 0 && r.CycleMonths == 0 {
		return "What renewing takes is not known here. Ask the issuer, then enter it."
	}
	var say []string
	switch {
	case r.Units > 0 && r.CycleMonths > 0:
		say = append(say, "Needed: "+r.Units.Text()+" "+unit+" in "+plural(r.CycleMonths, "month", "months")+".")
	case r.Units > 0:
		say = append(say, "Needed: "+r.Units.Text()+" "+unit+" in a cycle. Its length is not known here.")
	default:
		say = append(say, "Renewed every "+plural(r.CycleMonths, "month", "months")+". How many units are needed is not known here.")
	}
	for _, m := range slices.Concat(r.Categories, r.Providers) {
		say = append(say, minimumWords(m, unit))
	}
	if r.ExtraUnits > 0 {
		text := "For each further credential that renews together: " + r.ExtraUnits.Text() + " more"
		if r.MostUnits > 0 {
			text += ", at most " + r.MostUnits.Text() + " for all"
		}
		say = append(say, text+".")
	}
	if r.GraceDays > 0 {
		say = append(say, "Renewal is still taken "+plural(r.GraceDays, "day", "days")+" after the end.")
	}
	return strings.Join(say, "\n")
}

func minimumWords(m domain.Minimum, unit string) string {
	switch {
	case m.Percent > 0:
		return "Of these at least " + m.Percent.Text() + " %: " + m.Name + "."
	case m.Units > 0:
		return "Of these at least " + m.Units.Text() + " " + unit + ": " + m.Name + "."
	}
	return "Also: " + m.Name + "."
}

// ruleSource says from where a rule is and how old.
func ruleSource(r domain.Rule) string {
	var parts []string
	if r.Own {
		parts = append(parts, "Changed by you.")
	}
	if r.Source != "" {
		parts = append(parts, "Source: "+strings.TrimSuffix(r.Source, ".")+".")
	}
	if !r.Checked.IsZero() {
		parts = append(parts, "Checked on "+r.Checked.Text()+".")
	}
	if !r.FromDate.IsZero() {
		parts = append(parts, "In force since "+r.FromDate.Text()+".")
	}
	if len(parts) > 0 {
		parts = append(parts, "Rules change: look at the issuer's own page before you rely on it.")
	}
	return strings.Join(parts, " ")
}

// minimums edits the parts that units must have.
type minimums struct {
	form   *ruleForm
	object fyne.CanvasObject
	of     func(*domain.Rule) *[]domain.Minimum
	list   *lines[numbered]
}

// numbered is a part with its place in the rule.
type numbered struct {
	at int
	domain.Minimum
}

func newMinimums(f *ruleForm, what string, of func(*domain.Rule) *[]domain.Minimum) *minimums {
	m := &minimums{form: f, of: of}
	m.list = newLines(func(n numbered) domain.ID { return domain.ID(strconv.Itoa(n.at)) }, func(id domain.ID) *line[numbered] { return m.row(id, what) })
	add := quiet("Add: "+strings.ToLower(what), theme.ContentAddIcon(), func() {
		f.view.page.change(f.own(func(r *domain.Rule) { *of(r) = append(*of(r), domain.Minimum{Name: what}) }), nil)
	})
	m.object = formColumn(m.list.object, container.NewHBox(add))
	return m
}

func (m *minimums) row(id domain.ID, what string) *line[numbered] {
	at, _ := strconv.Atoi(string(id))
	text := func(name, hint string, tidy func(string) (string, error), set func(*domain.Minimum, string)) *field {
		return m.form.view.saving(name, widgets.NewEntry(hint), tidy, func(t string) domain.Operation {
			return m.form.own(func(r *domain.Rule) {
				if list := *m.of(r); at < len(list) {
					set(&list[at], t)
				}
			})
		})
	}
	name := text(what, "What must be in it", oneLine, func(v *domain.Minimum, s string) { v.Name = s })
	percent := text("Percent", "Percent", tidyNumber, func(v *domain.Minimum, s string) { v.Percent = parsedNumber(s) })
	units := text("Units", "Units", tidyNumber, func(v *domain.Minimum, s string) { v.Units = parsedNumber(s) })
	remove := quiet("", theme.DeleteIcon(), func() {
		m.form.view.page.change(m.form.own(func(r *domain.Rule) {
			if at < len(*m.of(r)) {
				*m.of(r) = slices.Delete(*m.of(r), at, at+1)
			}
		}), nil)
	})
	shares := container.NewGridWithColumns(2, labelled("At least percent", percent.Object), labelled("or units", units.Object))
	return &line[numbered]{
		object: container.NewBorder(nil, nil, nil, container.NewVBox(remove), widgets.NewPair(labelled(what, name.Object), shares)),
		fields: []*field{name, percent, units},
		show: func(n numbered) {
			name.Show(n.Name)
			percent.Show(numberText(n.Percent))
			units.Show(numberText(n.Units))
		},
	}
}

func (m *minimums) show(r domain.Rule) {
	var all []numbered
	for at, v := range *m.of(&r) {
		all = append(all, numbered{at, v})
	}
	m.list.show(all)
}
