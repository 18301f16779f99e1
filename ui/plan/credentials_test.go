package plan

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	domain "waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/look"
	"waymark/ui/uitest"
	"waymark/ui/widgets"
)

func day(text string) domain.Date { d, _ := domain.ParseDate(text); return d }

// newCredentialsPage opens the tab on a person with two credentials that renew
// together. Today is Feb 15, 2027.
func newCredentialsPage(t *testing.T, steps ...domain.Step) (*fakeHost, fyne.Window, *credentialsTab) {
	t.Helper()
	h, w := newTestPage(t, large, look.Light, steps...)
	h.directory = uitest.Directory(t)
	known, _ := uitest.OwnTexts{}.AllCredentials()
	rule := renewal.Preset(known[0])
	for _, op := range []domain.Operation{
		domain.AddCredential(domain.Credential{ID: "rhit", Title: "Registered Technician (RHIT)", Known: "rhit", Issuer: "AHIMA", Status: domain.Held, Issued: day("2025-04-01"), Rule: rule}),
		domain.AddCredential(domain.Credential{ID: "cpr", Title: "First aid", Status: domain.Held, Issued: day("2024-01-01"), Rule: domain.Rule{CycleMonths: 24}}),
		domain.AddCredential(domain.Credential{ID: "ccs", Title: "Coding Specialist", Status: domain.Wanted}),
		domain.AddActivities([]domain.Activity{
			{ID: "a1", Date: day("2026-03-01"), Title: "Coding update", Provider: "AHIMA", Counts: []domain.Count{{CredentialID: "rhit", Units: 6_50, Category: rule.Categories[0].Name}}},
			{ID: "a2", Date: day("2024-03-01"), Title: "Old course", Counts: []domain.Count{{CredentialID: "rhit", Units: 5_00}}},
		}),
	} {
		if _, err := h.file.Transact(op); err != nil {
			t.Fatal(err)
		}
	}
	h.show()
	h.page.ShowCredentials()
	return h, w, h.page.views[TabCredentials].(*credentialsTab)
}

func says(t *testing.T, tab *credentialsTab, want ...string) {
	t.Helper()
	text := strings.Join(strings.Fields(uitest.Texts(tab.content())), " ")
	for _, s := range want {
		if !strings.Contains(text, s) {
			t.Errorf("the tab does not say %q; it says:\n%s", s, text)
		}
	}
}

func credential(t *testing.T, h *fakeHost, id domain.ID) domain.Credential {
	t.Helper()
	all, _ := h.file.Credentials()
	for _, c := range all {
		if c.ID == id {
			return c
		}
	}
	t.Fatalf("there is no credential %s among %+v", id, all)
	return domain.Credential{}
}

// write types into the field that is called so.
func write(t *testing.T, fields []*field, name, text string) {
	t.Helper()
	for _, f := range fields {
		if f.Name == name {
			f.Entry.SetText(text)
			f.Commit(true)
			return
		}
	}
	t.Fatalf("there is no field %q", name)
}

func TestCredentialsMarkup(t *testing.T) {
	_, w, tab := newCredentialsPage(t, someSteps()...)
	test.AssertObjectRendersToMarkup(t, "credentials.xml", tab.content())
	tab.open("rhit")
	w.Resize(fyne.NewSize(large.Width, 3000))
	test.AssertObjectRendersToMarkup(t, "credential.xml", tab.content())
}

func TestCredentialsSayHowTheyStand(t *testing.T) {
	_, _, tab := newCredentialsPage(t, someSteps()...)
	says(t, tab, "Expires on Mar 31, 2027, in 44 days.", "By your entries: 6.5 of 20 CEUs.", "Expired on Dec 31, 2025", "You do not hold this yet.",
		"Whether it counts, only the issuer decides.", "Activities (2)", "RHIT 6.5")
	tab.open("rhit")
	says(t, tab, "The cycle runs from Apr 1, 2025 to Mar 31, 2027.", "It was before the cycle, which began on Apr 1, 2025.",
		"Needed: 20 CEU in 24 months.", "Checked on", "Rules change: look at the issuer's own page")
}

func TestACredentialOfTheListTakesItsRuleAlong(t *testing.T) {
	h, w, tab := newCredentialsPage(t, someSteps()...)
	test.Tap(button(t, w, "Add one I want"))
	entry := w.Canvas().Focused().(*widgets.Entry)
	entry.SetText("rhit")
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	all, _ := h.file.Credentials()
	got := all[len(all)-1]
	if got.Status != domain.Wanted || got.Known != "rhit" || got.Rule.Units != 20_00 || got.Issuer != "AHIMA" {
		t.Errorf("added %+v", got)
	}
	says(t, tab, "Renewal rule")
	tab.closeDetail()
	test.Tap(button(t, w, "Add one I hold"))
	entry = w.Canvas().Focused().(*widgets.Entry)
	entry.SetText("Forklift card")
	entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	all, _ = h.file.Credentials()
	if got := all[len(all)-1]; got.Status != domain.Held || got.Title != "Forklift card" || got.Rule.Units != 0 {
		t.Errorf("added %+v", got)
	}
	says(t, tab, "What renewing takes is not known here.")
}

func TestAChangedRuleIsMarkedAndCanBeTakenBack(t *testing.T) {
	h, w, tab := newCredentialsPage(t, someSteps()...)
	tab.open("rhit")
	test.Tap(button(t, w, "Change the rule"))
	write(t, tab.fields(), "Units needed in a cycle", "25")
	if r := credential(t, h, "rhit").Rule; r.Units != 25_00 || !r.Own {
		t.Errorf("the rule is %+v", r)
	}
	says(t, tab, "Changed by you.", "By your entries: 6.5 of 25 CEUs.")
	test.Tap(button(t, w, "Use Waymark's rule again"))
	if r := credential(t, h, "rhit").Rule; r.Units != 20_00 || r.Own {
		t.Errorf("the rule is %+v", r)
	}
	write(t, tab.fields(), "Units needed in a cycle", "many")
	if r := credential(t, h, "rhit").Rule; r.Units != 20_00 {
		t.Errorf("%q was taken for a number: %+v", "many", r)
	}
	says(t, tab, "is not a number")
}

func TestDatesMoveTheState(t *testing.T) {
	h, _, tab := newCredentialsPage(t, someSteps()...)
	tab.open("cpr")
	write(t, tab.fields(), "Valid until", "2027-02-15")
	says(t, tab, "Expires today.")
	for _, c := range uitest.Find[*widget.Check](tab.content()) {
		c.SetChecked(true) // never expires
	}
	if c := credential(t, h, "cpr"); !c.NeverExpires || !c.ValidUntil.IsZero() {
		t.Errorf("saved %+v", c)
	}
	says(t, tab, "Does not expire", "there is nothing to renew")
}

func TestAnActivityCountsForSeveralCredentials(t *testing.T) {
	h, w, tab := newCredentialsPage(t, someSteps()...)
	test.Tap(button(t, w, "Log an activity"))
	test.Tap(button(t, w, "Add the activity"))
	says(t, tab, "An activity needs a title.")
	fields := tab.fields()
	write(t, fields, "Activity", "Refresher")
	write(t, fields, "Date", "1/20/2027")
	write(t, fields, "Cost", "45")
	write(t, fields, "Units for Registered Technician (RHIT)", "3")
	write(t, fields, "Units for First aid", "2")
	test.Tap(button(t, w, "Add the activity"))
	all, _ := h.file.Activities()
	got := all[len(all)-1]
	if len(all) != 3 || got.Title != "Refresher" || got.Date != day("2027-01-20") || got.Cost != 45_00 || len(got.Counts) != 2 {
		t.Fatalf("saved %+v", all)
	}
	says(t, tab, "By your entries: 9.5 of 20 CEUs.", "Activities (3)")
	tab.openDetail(newActivityView(tab, got.ID))
	write(t, tab.fields(), "Units for First aid", "")
	if all, _ = h.file.Activities(); len(all[2].Counts) != 1 {
		t.Errorf("after the units were taken away: %+v", all[2].Counts)
	}
	test.Tap(button(t, w, "Delete activity"))
	if all, _ = h.file.Activities(); len(all) != 2 {
		t.Errorf("left are %+v", all)
	}
	says(t, tab, "Activities (2)")
}

func TestRenewingClosesTheCycle(t *testing.T) {
	h, w, tab := newCredentialsPage(t, someSteps()...)
	tab.open("rhit")
	test.Tap(button(t, w, "Renew"))
	says(t, tab, "the cycle from Apr 1, 2025 to Mar 31, 2027 is closed")
	view := tab.detail.(*renewView)
	view.cost.SetText("about 50")
	test.Tap(button(t, w, "Renew"))
	says(t, tab, "is not an amount of money")
	view.cost.SetText("$50")
	test.Tap(button(t, w, "Renew"))
	past, _ := h.file.Renewals()
	if len(past) != 1 || past[0].To != day("2027-03-31") || past[0].Cost != 50_00 || past[0].Units != 20_00 {
		t.Errorf("finished cycles: %+v", past)
	}
	says(t, tab, "Valid until Mar 31, 2029", "By your entries: 0 of 20 CEUs.", "It belongs to the cycle that ended on Mar 31, 2027 and was renewed.", "Renewed before")
}

func TestCredentialsNeedNoPlan(t *testing.T) {
	h, w, _ := newCredentialsPage(t)
	text := func() string { return uitest.Texts(w.Content()) }
	if !strings.Contains(text(), "First aid") {
		t.Fatalf("without a plan the page says:\n%s", text())
	}
	h.page.OpenCredential("cpr")
	if !strings.Contains(text(), "Renewal rule") {
		t.Errorf("the credential is not on show:\n%s", text())
	}
	test.Tap(button(t, w, "Back to the plan"))
	if !strings.Contains(text(), "Your plan will be here") {
		t.Errorf("after going back the page says:\n%s", text())
	}
}

func TestABudgetNeedsNoPlan(t *testing.T) {
	h, w := newTestPage(t, large, look.Light)
	h.page.ShowBudget()
	test.Tap(button(t, w, "Begin with the usual lines"))
	write(t, h.page.fields(), "Amount a month", "1,200")
	if me, _ := h.file.Person(); len(me.Budget) == 0 || me.Budget[0].Monthly != 1200_00 {
		t.Fatalf("saved %+v", me.Budget)
	}
	if text := uitest.Texts(w.Content()); !strings.Contains(text, "$14,400") {
		t.Errorf("the page does not say what pay that needs:\n%s", text)
	}
}

func TestADeletedCredentialGivesWayToTheList(t *testing.T) {
	h, w, tab := newCredentialsPage(t, someSteps()...)
	tab.open("cpr")
	test.Tap(button(t, w, "Delete credential"))
	says(t, tab, "Registered Technician (RHIT)", "Add one I hold")
	h.Undo()
	says(t, tab, "First aid")
}

func TestNextSaysWhatIsDue(t *testing.T) {
	h, _, _ := newCredentialsPage(t, someSteps()...)
	h.page.ShowTab(TabNext)
	text := strings.Join(strings.Fields(uitest.Texts(h.page.views[TabNext].content())), " ")
	for _, want := range []string{"Overdue (1) Feb 1, 2027 due 14 days ago Volunteer at the clinic", "Renewals (2)", "Registered Technician (RHIT)", "Ready to start"} {
		if !strings.Contains(text, want) {
			t.Errorf("the tab does not say %q; it says:\n%s", want, text)
		}
	}
	for _, l := range uitest.Find[*widget.Hyperlink](h.page.views[TabNext].content()) {
		if l.Text == "Volunteer at the clinic" {
			l.OnTapped()
		}
	}
	if panel := h.page.stepPanel(); panel == nil || panel.id != "s3" {
		t.Error("a press on the step does not open it")
	}
}
