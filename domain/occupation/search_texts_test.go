package occupation

import (
	"strings"
	"testing"

	"waymark/domain/labor"
)

type fakeTexts struct {
	Texts
	texts map[string]*Text
}

func (fakeTexts) Credentials(string) ([]Credential, error) { return nil, nil }

func (f fakeTexts) Text(code string) (*Text, error) { return f.texts[code], nil }

func TestSearchInTexts(t *testing.T) {
	d := &Directory{All: []*Entry{
		{Occupation: &Occupation{Code: "29-2072.00", Title: "Medical Records Specialists"}},
		{Occupation: &Occupation{Code: "31-9097.00", Title: "Phlebotomists"}},
		{Occupation: &Occupation{Code: "47-2061.00", Title: "Construction Laborers"},
			Outlook: &labor.Outlook{Jobs: labor.Figure{Amount: 1_400_000, Unit: labor.Jobs, Status: labor.Published}}},
		{Occupation: &Occupation{Code: "51-6064.00", Title: "Vein Cutters"}},
	}}
	d.index = newIndex(d.All)
	d.Texts = fakeTexts{texts: map[string]*Text{
		"29-2072.00": {Summary: "They turn notes into codes.", Tasks: []Task{{Do: "Read visit notes and choose the code"}, {Do: "Look up rules"}}},
		"31-9097.00": {Tasks: []Task{{Do: "Draw blood from a vein"}}, Where: "Hospitals and blood banks"},
	}}
	search := func(query string) string {
		var b strings.Builder
		for _, h := range d.Search(query, 0) {
			b.WriteString(h.Entry.Title + " (" + h.Reason + "); ")
		}
		return b.String()
	}
	if got := search("blood"); got != "" {
		t.Errorf("before the texts are read: %s", got)
	}
	if err := d.ReadTexts(); err != nil {
		t.Fatal(err)
	}
	d.Texts.(fakeTexts).texts["47-2061.00"] = &Text{Tasks: []Task{{Do: "Draw lines on the ground"}, {Do: "Clean blood off the floor"}}}
	if err := d.ReadTexts(); err != nil {
		t.Fatal(err)
	}
	if got := search("draw blood"); !strings.HasPrefix(got, "Phlebotomists (in tasks: Draw blood from a vein); Construction Laborers") {
		t.Errorf("a task with both words must come before two tasks with one each: %s", got)
	}
	delete(d.Texts.(fakeTexts).texts, "47-2061.00")
	if err := d.ReadTexts(); err != nil {
		t.Fatal(err)
	}
	for query, want := range map[string]string{
		"blood":         "Phlebotomists (in tasks: Draw blood from a vein); ",
		"Blood vein":    "Phlebotomists (in tasks: Draw blood from a vein); Vein Cutters (some of the words: Vein Cutters); ",
		"choose notes":  "Medical Records Specialists (in tasks: Read visit notes and choose the code); ",
		"turn":          "Medical Records Specialists (in the description); ",
		"blood notes":   "",
		"phlebotomists": "Phlebotomists (job title); ",
		"of":            "",
	} {
		if got := search(query); got != want {
			t.Errorf("search %q = %s, want %s", query, got, want)
		}
	}
	if got := d.Search("records", 1); len(got) != 1 {
		t.Errorf("limit 1 gives %d hits", len(got))
	}
}
