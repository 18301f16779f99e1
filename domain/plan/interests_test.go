package plan_test

import (
	"encoding/json"
	"testing"

	"waymark/domain/plan"
	"waymark/domain/plan/plantest"
)

func interests(letters string) plan.Operation {
	return plan.EditPerson(plan.Person{Interests: plan.Interests{Letters: letters}})
}

func TestInterestsAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "CES": "CES", " c, e - s ": "CES", "r/i/a/s/e/c": "RIASEC", "S.": "S",
		"12 30 8 22 15 35": "R 12, I 30, A 8, S 22, E 15, C 35", "12, 30.5, 8, 0, 0, 100": "R 12, I 30.5, A 8, S 0, E 0, C 100",
	} {
		i, err := plan.ParseInterests(text)
		if err != nil || i.Text() != want {
			t.Errorf("%q is read as %q, %v, want %q", text, i.Text(), err, want)
		}
	}
	for text, want := range map[string]string{
		"CEC":                "The letter C is there twice. Each of the six counts once.",
		"hello":              "“H” is not one of the six letters R, I, A, S, E and C.",
		"12 30 8":            "Six scores are needed, in the order R, I, A, S, E, C.",
		"1 2 3 4 5 6 7":      "Six scores are needed, in the order R, I, A, S, E, C.",
		"C35 E2 1 1 1 1":     `"C35" is not a number. Write it like 20 or 7.5, with at most two places.`,
		"12 30 8 22 15 101":  "A score can be from 0 to 100.",
		"0 0 0 0 0 0":        "Six zeros are no scores. Enter what your test gave you.",
		"12 30 8 22 15 35.5": "",
	} {
		i, err := plan.ParseInterests(text)
		if want == "" && err != nil || want != "" && (err == nil || err.Error() != want) {
			t.Errorf("%q is read as %q, %v, want the error %q", text, i.Text(), err, want)
		}
	}
}

func TestInterestsAreKeptAndUndone(t *testing.T) {
	f := &plantest.File{}
	if change := do(t, f, interests("c-e-s")); change.Label != "Change interests of your own data" || !change.Person {
		t.Errorf("touched %+v", change)
	}
	if change := do(t, f, interests("CES")); !change.Nothing() {
		t.Errorf("the same letters again are a change: %+v", change)
	}
	scores := plan.Interests{Scores: plan.Scores{12_00, 30_00, 8_00, 22_00, 15_00, 35_00}}
	do(t, f, plan.EditPerson(plan.Person{Name: "Ann", Interests: scores}))
	if got := held(t, f).Person.Interests; got != scores {
		t.Errorf("kept %+v", got)
	}
	if _, err := f.Undo(); err != nil {
		t.Fatal(err)
	}
	if got := held(t, f).Person; got.Interests.Letters != "CES" || got.Name != "" {
		t.Errorf("after undo %+v", got)
	}
}

func TestFiveScoresInJSONAreRefused(t *testing.T) {
	var i plan.Interests
	if err := json.Unmarshal([]byte(`{"scores": [1, 2, 3, 4, 5]}`), &i); err == nil || err.Error() != "Six scores are needed, in the order R, I, A, S, E, C." {
		t.Errorf("read as %+v, %v", i, err)
	}
}
