package texts_test

import (
	"bufio"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"waymark/domain/occupation"
)

// verbs are the words with which the names of activities begin.
var verbs = strings.Fields(`adjust advertise advise approve ask assign audit balance bargain book bring build butcher buy carry carve check
	choose clear climb coach coat collect come connect cook counsel cover create cut decide design dig discuss do draw drill drive edit
	encourage enter explain feed fight figure file fill find fit fix follow get give go grow guide hand handle help hunt install interview
	invent judge keep lead line load look make measure mend mix move organize pack paint perform pick plan point practice prescribe
	preserve protect put rate read replace report review run sand see sell send serve service set sew shape show sit solve sort speak spell
	spot study suggest supervise survey take talk teach tell test tie track train translate treat use warn wash watch weigh welcome weld
	work write`)

var activityName = regexp.MustCompile(`^[A-Z][A-Za-z,' -]+[A-Za-z]$`)

func TestEveryActivityHasANameOfItsOwn(t *testing.T) {
	b, c := book(t)
	names, err := b.Activities()
	if err != nil {
		t.Fatal(err)
	}
	marks, err := c.Marks(occupation.DoesActivity)
	if err != nil {
		t.Fatal(err)
	}
	used := map[string]bool{}
	for _, m := range marks {
		used[m.Option] = true
		if names[m.Option] == "" {
			t.Errorf("%s has no name", m.Option)
		}
	}
	if len(used) != 332 || len(names) != len(used) {
		t.Errorf("%d names for %d activities, want 332", len(names), len(used))
	}
	seen := map[string]string{}
	for id, name := range names {
		w := words(name)
		if n := len(w); n < 3 || n > 9 {
			t.Errorf("%s: %q has %d words, not 3 to 9", id, name, n)
		}
		if first := strings.ToLower(w[0]); !slices.Contains(verbs, first) {
			t.Errorf("%s: %q does not begin with a verb of the list", id, name)
		}
		if !activityName.MatchString(name) {
			t.Errorf("%s: %q is not a plain phrase", id, name)
		}
		if other := seen[strings.ToLower(name)]; other != "" {
			t.Errorf("%s and %s are both called %q", id, other, name)
		}
		seen[strings.ToLower(name)] = id
	}
}

// TestNamesOfActivitiesAreNotCopied compares every run of five words with the
// source's own names of activities. It needs the official files.
func TestNamesOfActivitiesAreNotCopied(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "data", "onet", "db_30_1_text")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("the official files are not here (%s); the check runs where they are", dir)
	}
	const run = 5
	theirs, whole := map[string]bool{}, map[string]bool{}
	for _, file := range []string{"IWA Reference.txt", "DWA Reference.txt"} {
		f, err := os.Open(filepath.Join(dir, file))
		if err != nil {
			t.Fatal(err)
		}
		for lines := bufio.NewScanner(f); lines.Scan(); {
			cells := strings.Split(lines.Text(), "\t")
			title := cells[len(cells)-1]
			whole[strings.Join(plainWords(title), " ")] = true
			for _, r := range runsOf(title, run) {
				theirs[r] = true
			}
		}
		f.Close()
	}
	if len(whole) < 2_300 {
		t.Fatalf("only %d names were read from the source: its layout changed", len(whole))
	}
	b, _ := book(t)
	names, err := b.Activities()
	if err != nil {
		t.Fatal(err)
	}
	for id, name := range names {
		if whole[strings.Join(plainWords(name), " ")] {
			t.Errorf("%s: %q is a name of the source", id, name)
		}
		for _, r := range runsOf(name, run) {
			if theirs[r] {
				t.Errorf("%s: these words stand in the source too: %s", id, r)
			}
		}
	}
}
