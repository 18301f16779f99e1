package command

import (
	"strings"
	"testing"

	"waymark/domain/occupation"
	"waymark/domain/plan"
)

func TestInterestsAreKeptShownAndTakenAway(t *testing.T) {
	w := &world{}
	if out := w.ok(t, "me", "set", "--interests", "c-e-s"); out != "Saved: Change interests of your own data.\n" {
		t.Errorf("letters: %s", out)
	}
	if out := w.ok(t, "me", "show"); !strings.Contains(out, "\n  Interests: CES\n") {
		t.Errorf("me = %s", out)
	}
	w.ok(t, "me", "set", "--interests", "12 30 8 22 15 35")
	if out := w.ok(t, "me", "show"); !strings.Contains(out, "\n  Interests: R 12, I 30, A 8, S 22, E 15, C 35\n") {
		t.Errorf("me = %s", out)
	}
	v := decode(t, w.ok(t, "me", "show", "--json"))
	if got := at(t, v, "person", "interests", "scores", 5); got != 35.0 {
		t.Errorf("the last score is %v", got)
	}
	w.ok(t, "me", "set", "--interests", "")
	if out := w.ok(t, "me", "show"); strings.Contains(out, "Interests") {
		t.Errorf("after they were taken away: %s", out)
	}
	if me, _ := w.files["default.waymark"].Person(); me.Interests != (plan.Interests{}) {
		t.Errorf("kept %+v", me.Interests)
	}
}

func TestFindByInterests(t *testing.T) {
	w := &world{}
	for line, says := range map[string]string{
		`find --sort fit`:                       "You have entered no interests.",
		`find --interests CEQ`:                  "“Q” is not one of the six letters",
		`find --interests "1 2 3"`:              "Six scores are needed",
		`find --interests "5 5 5 5 5 5"`:        "Your six scores are the same",
		`me set --interests "1 2 3 4 5 x` + `"`: "is not a number",
	} {
		if status, out, errOut := w.line(t, line); status != 2 || out != "" || !strings.Contains(errOut, says) {
			t.Errorf("%s: status %d, %q, %q, want %q", line, status, out, errOut, says)
		}
	}
	w.ok(t, "me", "set", "--interests", "CES")
	out := strings.Split(w.ok(t, "find", "--sort", "fit"), "\n")
	if !strings.HasPrefix(out[2], "29-2072.00") || !strings.HasSuffix(out[2], "; your interests: 0.52, partly alike.") || !strings.HasSuffix(out[3], "; its interests are not published.") {
		t.Errorf("by the interests of the file: %q", out)
	}
	const coarse = "This is coarse, because you entered letters and no scores."
	if !strings.HasPrefix(out[1], "Ranked by how alike your interests and the job's are, computed;") || strings.Count(strings.Join(out, "\n"), "coarse") != 1 || !strings.Contains(out[1], coarse) {
		t.Errorf("letters: %q", out)
	}
	out = strings.Split(w.ok(t, "find", "--interests", "CES"), "\n")
	if last := out[len(out)-2]; last != "How jobs fit your interests: "+occupation.LowerFirst(coarse) {
		t.Errorf("letters in another order: %q", last)
	}
	v := decode(t, w.ok(t, "find", "--interests", "12 30 8 22 15 35", "--sort", "fit", "--json"))
	if at(t, v, "jobs", 0, "fit", "amount") != 0.93 || at(t, v, "jobs", 0, "fit", "unit") != "correlation_minus_1_to_1" || at(t, v, "jobs", 0, "fit", "status") != "derived" || at(t, v, "jobs", 1, "fit", "amount") != nil {
		t.Errorf("by scores that were said: %v", at(t, v, "jobs", 0, "fit"))
	}
	if out := w.ok(t, "find"); strings.Contains(out, "interests") {
		t.Errorf("a list that was not asked about interests says %s", out)
	}
}

func TestFindTakesTheInterestsOfASession(t *testing.T) {
	w := &world{}
	w.input = strings.NewReader("me set --interests CES\nfind --sort fit --limit 1\nplan undo\nme show\n")
	out := w.ok(t, "plan", "session")
	if !strings.Contains(out, "; your interests: 0.52, partly alike.") || strings.Contains(out, "Interests: CES") {
		t.Errorf("the session says %s", out)
	}
}
