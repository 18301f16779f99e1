package command

import (
	"strings"
	"testing"
)

func TestFind(t *testing.T) {
	var w world
	v := decode(t, w.ok(t, "find", "--area", "spokane", "--pay", "40000", "--sort", "pay", "--json"))
	if at(t, v, "area", "name") != "Spokane-Spokane Valley, WA" || at(t, v, "jobs", 0, "rank") != 1.0 || at(t, v, "jobs", 0, "pay", "status") != "published" {
		t.Errorf("JSON = %v", v)
	}
	out := w.ok(t, "find", "--area", "spokane", "--pick", "software=microsoft excel")
	if !strings.HasPrefix(out, "1 job, pay in Spokane-Spokane Valley, WA.\n29-2072.00  Medical Records Specialists: half earn more than $") {
		t.Errorf("text = %q", out)
	}
	if out = w.ok(t, "find", "--pick", "software=Epic Systems", "--pick", "software=Microsoft Excel"); !strings.Contains(out, `Without the filter "software" there would be 1.`) {
		t.Errorf("an empty list says %q", out)
	}
	if out = w.ok(t, "find", "--without", "software=Epic Systems", "--limit", "1"); strings.Contains(out, "Registered") || !strings.Contains(out, "more; --limit 0 lists all.") {
		t.Errorf("without one option: %q", out)
	}
	if out = w.ok(t, "find", "--options", "software"); out != "Epic Systems (0 jobs)\nMicrosoft Excel (1 job)\n" {
		t.Errorf("options = %q", out)
	}
}

func TestFindSaysWhatItRanks(t *testing.T) {
	var w world
	for order, says := range map[string]string{
		"pay":    "\nRanked by median pay a year in Spokane, WA (OEWS May 2025).",
		"growth": "\nRanked by growth in the whole United States (EP 2024-34). A small job can grow fast and still add few people: see --sort new-jobs too.",
		"title":  "Spokane Valley, WA.\n27-2011.00",
	} {
		if out := w.ok(t, "find", "--area", "spokane", "--sort", order); !strings.Contains(out, says) {
			t.Errorf("by %s the list says %s", order, out)
		}
	}
	if out := w.ok(t, "find", "--sort", "pay", "--lowest"); !strings.Contains(out, "\nFrom the lowest median pay a year in the United States") {
		t.Errorf("the lowest first: %s", out)
	}
	if v := decode(t, w.ok(t, "find", "--sort", "pay", "--json")); !strings.HasPrefix(at(t, v, "ranked_by").(string), "Ranked by median pay") {
		t.Errorf("JSON says %v", at(t, v, "ranked_by"))
	}
}

func TestFindByActivity(t *testing.T) {
	var w world
	if out := w.ok(t, "find", "--activity", "medical RECORDS"); !strings.HasPrefix(out, "1 job,") || !strings.Contains(out, "29-2072.00  Medical Records Specialists") {
		t.Errorf("a part of the name finds %q", out)
	}
	if out := w.ok(t, "find", "--activity", "Give medicine and basic care", "--activity", "medical records"); !strings.HasPrefix(out, "0 jobs,") {
		t.Errorf("two activities find %q", out)
	}
	if out := w.ok(t, "find", "--options", "activity"); out != "Give medicine and basic care (0 jobs)\nKeep patients' medical records (1 job)\n" {
		t.Errorf("options = %q", out)
	}
}

func TestFindNamesWhatItDoesNotKnow(t *testing.T) {
	for _, tt := range []struct {
		args []string
		says string
	}{
		{[]string{"find", "--sort", "luck"}, `There is no order "luck".`},
		{[]string{"find", "--period", "week"}, `There is no period "week".`},
		{[]string{"find", "--percentile", "99"}, `There is no percentile "99".`},
		{[]string{"find", "--education", "wizard"}, `There is no education "wizard".`},
		{[]string{"find", "--zone", "6"}, "--zone goes from 1 to 5."},
		{[]string{"find", "--pick", "color=red"}, `"color=red" does not name a facet`},
		{[]string{"find", "--pick", "software=Word"}, `has no option "Word"`},
		{[]string{"find", "--activity", "juggle"}, `The facet "activity" has no option "juggle"`},
		{[]string{"find", "--activity", "medic"}, `2 options of the facet "activity" have "medic" in their name: Give medicine and basic care; Keep patients' medical records.`},
		{[]string{"find", "--activity", ""}, `The facet "activity" has no option ""`},
		{[]string{"find", "--options", "color"}, `There is no facet "color".`},
	} {
		var w world
		if status, _, says := w.run(t, tt.args...); status != 2 || !strings.Contains(says, tt.says) {
			t.Errorf("%v ends with %d and says %q", tt.args, status, says)
		}
	}
}

func TestFindSaysWhoseFiguresAreShown(t *testing.T) {
	if out := (&world{}).ok(t, "find", "--area", "spokane", "--pick", "software=microsoft excel"); !strings.Contains(out, "; U.S. growth ") {
		t.Errorf("beside pay in Spokane stands %q", out)
	}
	if out := (&world{}).ok(t, "find", "--area", "spokane", "--without-pay"); !strings.Contains(out, "27-2011.00  Actors: no median pay, no estimate here; ") {
		t.Errorf("a job without pay is listed as %q", out)
	}
}
