package planjson_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"waymark/domain/plan"
	"waymark/domain/plan/planjson"
	"waymark/domain/plan/plantest"
)

// imported reads a document into an empty file.
func imported(t *testing.T, document []byte) *plantest.File {
	t.Helper()
	c, err := planjson.Read(bytes.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	f := &plantest.File{}
	if _, err := f.Transact(plan.Import(c)); err != nil {
		t.Fatal(err)
	}
	return f
}

func exported(t *testing.T, f plan.Reader) []byte {
	t.Helper()
	var document bytes.Buffer
	if err := planjson.Export(&document, f); err != nil {
		t.Fatal(err)
	}
	return document.Bytes()
}

// withoutPlaces takes away what a document does not hold: rows stand in it in
// their order.
func withoutPlaces(c plan.Contents) plan.Contents {
	for i := range c.Plans {
		c.Plans[i].Position = 0
		for j := range c.Plans[i].Steps {
			c.Plans[i].Steps[j].Position, c.Plans[i].Steps[j].PlanID = 0, ""
		}
	}
	for i := range c.Credentials {
		c.Credentials[i].Position = 0
	}
	return c
}

func contents(t *testing.T, f plan.Reader) plan.Contents {
	t.Helper()
	c, err := plan.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return withoutPlaces(c)
}

func TestEverythingComesBackUnchanged(t *testing.T) {
	f := &plantest.File{}
	if _, err := f.Transact(plantest.Put(plantest.Everything())); err != nil {
		t.Fatal(err)
	}
	back := imported(t, exported(t, f))
	if got, want := contents(t, back), withoutPlaces(plantest.Everything()); !reflect.DeepEqual(got, want) {
		t.Errorf("came back as %+v\nwant %+v", got, want)
	}
}

func TestAnyFileComesBackUnchanged(t *testing.T) {
	for seed := range uint64(300) {
		want := plantest.Random(rand.New(rand.NewPCG(seed, 5)))
		f := &plantest.File{}
		if _, err := f.Transact(plan.Import(want)); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		first := exported(t, f)
		back := imported(t, first)
		if got, want := contents(t, back), contents(t, f); !reflect.DeepEqual(got, want) {
			t.Fatalf("seed %d came back as %+v\nwant %+v", seed, got, want)
		}
		if second := exported(t, back); !bytes.Equal(first, second) {
			t.Fatalf("seed %d is written as\n%s\nand then as\n%s", seed, first, second)
		}
	}
}

func TestImportBesideWhatIsThere(t *testing.T) {
	f := &plantest.File{}
	all := plantest.Everything()
	if _, err := f.Transact(plantest.Put(all)); err != nil {
		t.Fatal(err)
	}
	document := exported(t, f)
	c, err := planjson.Read(bytes.NewReader(document))
	if err != nil {
		t.Fatal(err)
	}
	change, err := f.Transact(plan.Import(c))
	if err != nil || change.Person || change.Stars || len(change.Plans) != 2 || len(change.Credentials) != 2 || len(change.Activities) != 1 {
		t.Fatalf("touched %+v, %v", change, err)
	}
	now, err := plan.Read(f)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(now.Plans[:2], all.Plans) || !reflect.DeepEqual(now.Credentials[:2], all.Credentials) {
		t.Error("what was there is not as it was")
	}
	course, credential := now.Plans[2].Steps[1], now.Credentials[2]
	if course.ID == "s1" || course.After[0] != now.Plans[2].Steps[0].ID || now.Plans[3].CopyOf != now.Plans[2].ID ||
		credential.StepID != course.ID || now.Renewals[1].CredentialID == now.Renewals[0].CredentialID {
		t.Errorf("the copy points elsewhere: %+v, %+v", course, credential)
	}
	for _, a := range now.Activities {
		if a.ID != "a1" && a.Counts[0].CredentialID != credential.ID {
			t.Errorf("the copied activity counts for %s, want %s", a.Counts[0].CredentialID, credential.ID)
		}
	}
}

func TestACopyOfAPlanThatIsNotThereIsAPlan(t *testing.T) {
	f := &plantest.File{}
	if _, err := f.Transact(plan.Import(plan.Contents{Plans: []plan.Plan{{ID: "p", Title: "P", CopyOf: "gone"}}})); err != nil {
		t.Fatal(err)
	}
	if got := contents(t, f).Plans[0].CopyOf; got != "" {
		t.Errorf("it is a copy of %s", got)
	}
}

func TestDocumentsThatAreRefused(t *testing.T) {
	const head = `{"format": "waymark-plan", "version": 1`
	for _, c := range []struct{ name, document, says string }{
		{"no JSON", "Dear diary", "Line 1: The text is not JSON: "},
		{"cut", head + ",\n \"plans\": [", "Line 2: The text is not JSON: "},
		{"another format", `{"version": 1, "plans": []}`, "This is not a Waymark plan in JSON"},
		{"newer", `{"format": "waymark-plan", "version": 2}`, "The document was made by a newer version"},
		{"unknown field", head + ",\n\"plan\": []}", "Line 2: This is not what Waymark expects there: "},
		{"wrong kind of value", head + ",\n\"plans\": [\n{\"title\": 5}]}", `Line 3: The value of "plans.title" is of the wrong kind.`},
		{"unknown state", head + `, "plans": [{"id": "p", "title": "P", "steps": [{"id": "s", "title": "S", "kind": "other", "state": "lost"}]}]}`, `There is no state of a step that is called "lost".`},
		{"no date", head + `, "plans": [{"id": "p", "title": "P", "start": "2027-02-30"}]}`, `"2027-02-30" is not a date.`},
		{"three places", head + `, "person": {"tax": 1.125}}`, `"1.125" is not a number.`},
		{"no id", head + `, "plans": [{"title": "P"}]}`, "A plan has no id"},
		{"same id", head + `, "plans": [{"id": "p", "title": "P"}, {"id": "p", "title": "Q"}]}`, `A plan has the same id as another: "p".`},
		{"no title", head + `, "plans": [{"id": "p", "title": " "}]}`, "A plan needs a title."},
		{"loop", head + `, "plans": [{"id": "p", "title": "P", "steps": [{"id": "s", "title": "S", "kind": "other", "state": "planned", "after": ["s"]}]}]}`, "A step would have to come before itself: "},
		{"credential that is not there", head + `, "activities": [{"id": "a", "title": "A", "date": "2027-01-01", "counts": [{"credential_id": "k", "units": 1}]}]}`, "would count for a credential that is not in the file."},
		{"cycle of nothing", head + `, "renewals": [{"id": "r", "credential_id": "k", "from": "2027-01-01", "to": "2027-01-02", "done": ""}]}`, "A finished cycle is of a credential that is not there."},
		{"step that is not there", head + `, "credentials": [{"id": "k", "title": "K", "status": "held", "step_id": "s"}]}`, "The step that leads to “K” is not in the file."},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, err := planjson.Read(strings.NewReader(c.document))
			f := &plantest.File{}
			if err == nil {
				_, err = f.Transact(plan.Import(found))
			}
			if !errors.Is(err, plan.ErrInvalid) && !errors.Is(err, plan.ErrNewer) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("says %v, want %s", err, c.says)
			}
			if held := contents(t, f); !reflect.DeepEqual(held, plan.Contents{}) {
				t.Errorf("the file holds %+v", held)
			}
		})
	}
}
