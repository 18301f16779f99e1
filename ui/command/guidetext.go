package command

import (
	"fmt"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/figures"
)

// guideText is a guide to be read from top to bottom, by eye or aloud: a
// heading a section, a fact a line, no columns, and the release behind each
// number.
func guideText(g *occupation.Guide) string {
	var t text
	t.line("%s (%s)", g.Title, g.Code)
	t.line("Seen from %s", g.Area.Name)
	if names := otherNames(figures.OtherNames(g), 12); names != "" {
		t.line("Also called: %s", names)
	}
	if g.Wider() {
		t.line("Pay and outlook are published only for a wider group: %s (%s).", g.MatrixTitle, g.Matrix)
	}
	t.about(g.Text)
	t.shared(g.SharedActivities)
	t.pay(g)
	t.outlook(g)
	t.preparation(g)
	t.credentials(g.Credentials)
	t.organizations(g.Organizations)
	t.related(g.Related)
	t.codes(g)
	return t.String()
}

// text grows line by line.
type text struct{ strings.Builder }

func (t *text) line(format string, args ...any) {
	fmt.Fprintf(&t.Builder, format, args...)
	t.WriteByte('\n')
}

func (t *text) heading(format string, args ...any) {
	t.WriteByte('\n')
	t.line(format, args...)
}

// fact is an indented line: "  Median: $52,730 a year (OEWS May 2025)".
func (t *text) fact(label, value string) { t.line("  %s: %s", label, value) }

// otherNames joins the first names and says how many more there are.
func otherNames(names []string, most int) string {
	if more := len(names) - most; more > 0 {
		names = append(names[:most], fmt.Sprintf("and %d more names", more))
	}
	return strings.Join(names, "; ")
}

// about says what people in the job do, in Waymark's own words.
func (t *text) about(own *occupation.Text) {
	if own == nil {
		return
	}
	t.heading("What the job is, in Waymark's own words")
	t.line("  %s", own.Summary)
	t.line("  %s", own.Where)
	t.heading("What fills the days, in Waymark's own words")
	for _, task := range own.Tasks {
		t.line("  %s. Leans on: %s.", task.Do, task.Uses)
	}
}

// shared lists the kinds of work that other jobs share.
func (t *text) shared(s *occupation.SharedActivities) {
	t.heading(figures.SharedActivitiesTitle)
	if s == nil {
		t.line("  %s", figures.NoSharedActivities)
		return
	}
	for _, a := range s.List {
		t.fact(a.Name, figures.TasksOfActivity(a.Tasks, s.Tasks)+", "+figures.OtherJobs(a))
	}
	t.fact("Source", "counted from "+s.Vintage.Label()+"; the names are Waymark's own words")
}

func (t *text) pay(g *occupation.Guide) {
	wages := wagesShown(g)
	if len(wages) == 0 {
		t.heading("Pay")
		t.fact("Pay", "no number. "+whyNoPay)
	}
	for _, w := range wages {
		t.heading("Pay in %s", w.Area.Name)
		t.payFor(w, labor.Yearly)
		t.payFor(w, labor.Hourly)
		t.fact("Employees (the self-employed are not counted)", spoken(w.Employment))
	}
}

// payFor writes the points of one period, or one line where all are blank for
// one reason.
func (t *text) payFor(w *labor.Wage, per labor.Period) {
	points := append(labor.Percentiles[:], labor.Mean)
	first := w.Pay(points[0], per)
	same := !first.Known()
	for _, p := range points {
		same = same && w.Pay(p, per).Status == first.Status
	}
	if same {
		t.fact(per.Label()+" pay", spoken(first))
		return
	}
	for _, p := range points {
		t.fact(per.Label()+" pay, "+strings.ToLower(p.Label()), spoken(w.Pay(p, per)))
	}
}

func (t *text) outlook(g *occupation.Guide) {
	o := g.Outlook
	if o == nil {
		t.heading("Outlook")
		t.fact("Outlook", "no number. "+whyNoOutlook)
		return
	}
	t.heading("Outlook in the United States, %d to %d", o.BaseYear, o.TargetYear)
	if band, ok := labor.BandOf(o.Vintage.Period, o.Growth); ok {
		t.fact("In words", fmt.Sprintf("%s (the rule for %s: %s)", band.Label, o.Vintage.Period, band.Rule))
	}
	t.fact("Growth", spoken(o.Growth))
	if g.AllJobs != nil {
		t.fact("Growth of all jobs together", spoken(g.AllJobs.Growth))
	}
	t.fact(fmt.Sprintf("Jobs in %d", o.BaseYear), spoken(o.Jobs))
	t.fact(fmt.Sprintf("Jobs expected in %d", o.TargetYear), spoken(o.Projected))
	t.fact("Change", spoken(o.Change))
	t.fact("Openings, yearly average", spoken(o.Openings))
	t.fact("Of these from growth", spoken(o.NewJobs()))
	t.fact("Of these from people who stop working", spoken(o.Exits))
	t.fact("Of these from people who change to another job", spoken(o.Transfers))
	t.fact("Self-employed", spoken(o.SelfEmployed))
}

func (t *text) preparation(g *occupation.Guide) {
	t.heading("How to get in")
	if own := g.Text; own != nil {
		t.fact("The usual way in, in Waymark's own words", own.Start)
		if len(own.Specialties) > 0 {
			t.fact("Specialties", strings.Join(own.Specialties, "; "))
		}
		if len(own.Next) > 0 {
			t.fact("Next rungs", strings.Join(own.Next, ", "))
		}
		if words := own.License.Words(); words != "" {
			t.fact("License", words)
		}
	}
	p := g.Preparation
	if p == nil {
		t.fact("Preparation", "not known. "+whyNoOutlook)
		return
	}
	release := " (" + p.Vintage.Label() + ")"
	t.fact("Typical education to start", p.Education.Label()+release)
	t.fact("Typical experience in a related job", p.Experience.Label()+release)
	t.fact("Typical training on the job", p.Training.Label()+release)
	for _, s := range p.Shares {
		label := "Workers with: " + s.Label
		if s.Entry {
			label += " (the typical level to start)"
		}
		t.fact(label, spoken(s.Share))
	}
}

func (t *text) related(related []occupation.RelatedEntry) {
	if len(related) == 0 {
		return
	}
	t.heading("Related jobs")
	for _, r := range related {
		t.fact(r.Code, r.Entry.Title)
	}
}

func (t *text) codes(g *occupation.Guide) {
	t.heading("Codes and sources")
	t.fact("O*NET-SOC code", g.Code)
	t.fact("SOC 2018 code", g.SOC)
	if g.Matrix != "" {
		t.fact("Line of the wage survey and the projections", g.MatrixTitle+" ("+g.Matrix+")")
	}
	for _, group := range []struct {
		label string
		occupation.Group
	}{{"Major group", g.Major}, {"Minor group", g.Minor}, {"Broad group", g.Broad}} {
		t.fact(group.label, group.Title+" ("+group.Code+")")
	}
	if g.JobZone > 0 {
		t.fact("Job zone", fmt.Sprintf("%s of 5 (%s)", g.Zone(), g.RatingsVintage.Label()))
	}
	for _, v := range releases(g) {
		t.fact("Source", v.Label()+": "+v.Title+", "+v.Agency)
	}
	t.fact("Notice", occupation.Notice)
}
