package texts_test

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/resources"
	"waymark/storage/catalog"
	"waymark/storage/texts"
)

// filler are words that say nothing.
var filler = []string{"responsible for", "various", "a variety of", "wide range", "utilize", "ensure that", "fast-paced", "passionate",
	"dynamic", "leverage", "plays a key role", "crucial", "vital", "seamless", "in order to", "etc.", "and more", "duties include",
	"world of", "diverse", "navigate", "delve", "robust", "cutting-edge", "ever-changing"}

type written struct {
	*occupation.Occupation
	*occupation.Text
}

// sentences are all texts of an entry.
func (w written) sentences() []string {
	list := []string{w.Summary, w.Where, w.Start}
	for _, t := range w.Tasks {
		list = append(list, t.Do)
	}
	return append(append(list, w.Specialties...), w.Next...)
}

func all(t *testing.T) ([]written, *catalog.Catalog) {
	t.Helper()
	c, err := catalog.Open(resources.Pack())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	occupations, err := c.Occupations()
	if err != nil {
		t.Fatal(err)
	}
	book := texts.Open(resources.Texts())
	var list []written
	for _, o := range occupations {
		text, err := book.Text(o.Code)
		if err != nil {
			t.Fatal(err)
		}
		if text == nil {
			t.Errorf("%s %s: nothing is written", o.Code, o.Title)
			continue
		}
		list = append(list, written{o, text})
	}
	return list, c
}

func TestShape(t *testing.T) {
	list, _ := all(t)
	grades := map[string][]float64{}
	for _, w := range list {
		complain := func(format string, args ...any) {
			t.Errorf("%s: %s", w.Code, fmt.Sprintf(format, args...))
		}
		if n := len(words(w.Summary)); n < 20 || n > 45 {
			complain("the summary has %d words, not 20 to 45", n)
		}
		g := grade(w.Summary)
		grades[w.Code[:2]] = append(grades[w.Code[:2]], g)
		if g > 12 {
			complain("the summary reads at grade %.1f, above 12", g)
		}
		if n := len(w.Tasks); n < 5 || n > 8 {
			complain("%d tasks, not 5 to 8", n)
		}
		for _, task := range w.Tasks {
			if n := len(words(task.Do)); n < 6 || n > 18 {
				complain("a task has %d words, not 6 to 18: %s", n, task.Do)
			}
		}
		for name, s := range map[string]string{"where": w.Where, "start": w.Start} {
			if n := len(words(s)); n < 6 || n > 50 {
				complain("%s has %d words, not 6 to 50", name, n)
			}
		}
		if !slices.Contains([]occupation.License{occupation.NoLicense, occupation.AllStates, occupation.MostStates, occupation.FederalLicense}, w.License) {
			complain("unknown license %q", w.License)
		}
		for _, s := range w.sentences() {
			for _, f := range filler {
				if strings.Contains(strings.ToLower(s), f) {
					complain("%q says nothing: %s", f, s)
				}
			}
		}
	}
	for major, list := range grades {
		sum := 0.0
		for _, g := range list {
			sum += g
		}
		if mean := sum / float64(len(list)); mean > 9 {
			t.Errorf("the summaries of group %s read at grade %.1f on average, above 9", major, mean)
		}
	}
}

func TestNoSentenceTwice(t *testing.T) {
	list, _ := all(t)
	seen := map[string]string{}
	for _, w := range list {
		own := []string{w.Summary, w.Where}
		for _, task := range w.Tasks {
			own = append(own, task.Do)
		}
		for _, s := range own {
			if other := seen[s]; other != "" {
				t.Errorf("%s and %s share: %s", other, w.Code, s)
			}
			seen[s] = w.Code
		}
	}
}

// important are the elements that count for a job: those of importance 3 and
// above, or as high as the fourteenth where fewer reach that.
func important(ratings []occupation.Rating) []string {
	rated := slices.DeleteFunc(ratings, func(r occupation.Rating) bool {
		return r.Element.Kind == occupation.Activity || !r.Importance.Known()
	})
	slices.SortStableFunc(rated, func(a, b occupation.Rating) int { return labor.Compare(a.Importance, b.Importance, true) })
	const few = 14
	least := 3.0
	if len(rated) > 0 {
		least = min(least, rated[min(few, len(rated))-1].Importance.Amount)
	}
	var names []string
	for _, r := range rated {
		if r.Importance.Amount >= least {
			names = append(names, r.Element.Name)
		}
	}
	return names
}

func TestTasksLeanOnImportantElements(t *testing.T) {
	list, c := all(t)
	known := map[string]bool{}
	type asked struct {
		w     written
		names []string
	}
	var rated, unrated []asked
	for _, w := range list {
		ratings, err := c.Ratings(w.Code)
		if err != nil {
			t.Fatal(err)
		}
		names := important(ratings)
		for _, n := range names {
			known[n] = true
		}
		if len(names) == 0 {
			unrated = append(unrated, asked{w, nil})
		} else {
			rated = append(rated, asked{w, names})
		}
	}
	for _, a := range rated {
		for _, task := range a.w.Tasks {
			if !slices.Contains(a.names, task.Uses) {
				t.Errorf("%s: %q is not rated important for this job (%s)", a.w.Code, task.Uses, task.Do)
			}
		}
	}
	for _, a := range unrated {
		for _, task := range a.w.Tasks {
			if !known[task.Uses] {
				t.Errorf("%s: there is no element %q", a.w.Code, task.Uses)
			}
		}
	}
}

// TestNothingIsCopied compares every run of seven words with the source's
// descriptions, tasks and definitions. It needs the official files.
func TestNothingIsCopied(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "shared", "data", "onet", "db_30_1_text")
	if _, err := os.Stat(dir); err != nil {
		t.Skipf("the official files are not here (%s); the check runs where they are", dir)
	}
	theirs := map[string]bool{}
	for _, name := range []string{"Occupation Data.txt", "Task Statements.txt", "Content Model Reference.txt", "Emerging Tasks.txt"} {
		f, err := os.Open(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		for lines := bufio.NewScanner(f); lines.Scan(); {
			for cell := range strings.SplitSeq(lines.Text(), "\t") {
				for _, r := range runs(cell) {
					theirs[r] = true
				}
			}
		}
		f.Close()
	}
	if len(theirs) < 100_000 {
		t.Fatalf("only %d runs were read from the source: its layout changed", len(theirs))
	}
	copied := func(where string, sentences ...string) {
		for _, s := range sentences {
			for _, r := range runs(s) {
				if theirs[r] {
					t.Errorf("%s: these words stand in the source too: %s", where, r)
				}
			}
		}
	}
	list, _ := all(t)
	for _, w := range list {
		copied(w.Code, w.sentences()...)
	}
	terms, err := texts.Open(resources.Texts()).Elements()
	if err != nil {
		t.Fatal(err)
	}
	for id, x := range terms {
		copied(id, x.Means, x.Example)
	}
}
