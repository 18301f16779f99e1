package plan_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"waymark/domain/plan"
)

func TestReschedule(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		step  string
		to    string // the new start, or after .. the new end
		want  string // what moves, with its dates from then on
	}{
		{"alone", []string{"a 2027-03-01..2027-03-10", "b 2027-04-01.."}, "a", "2027-03-08", "a 2027-03-08..2027-03-17"},
		{"a chain keeps its gaps", []string{"a 2027-03-01..2027-03-10", "b 2027-03-15..2027-03-16 <a", "c ..2027-05-01 <b"}, "a", "2027-03-15",
			"a 2027-03-15..2027-03-24, b 2027-03-29..2027-03-30, c ..2027-05-15"},
		{"and earlier", []string{"a 2027-03-15..2027-03-24", "b 2027-03-29.. <a"}, "a", "2027-03-01", "a 2027-03-01..2027-03-10, b 2027-03-15.."},
		{"only what comes later in the order of dependence", []string{"a 2027-03-01.. <b", "b 2027-02-01..", "c 2027-04-01.. <a"}, "a", "2027-03-02", "a 2027-03-02.., c 2027-04-02.."},
		{"that stands before it in the list", []string{"c 2027-04-01.. <a", "a 2027-03-01.."}, "a", "2027-03-02", "a 2027-03-02.., c 2027-04-02.."},
		{"another step still holds it", []string{"a ..2027-03-10", "b ..2027-06-10", "c 2027-06-15.. <ab"}, "a", "2027-04-10", "a ..2027-04-10"},
		{"until this one is the last", []string{"a ..2027-03-10", "b ..2027-06-10", "c 2027-06-15.. <ab"}, "a", "2027-06-20", "a ..2027-06-20, c 2027-06-25.."},
		{"back to the other one", []string{"a ..2027-06-20", "b ..2027-06-10", "c 2027-06-25.. <ab"}, "a", "2027-03-10", "a ..2027-03-10, c 2027-06-15.."},
		{"one that starts too early moves no further than it may", []string{"a ..2027-06-20", "b ..2027-06-10", "c 2027-06-15.. <ab"}, "a", "2027-06-01", "a ..2027-06-01, c 2027-06-10.."},
		{"one that starts too early stays when it may", []string{"a ..2027-06-20", "c 2027-05-15.. <a"}, "a", "2027-06-01", "a ..2027-06-01"},
		{"two ways to one step", []string{"a ..2027-03-10", "b ..2027-03-20 <a", "c ..2027-03-25 <a", "d 2027-04-01.. <bc"}, "a", "2027-03-11",
			"a ..2027-03-11, b ..2027-03-21, c ..2027-03-26, d 2027-04-02.."},
		{"done, begun and skipped stay", []string{"a ..2027-03-10", "b done 2027-03-11.. <a", "c going 2027-03-11.. <a", "d 2027-04-01.. <bc", "e skipped 2027-03-11.. <a", "f 2027-05-01.. <e"}, "a", "2027-03-11",
			"a ..2027-03-11, f 2027-05-02.."},
		{"blocked moves", []string{"a ..2027-03-10", "b blocked 2027-04-01.. <a"}, "a", "2027-03-11", "a ..2027-03-11, b 2027-04-02.."},
		{"without dates it follows", []string{"a ..2027-03-10", "b 1w <a", "c 2027-06-01.. <b"}, "a", "2027-03-20", "a ..2027-03-20, b .., c 2027-06-11.."},
		{"one that follows gets a start", []string{"a ..2027-03-10", "b 1w <a"}, "b", "2027-03-20", "b 2027-03-20.."},
		{"one without any date gets a start", []string{"a", "b <a"}, "a", "2027-03-20", "a 2027-03-20.., b .."},
		{"a length over the end of a month", []string{"a 2027-01-31.. 1m", "b 2027-03-01.. <a"}, "a", "2027-02-01", "a 2027-02-01.., b 2027-03-02.."},
		{"weekends are days", []string{"a 2027-03-05..", "b 2027-03-06.. <a"}, "a", "2027-03-06", "a 2027-03-06.., b 2027-03-07.."},
		{"nowhere", []string{"a ..2027-03-10", "b 2027-04-01.. <a"}, "a", "2027-03-10", ""},
		{"a loop does not run", []string{"a ..2027-03-10 <b", "b ..2027-03-20 <a"}, "a", "2027-03-11", "a ..2027-03-11"},
		{"later end", []string{"a 2027-03-01..2027-03-10", "b 2027-03-15.. <a"}, "a", "..2027-03-12", "a 2027-03-01..2027-03-12, b 2027-03-17.."},
		{"later end instead of a length", []string{"a 2027-03-01.. 2w"}, "a", "..2027-04-01", "a 2027-03-01..2027-04-01"},
		{"later end of one that follows", []string{"a ..2027-03-10", "b 1w <a"}, "b", "..2027-04-01", "b 2027-03-11..2027-04-01"},
		{"later end of a day", []string{"a ..2027-03-10"}, "a", "..2027-03-05", "a ..2027-03-05"},
		{"later end of one in progress without a planned start", []string{"a going ..2027-03-31 !2027-03-05.."}, "a", "..2027-04-10", "a ..2027-04-10"},
		{"later end of one in progress", []string{"a going 2027-03-01..2027-03-31 !2027-03-05..", "b 2027-04-01.. <a"}, "a", "..2027-04-10", "a 2027-03-01..2027-04-10, b 2027-04-11.."},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := planFrom(t, "", c.lines...)
			moves, err := move(t, p, c.step, c.to)
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, m := range moves {
				got = append(got, string(m.Step)+" "+m.Start.String()+".."+m.Due.String())
			}
			if strings.Join(got, ", ") != c.want {
				t.Errorf("%q, want %q", strings.Join(got, ", "), c.want)
			}
			for i, s := range planFrom(t, "", c.lines...).Steps {
				if s.Start != p.Steps[i].Start || s.Due != p.Steps[i].Due {
					t.Errorf("step %s itself was changed", s.ID)
				}
			}
		})
	}
}

func move(t *testing.T, p plan.Plan, step, to string) ([]plan.Move, error) {
	t.Helper()
	if start, end, ok := strings.Cut(to, ".."); ok && start == "" {
		return plan.RescheduleEnd(p, plan.ID(step), date(t, end))
	}
	return plan.Reschedule(p, plan.ID(step), date(t, to))
}

func TestRescheduleRefuses(t *testing.T) {
	for _, c := range []struct{ name, line, to, says string }{
		{"a step that is done", "a done ..2027-03-10", "2027-04-01", "“A” is done: its dates do not move."},
		{"a skipped step", "a skipped ..2027-03-10", "..2027-04-01", "“A” is skipped: its dates do not move."},
		{"the start of one in progress", "a going 2027-03-01..", "2027-04-01", "“A” is in progress: only its end can move."},
		{"an end before the start", "a 2027-03-01..2027-03-10", "..2027-02-01", "“A” would end (Feb 1, 2027) before it starts (Mar 1, 2027)."},
		{"no start", "a ..2027-03-10", "", "Say the day on which “A” should start."},
		{"no end", "a ..2027-03-10", "..", "Say the day on which “A” should end."},
		{"out of the calendar", "a ..2199-12-01", "2199-12-30", ""},
		{"a step after it out of the calendar", "a ..2199-11-01", "2199-12-30", "“B” would move out of the years 1900 to 2199."},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := planFrom(t, "", c.line)
			if c.says == "" || strings.HasPrefix(c.says, "“B”") {
				p = planFrom(t, "", c.line, "b ..2199-12-02 <a")
				p.Steps = p.Steps[:map[bool]int{true: 1, false: 2}[c.says == ""]]
			}
			_, err := move(t, p, "a", c.to)
			if c.says == "" {
				if err != nil {
					t.Error(err)
				}
				return
			}
			if !errors.Is(err, plan.ErrInvalid) || err.Error() != c.says {
				t.Errorf("%v, want %s", err, c.says)
			}
		})
	}
	if _, err := plan.Reschedule(planFrom(t, "", "a"), "z", date(t, "2027-03-01")); !errors.Is(err, plan.ErrUnknown) {
		t.Errorf("unknown step: %v", err)
	}
}

func TestMovesText(t *testing.T) {
	for _, c := range []struct {
		name  string
		lines []string
		to    string
		want  string
	}{
		{"one", []string{"a ..2027-03-10"}, "2027-03-24", "“A” moves 14 days later, to Mar 24, 2027."},
		{"one day earlier", []string{"a ..2027-03-10"}, "2027-03-09", "“A” moves 1 day earlier, to Mar 9, 2027."},
		{"two", []string{"a ..2027-03-10", "b ..2027-04-01 <a"}, "2027-03-24", "“A” and 1 step after it move 14 days later: “B” to Apr 15, 2027."},
		{"three", []string{"a ..2027-03-10", "b ..2027-04-01 <a", "c ..2027-04-02 <a"}, "2027-03-24",
			"“A” and 2 steps after it move 14 days later: “B” to Apr 15, 2027; and “C” to Apr 16, 2027."},
		{"many", []string{"a ..2027-03-10", "b ..2027-04-01 <a", "c ..2027-04-02 <a", "d ..2027-04-03 <a", "e ..2027-04-04 <a"}, "2027-03-24",
			"“A” and 4 steps after it move 14 days later: “B” to Apr 15, 2027; “C” to Apr 16, 2027; “D” to Apr 17, 2027; and 1 more."},
		{"by different times", []string{"a ..2027-03-10", "b ..2027-03-20", "c ..2027-04-01 <ab"}, "2027-03-24", "“A” moves 14 days later, to Mar 24, 2027; 1 step after it moves too: “C” to Apr 5, 2027."},
		{"only its end", []string{"a 2027-03-01..2027-03-10", "b 2027-03-11..2027-03-12 <a"}, "..2027-03-12", "“A” ends 2 days later, on Mar 12, 2027; 1 step after it moves too: “B” to Mar 13, 2027."},
		{"an end where there was none", []string{"a 2027-03-01.."}, "..2027-03-12", "“A” now ends on Mar 12, 2027."},
		{"from no date", []string{"a"}, "2027-03-01", "“A” is now planned for Mar 1, 2027."},
		{"none", []string{"a ..2027-03-10"}, "2027-03-10", "No step moves."},
	} {
		t.Run(c.name, func(t *testing.T) {
			moves, err := move(t, planFrom(t, "", c.lines...), "a", c.to)
			if err != nil {
				t.Fatal(err)
			}
			if got := plan.MovesText(moves); got != c.want {
				t.Errorf("%s\nwant %s", got, c.want)
			}
		})
	}
}

// TestMovingAnyPlan moves steps of random plans that have no conflicts. Each
// plan has steps of every state, with and without dates, and several before one.
func TestMovingAnyPlan(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 300 {
		p := randomPlan(random)
		at := random.IntN(len(p.Steps))
		s := p.Steps[at]
		if s.State != plan.Planned || s.Start.IsZero() && s.Due.IsZero() {
			continue
		}
		from := plan.NewSchedule(p).Slots[at].From
		moved := apply(t, p, s.ID, from.AddDays(random.IntN(400)-200))
		for i, was := range p.Steps {
			if is := moved.Steps[i]; (is.State != plan.Planned || i < at) && (is.Start != was.Start || is.Due != was.Due) {
				t.Fatalf("step %s moved:\n%s", is.ID, lines(p))
			}
		}
		for _, c := range plan.NewSchedule(moved).Conflicts {
			i := slices.IndexFunc(p.Steps, func(o plan.Step) bool { return o.ID == c.Step })
			if c.Step != s.ID && p.Steps[i].State == plan.Planned {
				t.Fatalf("moving %s: %s\n%s\n%s", s.ID, c.Text, lines(p), lines(moved))
			}
		}
		if back := apply(t, moved, s.ID, from); !reflect.DeepEqual(back, p) {
			t.Fatalf("%s there and back:\n%s\n%s", s.ID, lines(p), lines(back))
		}
	}
}

func apply(t *testing.T, p plan.Plan, id plan.ID, start plan.Date) plan.Plan {
	t.Helper()
	moves, err := plan.Reschedule(p, id, start)
	if err != nil {
		t.Fatal(err)
	}
	p.Steps = slices.Clone(p.Steps)
	for _, m := range moves {
		i := slices.IndexFunc(p.Steps, func(s plan.Step) bool { return s.ID == m.Step })
		p.Steps[i].Start, p.Steps[i].Due = m.Start, m.Due
	}
	return p
}

// randomPlan has steps that begin on or after the day on which all that they
// come after is over.
func randomPlan(random *rand.Rand) plan.Plan {
	p := plan.Plan{Start: plan.Date{Year: 2027, Month: 1, Day: 31}}
	overs := map[plan.ID]plan.Date{} // by when what is before a skipped step is over
	for i := range 12 {
		s := plan.Step{ID: plan.ID(rune('a' + i)), Title: string(rune('a' + i)), Length: plan.Length{Count: 1 + random.IntN(5), Unit: plan.LengthUnit(random.IntN(3))}}
		s.State = [...]plan.State{plan.Planned, plan.Planned, plan.Planned, plan.Planned, plan.InProgress, plan.Done, plan.Skipped}[random.IntN(7)]
		over := p.Start
		for k, slot := range plan.NewSchedule(p).Slots {
			if random.IntN(3) > 0 {
				continue
			}
			s.After = append(s.After, p.Steps[k].ID)
			for _, d := range []plan.Date{slot.From, slot.To, overs[slot.Step]} {
				if over.Before(d) {
					over = d
				}
			}
		}
		if s.State == plan.Skipped {
			overs[s.ID] = over
		}
		if random.IntN(3) > 0 {
			s.Start = over.AddDays(1 + random.IntN(40))
			if random.IntN(2) > 0 {
				s.Due = s.Start.AddDays(random.IntN(60))
			}
		}
		p.Steps = append(p.Steps, s)
	}
	return p
}

func lines(p plan.Plan) string {
	var text strings.Builder
	for i, slot := range plan.NewSchedule(p).Slots {
		s := p.Steps[i]
		fmt.Fprintf(&text, "%s %s %s..%s %s <%s: %s..%s\n", s.ID, s.State.Name(), s.Start, s.Due, s.Length.Text(), s.After, slot.From, slot.To)
	}
	return text.String()
}
