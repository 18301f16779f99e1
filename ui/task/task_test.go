package task

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2/test"
)

// slow is work that ends when the test lets it.
func slow(l *Latest, results chan string, name string) (finish chan struct{}, shown chan struct{}) {
	finish, shown = make(chan struct{}), make(chan struct{})
	Start(l,
		func() (string, error) { <-finish; return name, nil },
		func(s string) { results <- s; close(shown) },
		func(error) {})
	return finish, shown
}

func TestOnlyTheLatestAnswerIsShown(t *testing.T) {
	test.NewTempApp(t)
	var l Latest
	results := make(chan string, 3)
	first, _ := slow(&l, results, "first")
	second, shown := slow(&l, results, "second")
	close(first)
	close(second)
	<-shown
	if got := <-results; got != "second" || len(results) != 0 {
		t.Errorf("shown: %q and %d more, want only the second answer", got, len(results))
	}
}

func TestDroppedAnswerIsNotShown(t *testing.T) {
	test.NewTempApp(t)
	Inline.Store(true)
	defer Inline.Store(false)
	var l Latest
	Start(&l,
		func() (string, error) { l.Drop(); return "late", nil }, // the reader goes elsewhere meanwhile
		func(string) { t.Error("a page that was left came back") },
		func(error) {})
}

func TestFailureIsTold(t *testing.T) {
	test.NewTempApp(t)
	Inline.Store(true)
	defer Inline.Store(false)
	want := errors.New("the disk is gone")
	Run(func() (int, error) { return 0, want },
		func(int) { t.Error("shown in spite of an error") },
		func(err error) {
			if !errors.Is(err, want) {
				t.Errorf("told %v, want %v", err, want)
			}
		})
}
