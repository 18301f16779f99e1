package texts_test

import (
	"testing"
	"testing/fstest"

	"waymark/domain/occupation"
	"waymark/storage/texts"
)

const file = `["29-2072.00"]
title = "Medical Records Specialists"
summary = "They turn notes into codes."
tasks = [
  { do = "Read visit notes", uses = "Reading Comprehension" },
]
where = "Clinics."
start = "A certificate program."
license = "most"
`

func TestText(t *testing.T) {
	b := texts.Open(fstest.MapFS{"occupations/29.toml": {Data: []byte(file)}})
	got, err := b.Text("29-2072.00")
	if err != nil {
		t.Fatal(err)
	}
	if got.Summary != "They turn notes into codes." || got.License != occupation.MostStates ||
		len(got.Tasks) != 1 || got.Tasks[0] != (occupation.Task{Do: "Read visit notes", Uses: "Reading Comprehension"}) {
		t.Errorf("got %+v", got)
	}
	for _, code := range []string{"29-1141.00", "11-1011.00", ""} {
		if got, err := b.Text(code); got != nil || err != nil {
			t.Errorf("Text(%q) = %v, %v; nothing is written for it", code, got, err)
		}
	}
}

func TestMistypedKeyIsRefused(t *testing.T) {
	b := texts.Open(fstest.MapFS{"occupations/29.toml": {Data: []byte(file + "sumary = \"x\"\n")}})
	if _, err := b.Text("29-2072.00"); err == nil {
		t.Error("a key that nothing reads would lose its text without a word")
	}
}
