package command

import (
	"strings"
	"testing"
)

func TestPlanFromStartToDone(t *testing.T) {
	var w world
	out := w.ok(t, "plan", "new", "--file", "f", "--occupation", "29-2072", "--area", "spokane")
	if out != "Saved: Add plan “Medical Records Specialists”.\n" {
		t.Errorf("new prints %q", out)
	}
	w.ok(t, "plan", "step", "add", "--file", "f", "Take", "the", "exam", "--due", "2027-03-31", "--cost", "$1,299.50", "--kind", "certification")

	v := decode(t, w.ok(t, "plan", "show", "--file", "f", "--json"))
	steps := at(t, v, "plans", 0, "steps").([]any)
	last := len(steps) - 1
	for _, tt := range []struct {
		want any
		path []any
	}{
		{"f", []any{"file"}},
		{"29-2072.00", []any{"plans", 0, "occupation", "code"}},
		{"44060", []any{"plans", 0, "area_code"}},
		{nil, []any{"plans", 0, "start"}},
		{"Take the exam", []any{"plans", 0, "steps", last, "title"}},
		{"certification", []any{"plans", 0, "steps", last, "kind"}},
		{"planned", []any{"plans", 0, "steps", last, "state"}},
		{"2027-03-31", []any{"plans", 0, "steps", last, "due"}},
		{nil, []any{"plans", 0, "steps", last, "finished"}},
		{1299.5, []any{"plans", 0, "steps", last, "cost", "amount"}},
		{"usd", []any{"plans", 0, "steps", last, "cost", "unit"}},
		{"entered", []any{"plans", 0, "steps", last, "cost", "status"}},
		{nil, []any{"plans", 0, "steps", 0, "cost", "amount"}},
		{"not_entered", []any{"plans", 0, "steps", 0, "cost", "status"}},
		{1299.5, []any{"plans", 0, "known_cost", "amount"}},
		{float64(last), []any{"plans", 0, "steps_without_cost"}},
	} {
		if got := at(t, v, tt.path...); got != tt.want {
			t.Errorf("%v = %v, want %v", tt.path, got, tt.want)
		}
	}

	if out := w.ok(t, "plan", "step", "state", "--file", "f", "1", "done"); !strings.HasPrefix(out, "Saved: Mark “") || !strings.HasSuffix(out, "” as done.\n") {
		t.Errorf("done prints %q", out)
	}
	id := at(t, steps[last], "id").(string)
	w.ok(t, "plan", "step", "state", "--file", "f", id, "done")
	out = w.ok(t, "plan", "show", "--file", "f")
	for _, s := range []string{
		"Plan 1: Medical Records Specialists\n  Job: Medical Records Specialists (29-2072.00)\n  Area: Spokane-Spokane Valley, WA\n\nStep 1: ",
		": Take the exam\n  Kind: Certificate or license\n  State: Done\n  Due: Mar 31, 2027\n  Finished: Mar 3, 2027\n  Cost: $1,299.50\n",
		"\n2 of ", "  Costs entered: $1,299.50\n",
	} {
		if !strings.Contains(out, s) {
			t.Errorf("%q is missing in\n%s", s, out)
		}
	}
	if f := w.files["f"]; f.closed != 6 {
		t.Errorf("the file was closed %d times after 6 commands", f.closed)
	}
}

func TestPlanRefusesWhatItCannotDo(t *testing.T) {
	var w world
	w.ok(t, "plan", "new", "--file", "f", "--occupation", "29-2072")
	tests := []struct {
		args []string
		says string
	}{
		{[]string{"step", "add", "--file", "f", "Study", "--due", "soon"}, `"soon" is not a date`},
		{[]string{"step", "add", "--file", "f", "Study", "--cost", "much"}, `"much" is not an amount`},
		{[]string{"step", "add", "--file", "f", "Study", "--kind", "magic"}, `--kind cannot be "magic"; say one of education, `},
		{[]string{"step", "add", "--file", "f", "  "}, "needs a title"},
		{[]string{"step", "add", "--file", "f"}, "Say what to do"},
		{[]string{"step", "state", "--file", "f", "99", "done"}, "has no step 99"},
		{[]string{"step", "state", "--file", "f", "0", "done"}, "has no step 0"},
		{[]string{"step", "state", "--file", "f", "abc", "done"}, `no step "abc"`},
		{[]string{"step", "state", "--file", "f", "1", "2", "3"}, "Say which step"},
		{[]string{"show", "--file", "f", "--plan", "2"}, "has no plan 2"},
	}
	before := w.ok(t, "plan", "show", "--file", "f")
	for _, tt := range tests {
		status, out, errOut := w.run(t, append([]string{"plan"}, tt.args...)...)
		if status != 2 || out != "" || !strings.Contains(errOut, tt.says) {
			t.Errorf("plan %q: status %d, stdout %q, stderr %q, want 2 and %q", tt.args, status, out, errOut, tt.says)
		}
	}
	if after := w.ok(t, "plan", "show", "--file", "f"); after != before {
		t.Errorf("a refused command changed the plan:\n%s", after)
	}
}

func TestSeveralPlansInOneFile(t *testing.T) {
	var w world
	w.ok(t, "plan", "new", "--file", "f", "--occupation", "29-2072")
	w.ok(t, "plan", "new", "--file", "f", "--occupation", "27-2011")
	status, _, errOut := w.run(t, "plan", "step", "add", "--file", "f", "Study")
	if status != 2 || !strings.Contains(errOut, "2 plans; say which one with --plan") {
		t.Errorf("add without --plan: status %d, %q", status, errOut)
	}
	w.ok(t, "plan", "step", "add", "--file", "f", "--plan", "2", "Audition")
	v := decode(t, w.ok(t, "plan", "show", "--file", "f", "--json", "--plan", "2"))
	steps := at(t, v, "plans", 0, "steps").([]any)
	if at(t, v, "plans", 0, "title") != "Actors" || at(t, v, "plans", 0, "number") != 2.0 ||
		at(t, steps[len(steps)-1], "title") != "Audition" {
		t.Errorf("plan 2 = %v", v)
	}
	if out := w.ok(t, "plan", "show", "--file", "f"); !strings.Contains(out, "Plan 1: Medical") || !strings.Contains(out, "\n\nPlan 2: Actors") {
		t.Errorf("show = %s", out)
	}
}
