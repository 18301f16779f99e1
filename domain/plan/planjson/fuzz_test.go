package planjson_test

import (
	"bytes"
	"errors"
	"reflect"
	"testing"

	"waymark/domain/plan"
	"waymark/domain/plan/planjson"
	"waymark/domain/plan/plantest"
)

// FuzzRead: a document is refused with a sentence, or what a file takes from it
// comes back from the file's own document.
func FuzzRead(f *testing.F) {
	file := &plantest.File{}
	if _, err := file.Transact(plantest.Put(plantest.Everything())); err != nil {
		f.Fatal(err)
	}
	var document bytes.Buffer
	if err := planjson.Export(&document, file); err != nil {
		f.Fatal(err)
	}
	f.Add(document.Bytes())
	f.Add([]byte(`{"format":"waymark-plan","version":1,"plans":[{"id":"p","title":"P","steps":[{"id":"s","title":"S","kind":"other","state":"planned"}]}]}`))
	f.Add([]byte(`{"format":"waymark-plan","version":1,"person":{"pay":{"amount_cents":1,"per":""},"tax":100.01}}`))
	f.Add([]byte(`{"format":"waymark-plan","version":1,"plans":null,"stars":[{"occupation":"x","title":""},{"occupation":"x","title":"y"}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		c, err := planjson.Read(bytes.NewReader(text))
		file := &plantest.File{}
		if err == nil {
			_, err = file.Transact(plan.Import(c))
		}
		var said *plan.Error
		if err != nil {
			if !errors.As(err, &said) || said.Sentence == "" {
				t.Fatalf("refused without a sentence: %v", err)
			}
			return
		}
		if held, back := contents(t, file), contents(t, imported(t, exported(t, file))); !reflect.DeepEqual(held, back) {
			t.Errorf("came back as %+v\nwant %+v", back, held)
		}
	})
}
