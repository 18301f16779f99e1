package texts_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/golangci/misspell"

	"waymark/domain/occupation"
	"waymark/resources"
	"waymark/storage/catalog"
	"waymark/storage/texts"
)

func TestSpelling(t *testing.T) {
	checker := misspell.New()
	checker.AddRuleList(misspell.DictAmerican)
	checker.RemoveRule([]string{"orthopaedic", "organisation", "theatre"}) // as issuers spell their names
	checker.Compile()
	read := 0
	err := fs.WalkDir(resources.Texts(), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(resources.Texts(), path)
		if err != nil {
			return err
		}
		read++
		_, wrong := checker.Replace(string(data))
		for _, w := range wrong {
			t.Errorf("%s, line %d: %q, should be %q", path, w.Line, w.Original, w.Corrected)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if read < 22 {
		t.Errorf("only %d files were read", read)
	}
}

func book(t *testing.T) (*texts.Book, *catalog.Catalog) {
	t.Helper()
	c, err := catalog.Open(resources.Pack())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return texts.Open(resources.Texts()), c
}

func TestEveryRatedElementIsDefined(t *testing.T) {
	b, c := book(t)
	terms, err := b.Elements()
	if err != nil {
		t.Fatal(err)
	}
	needed := map[string]string{}
	occupations, err := c.Occupations()
	if err != nil {
		t.Fatal(err)
	}
	for _, o := range occupations {
		ratings, err := c.Ratings(o.Code)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range ratings {
			needed[r.Element.ID] = r.Element.Name
		}
		for _, read := range []func(string) ([]occupation.Scored, error){c.Interests, c.Values} {
			scored, err := read(o.Code)
			if err != nil {
				t.Fatal(err)
			}
			for _, s := range scored {
				needed[s.Element.ID] = s.Element.Name
			}
		}
	}
	if len(needed) < 170 {
		t.Fatalf("the pack rates only %d elements", len(needed))
	}
	for id, name := range needed {
		if got, ok := terms[id]; !ok || got.Name != name {
			t.Errorf("%s %s is defined as %q", id, name, got.Name)
		}
	}
	const all = 261 // skills, knowledge, abilities, activities, styles, interests, values and work context
	if len(terms) < all {
		t.Errorf("%d elements are defined, want %d", len(terms), all)
	}
	for id, term := range terms {
		if n := len(words(term.Means)); n < 6 || n > 20 {
			t.Errorf("%s: the meaning has %d words, not 6 to 20", id, n)
		}
		if n := len(words(term.Example)); n < 6 || n > 18 {
			t.Errorf("%s: the example has %d words, not 6 to 18", id, n)
		}
	}
}

func TestCredentials(t *testing.T) {
	b, c := book(t)
	occupations, err := c.Occupations()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]occupation.Credential{}
	for _, o := range occupations {
		list, err := b.Credentials(o.Code)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range list {
			seen[x.ID] = x
		}
	}
	if len(seen) < 300 {
		t.Errorf("%d credentials serve an occupation, want at least 300", len(seen))
	}
	for id, x := range seen {
		if x.Name == "" || x.Issuer == "" || len(x.Earned) == 0 || x.AsOf < 2020 {
			t.Errorf("%s lacks a name, an issuer, how it is earned or the year of its facts: %+v", id, x)
		}
		if !slices.Contains([]occupation.CredentialKind{occupation.Certification, occupation.LicenseKind, occupation.Registration}, x.Kind) {
			t.Errorf("%s is a %q", id, x.Kind)
		}
		for _, e := range x.Earned {
			if e != "program" && e != "exam" && e != "experience" {
				t.Errorf("%s is earned by %q", id, e)
			}
		}
		for _, code := range x.Occupations {
			if !slices.ContainsFunc(occupations, func(o *occupation.Occupation) bool { return o.Code == code }) {
				t.Errorf("%s serves %q, which is no occupation", id, code)
			}
		}
		if text := x.First + x.Levels + strings.Join(x.Categories, ""); strings.Contains(text, "$") {
			t.Errorf("%s names a fee: %s", id, text)
		}
	}
	for _, short := range []string{"RHIT", "RHIA", "CCA", "CCS", "CCS-P", "CPC", "ODS-C", "CHDA", "CHPS", "CAHIMS", "CPHIMS"} {
		found := false
		for _, x := range seen {
			found = found || x.Short == short
		}
		if !found {
			t.Errorf("health information lacks %s", short)
		}
	}
}

func TestOrganizations(t *testing.T) {
	b, c := book(t)
	occupations, err := c.Occupations()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, o := range occupations {
		list, err := b.Organizations(o.Code)
		if err != nil {
			t.Fatal(err)
		}
		for _, x := range list {
			seen[x.Name] = true
			if x.Offers == "" {
				t.Errorf("%s: nothing says what it offers", x.Name)
			}
		}
	}
	if len(seen) < 150 {
		t.Errorf("%d organizations serve an occupation, want at least 150", len(seen))
	}
}

func TestHelp(t *testing.T) {
	b, _ := book(t)
	clusters, err := b.Clusters()
	if err != nil || len(clusters) != 16 {
		t.Errorf("%d clusters, %v; schools use 16", len(clusters), err)
	}
	for _, c := range clusters {
		if c.Holds == "" || len(c.Subjects) < 5 || len(c.WorkBased) < 3 {
			t.Errorf("%s: too little is written", c.Name)
		}
	}
	glossary, err := b.Glossary()
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"Occupation", "Also called", "SOC code", "Median", "Percentile"} {
		if !slices.ContainsFunc(glossary, func(x occupation.Term) bool { return x.Name == name && x.Means != "" }) {
			t.Errorf("the glossary lacks %q", name)
		}
	}
	advice, err := b.JobSearch()
	if err != nil || len(advice) < 10 {
		t.Errorf("%d sections of help with the job search, %v", len(advice), err)
	}
}
