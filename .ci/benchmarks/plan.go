package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"waymark/domain/plan"
	"waymark/storage/planfile"
)

// plans measures changes in a plan of 2,000 steps, each of them safe on disk.
func plans() ([]line, error) {
	dir, err := os.MkdirTemp("", "waymark-bench-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	f, err := planfile.Create(filepath.Join(dir, "plan"+planfile.Extension), time.Now)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	p := plan.Plan{ID: plan.NewID(), Title: "A long plan"}
	steps := make([]plan.Step, 2000)
	for n := range steps {
		steps[n].Title = fmt.Sprintf("Step %d", n)
	}
	if _, err := f.Transact(plan.AddPlan(p, steps)); err != nil {
		return nil, err
	}
	if p, err = f.Plan(p.ID); err != nil {
		return nil, err
	}
	var edits times
	for n := range 500 {
		s := p.Steps[n*4]
		s.Title += ", edited"
		var failed error
		edits.timed(func() { _, failed = f.Transact(plan.EditStep(s)) })
		if failed != nil {
			return nil, failed
		}
	}
	return []line{
		{what: "save an edit in a plan of 2,000 steps, median", measured: edits.median(), unit: "ms", note: "500 edits, each flushed to disk"},
		{what: "save an edit, 99th percentile", measured: edits.at(0.99), unit: "ms"},
	}, nil
}
