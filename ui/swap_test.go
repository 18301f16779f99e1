package ui

import (
	"slices"
	"sync"
	"testing"
	"testing/synctest"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/domain/release/releasetest"
	"waymark/ui/task"
	"waymark/ui/uitest"
)

// readers notes which data was read.
type readers struct {
	mu   sync.Mutex
	read []string
}

func (r *readers) note(data string) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.read = append(r.read, data)
}

// named is a source and texts with a name.
type named struct {
	uitest.Source
	uitest.OwnTexts
	name string
	by   *readers
}

func (d named) WagesIn(area string) (map[string]*labor.Wage, error) {
	d.by.note(d.name)
	return d.Source.WagesIn(area)
}

func (d named) WagesOf(matrix string) ([]*labor.Wage, error) {
	d.by.note(d.name)
	return d.Source.WagesOf(matrix)
}

func (d named) Glossary() ([]occupation.Term, error) {
	d.by.note(d.name)
	return nil, nil
}

func (r *readers) library(t *testing.T, name string) *Library {
	t.Helper()
	d := named{name: name, by: r}
	dir, err := occupation.NewDirectory(d)
	if err != nil {
		t.Fatal(err)
	}
	dir.Texts = d
	return &Library{Source: d, History: releasetest.History{}, Directory: dir, Places: uitest.Places()}
}

// TestWorkUnderWayKeepsToItsData opens pages and lets other data come before
// the work off the UI thread begins. Run with the race detector it also proves
// that the work does not look at what the UI thread writes.
func TestWorkUnderWayKeepsToItsData(t *testing.T) {
	for name, open := range map[string]func(*Shell){
		"guide":   func(s *Shell) { s.showGuide(Route{Page: GuidePage, Arg: "29-2072.00"}) },
		"area":    func(s *Shell) { s.showArea() },
		"compare": func(s *Shell) { s.showCompare() },
		"help":    func(s *Shell) { s.showHelp(Route{Page: HelpPage}) },
		"pay":     func(s *Shell) { s.setArea(s.area) },
		"wages of a plan": func(s *Shell) {
			read := s.plans.WageReader()
			go read(plan.Plan{Occupation: "29-2072.00", Area: "44060"})
		},
		"document of a plan": func(s *Shell) {
			task.Inline.Store(true)
			s.plans.SavePlan(s.plans.state.Plan.ID)
			task.Inline.Store(false)
			press(t, s, "Save")
		},
	} {
		t.Run(name, func(t *testing.T) {
			inline(t)
			s := newPlanShell(t, &disk{})
			s.deps.Reports = func(name string, _ []byte) (string, error) { return name, nil }
			startPlan(s, "29-2072.00")
			s.Compare("29-2072.00")
			r := &readers{}
			s.library = r.library(t, "before")
			other := r.library(t, "after")
			task.Inline.Store(false)
			ui := uitest.NewUIThread(t)
			synctest.Test(t, func(t *testing.T) {
				open(s)
				s.library = other
				s.loading.Drop()
				s.areaLoading.Drop()
				synctest.Wait()
				ui.Run()
			})
			if !slices.Contains(r.read, "before") || slices.Contains(r.read, "after") {
				t.Errorf("what was begun before read the data %q", r.read)
			}
		})
	}
}
