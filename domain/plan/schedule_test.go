package plan_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"waymark/domain/plan"
)

func date(t *testing.T, text string) plan.Date {
	t.Helper()
	d, err := plan.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// stepOf reads a step from a line: its letter, then in any order a state, a
// length (2w), dates (start..due, ..due, start..), real dates (!started..finished)
// and what it comes after (<ab).
func stepOf(t *testing.T, line string) plan.Step {
	t.Helper()
	words := strings.Fields(line)
	s := plan.Step{ID: plan.ID(words[0]), Title: strings.ToUpper(words[0])}
	for _, w := range words[1:] {
		switch {
		case w == "done":
			s.State = plan.Done
		case w == "going":
			s.State = plan.InProgress
		case w == "skipped":
			s.State = plan.Skipped
		case w == "blocked":
			s.State = plan.Blocked
		case w[0] == '<':
			for _, l := range w[1:] {
				s.After = append(s.After, plan.ID(l))
			}
		case w[0] == '!':
			from, to, _ := strings.Cut(w[1:], "..")
			s.Started, s.Finished = date(t, from), date(t, to)
		case strings.Contains(w, ".."):
			from, to, _ := strings.Cut(w, "..")
			s.Start, s.Due = date(t, from), date(t, to)
		default:
			var unit rune
			if _, err := fmt.Sscanf(w, "%d%c", &s.Length.Count, &unit); err != nil {
				t.Fatalf("%q: %v", w, err)
			}
			s.Length.Unit = map[rune]plan.LengthUnit{'d': plan.Days, 'w': plan.Weeks, 'm': plan.Months}[unit]
		}
	}
	return s
}

func planFrom(t *testing.T, start string, lines ...string) plan.Plan {
	t.Helper()
	p := plan.Plan{ID: "p", Start: date(t, start)}
	for _, l := range lines {
		p.Steps = append(p.Steps, stepOf(t, l))
	}
	return p
}

func TestWindows(t *testing.T) {
	for _, c := range []struct {
		name, start string
		lines       []string
		want        string // of the last step; a star for a window that follows
	}{
		{"dates as entered", "", []string{"a 2027-03-01..2027-03-31"}, "2027-03-01 2027-03-31"},
		{"a length makes the end", "", []string{"a 2027-01-31.. 1m"}, "2027-01-31 2027-02-28"},
		{"a due date wins over a length", "", []string{"a 2027-01-01..2027-01-15 6m"}, "2027-01-01 2027-01-15"},
		{"a length makes the start", "", []string{"a ..2027-03-15 2w"}, "2027-03-01 2027-03-15"},
		{"only a due date is a day", "", []string{"a ..2027-03-15"}, "2027-03-15 2027-03-15"},
		{"only a start has no end", "", []string{"a 2027-03-15.."}, "2027-03-15 "},
		{"real dates win", "", []string{"a done 2027-03-01..2027-03-31 !2027-03-05..2027-04-20"}, "2027-03-05 2027-04-20"},
		{"really started, planned to end", "", []string{"a going 2027-03-01..2027-03-31 !2027-03-05.."}, "2027-03-05 2027-03-31"},
		{"finished before it was to start", "", []string{"a done 2027-03-01.. !..2027-02-10"}, "2027-02-10 2027-02-10"},
		{"done without dates follows nothing", "2027-01-01", []string{"a done 2w"}, " "},
		{"finished, and how long it took is not known", "", []string{"a done 2w !..2027-02-10"}, "2027-02-10 2027-02-10"},
		{"begun without dates follows nothing", "", []string{"a ..2027-03-15", "b going <a"}, " "},
		{"skipped has no window", "", []string{"a skipped 2027-03-01..2027-03-31"}, " "},
		{"follows", "", []string{"a ..2027-03-15", "b 10d <a"}, "2027-03-16 2027-03-26*"},
		{"follows the later one", "", []string{"a ..2027-03-15", "b ..2027-05-01", "c <ab"}, "2027-05-02 *"},
		{"follows one that follows", "2027-03-01", []string{"a 1m", "b 1m <a", "c 1d <b"}, "2027-05-03 2027-05-04*"},
		{"begins with the plan", "2027-03-01", []string{"a 1w"}, "2027-03-01 2027-03-08*"},
		{"nothing known", "", []string{"a 1w", "b <a"}, " "},
		{"follows through a skipped step", "", []string{"a ..2027-03-15", "b skipped ..2028-01-01 <a", "c 1d <b"}, "2027-03-16 2027-03-17*"},
		{"follows when really finished", "", []string{"a done ..2027-03-15 !..2027-04-20", "b <a"}, "2027-04-21 *"},
		{"own dates stay, follow or not", "", []string{"a ..2027-03-15", "b 2027-03-01..2027-03-02 <a"}, "2027-03-01 2027-03-02"},
	} {
		t.Run(c.name, func(t *testing.T) {
			slots := plan.NewSchedule(planFrom(t, c.start, c.lines...)).Slots
			last := slots[len(slots)-1]
			got := last.From.String() + " " + last.To.String()
			if last.Follows {
				got += "*"
			}
			if got != c.want {
				t.Errorf("window is %q, want %q", got, c.want)
			}
		})
	}
}

func TestCriticalChainAndSlack(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		chain string
		slack string // of each step, - for none
	}{
		{"the longer way decides", []string{"a 2027-01-01..2027-01-10", "b 2w <a", "c 4w <a", "d 1d <bc"}, "acd", "0 14 0 0"},
		{"a gap lets go of what is before", []string{"a 2027-01-01..2027-01-10", "b 2027-02-01..2027-02-10 <a", "c 1w <b"}, "bc", "21 0 0"},
		{"steps on their own", []string{"a 2027-01-01..2027-01-10", "b 2027-01-01..2027-01-31"}, "b", "21 0"},
		{"the next one on the same day", []string{"a 2027-01-01..2027-01-10", "b ..2027-01-10 <a"}, "ab", "0 0"},
		{"done is over", []string{"a done !2027-01-01..2027-01-10", "b 1w <a", "c 1w <b"}, "bc", "- 0 0"},
		{"through a skipped step", []string{"a 2027-01-01..2027-01-10", "b skipped <a", "c 1w <b"}, "ac", "0 - 0"},
		{"not through a skipped step that does not hold", []string{"a 2027-01-01..2027-01-05", "s skipped <a", "b 2027-01-01..2027-01-10", "c 1w <bs"}, "bc", "5 - 0 0"},
		{"without dates", []string{"a", "b <a"}, "", "- -"},
		{"all done", []string{"a done !2027-01-01..2027-01-10"}, "", "-"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := plan.NewSchedule(planFrom(t, "", c.lines...))
			var chain strings.Builder
			for _, id := range s.Critical {
				chain.WriteString(string(id))
			}
			var slack []string
			for _, slot := range s.Slots {
				word := "-"
				if slot.HasSlack {
					word = fmt.Sprint(slot.Slack)
				}
				slack = append(slack, word)
				if slot.Critical != slices.Contains(s.Critical, slot.Step) {
					t.Errorf("step %s: critical %v", slot.Step, slot.Critical)
				}
			}
			if chain.String() != c.chain || strings.Join(slack, " ") != c.slack {
				t.Errorf("chain %q, slack %q; want %q, %q", chain.String(), strings.Join(slack, " "), c.chain, c.slack)
			}
		})
	}
}

func TestConflicts(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"before it is over", []string{"a 2027-01-01..2027-01-10", "b 2027-01-05.. <a"}, "“B” starts on Jan 5, 2027, 5 days before “A” is over (Jan 10, 2027)."},
		{"one day", []string{"a 2027-01-01..2027-01-10", "b 2027-01-09.. <a"}, "“B” starts on Jan 9, 2027, 1 day before “A” is over (Jan 10, 2027)."},
		{"on the same day is fine", []string{"a 2027-01-01..2027-01-10", "b 2027-01-10.. <a"}, ""},
		{"what is done is done", []string{"a 2027-01-01..2027-01-10", "b done !2027-01-05..2027-01-06 <a"}, ""},
		{"begun before, but that is over", []string{"a done !2027-01-01..2027-01-10", "b going !2027-01-05.. <a"}, ""},
		{"begun before, and that is not over", []string{"a going 2027-01-01..2027-01-10", "b going !2027-01-05.. <a"}, "“B” starts on Jan 5, 2027, 5 days before “A” is over (Jan 10, 2027)."},
		{"skipped", []string{"a skipped 2027-01-01..2027-01-10", "b 2027-01-05.. <a"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, x := range plan.NewSchedule(planFrom(t, "", c.lines...)).Conflicts {
				got = append(got, x.Text)
				if x.Step != "b" || x.After != "a" || x.Days < 1 {
					t.Errorf("%+v", x)
				}
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestLoops(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"none", []string{"a", "b <a"}, ""},
		{"itself", []string{"a <a"}, "“A” comes after “A”."},
		{"two", []string{"a <b", "b <a"}, "“A” comes after “B”, which comes after “A”."},
		{"three, with a way in and a way out", []string{"x", "c <bx", "a <c", "b <a", "y <c"}, "“C” comes after “B”, which comes after “A”, which comes after “C”."},
		{"seen from a step that follows", []string{"y <b", "a <b", "b <a"}, "“A” comes after “B”, which comes after “A”."},
		{"two loops", []string{"a <b", "b <a", "c <d", "d <c"}, "“A” comes after “B”, which comes after “A”. “C” comes after “D”, which comes after “C”."},
		{"a step that is not there", []string{"a <z"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, loop := range plan.NewSchedule(planFrom(t, "2027-01-01", c.lines...)).Loops {
				got = append(got, plan.LoopText(loop))
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// largePlan has n steps of which each comes after up to three earlier ones.
func largePlan(n int) plan.Plan {
	random := rand.New(rand.NewPCG(1, 2))
	p := plan.Plan{ID: "p", Start: plan.Date{Year: 2027, Month: 1, Day: 1}}
	for i := range n {
		s := plan.Step{ID: plan.ID(fmt.Sprintf("step-%022d", i)), Title: fmt.Sprint("Step ", i), Length: plan.Length{Count: 1 + random.IntN(9), Unit: plan.Days}}
		if random.IntN(3) == 0 {
			s.Start = p.Start.AddDays(i * 3)
		}
		for range min(i, i%4+1) {
			s.After = append(s.After, p.Steps[max(0, i-1-random.IntN(40))].ID)
		}
		p.Steps = append(p.Steps, s)
	}
	return p
}

func BenchmarkSchedule(b *testing.B) {
	p := largePlan(2000)
	b.Run("NewSchedule", func(b *testing.B) {
		for b.Loop() {
			plan.NewSchedule(p)
		}
	})
	b.Run("Reschedule", func(b *testing.B) {
		for b.Loop() {
			if _, err := plan.Reschedule(p, p.Steps[0].ID, p.Start.AddDays(30)); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("WhatNext", func(b *testing.B) {
		for b.Loop() {
			plan.WhatNext(p, p.Start.AddDays(100))
		}
	})
}
