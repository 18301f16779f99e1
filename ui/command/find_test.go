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
	if !strings.HasPrefix(out, "1 jobs, pay in Spokane-Spokane Valley, WA.\n29-2072.00  Medical Records Specialists: half earn more than $") {
		t.Errorf("text = %q", out)
	}
	if out = w.ok(t, "find", "--pick", "software=Epic Systems", "--pick", "software=Microsoft Excel"); !strings.Contains(out, `Without the filter "software" there would be 1.`) {
		t.Errorf("an empty list says %q", out)
	}
	if out = w.ok(t, "find", "--without", "software=Epic Systems", "--limit", "1"); strings.Contains(out, "Registered") || !strings.Contains(out, "more; --limit 0 lists all.") {
		t.Errorf("without one option: %q", out)
	}
	if out = w.ok(t, "find", "--options", "software"); out != "Epic Systems (0 jobs)\nMicrosoft Excel (1 jobs)\n" {
		t.Errorf("options = %q", out)
	}
}

func TestFindByActivity(t *testing.T) {
	var w world
	if out := w.ok(t, "find", "--activity", "medical RECORDS"); !strings.HasPrefix(out, "1 jobs,") || !strings.Contains(out, "29-2072.00  Medical Records Specialists") {
		t.Errorf("a part of the name finds %q", out)
	}
	if out := w.ok(t, "find", "--activity", "Give medicine and basic care", "--activity", "medical records"); !strings.HasPrefix(out, "0 jobs,") {
		t.Errorf("two activities find %q", out)
	}
	if out := w.ok(t, "find", "--options", "activity"); out != "Give medicine and basic care (0 jobs)\nKeep patients' medical records (1 jobs)\n" {
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
