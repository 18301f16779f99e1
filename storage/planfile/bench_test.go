package planfile

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"waymark/domain/plan"
)

// BenchmarkEdit saves one edit in a plan of 2,000 steps, on disk.
func BenchmarkEdit(b *testing.B) {
	f, p := largePlan(b)
	var times []time.Duration
	for i := 0; b.Loop(); i++ {
		s := p.Steps[i%len(p.Steps)]
		s.Title = fmt.Sprint("Edit ", i)
		start := time.Now()
		do(b, f, plan.EditStep(s))
		times = append(times, time.Since(start))
	}
	reportPercentiles(b, times)
}

// BenchmarkMove saves one move to the front of a plan of 2,000 steps.
func BenchmarkMove(b *testing.B) {
	f, p := largePlan(b)
	var times []time.Duration
	for i := 0; b.Loop(); i++ {
		start := time.Now()
		do(b, f, plan.MoveStep(p.Steps[i%len(p.Steps)].ID, 0))
		times = append(times, time.Since(start))
	}
	reportPercentiles(b, times)
}

// BenchmarkOpen opens, checks and reads a plan of 2,000 steps.
func BenchmarkOpen(b *testing.B) {
	f, _ := largePlan(b)
	f.Close()
	for b.Loop() {
		again, err := Open(f.path, noon)
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		again.Close()
		b.StartTimer()
	}
}

func BenchmarkReadPlan(b *testing.B) {
	f, p := largePlan(b)
	for b.Loop() {
		if _, err := f.Plan(p.ID); err != nil {
			b.Fatal(err)
		}
	}
}

func largePlan(b *testing.B) (*File, plan.Plan) {
	f := newFile(b)
	p, _ := nurse()
	var steps []plan.Step
	for i := range 2000 {
		steps = append(steps, plan.Step{Title: fmt.Sprint("Step ", i), Note: "A note of an ordinary length, about as long as people write them."})
	}
	do(b, f, plan.AddPlan(p, steps))
	return f, content(b, f)[0]
}

func reportPercentiles(b *testing.B, times []time.Duration) {
	slices.Sort(times)
	b.ReportMetric(float64(times[len(times)/2].Microseconds())/1000, "p50-ms")
	b.ReportMetric(float64(times[len(times)*99/100].Microseconds())/1000, "p99-ms")
	b.ReportMetric(0, "ns/op")
}
