package release_test

import (
	"testing"
	"time"

	"waymark/domain/labor"
	"waymark/domain/release"
)

func TestProgressText(t *testing.T) {
	const read = "Task Statements: 9,000 rows, 50 % of all files"
	for _, tt := range []struct {
		left time.Duration
		want string
	}{
		{0, read},
		{300 * time.Millisecond, read + ", about a second left"},
		{12400 * time.Millisecond, read + ", about 12 seconds left"},
		{5 * time.Minute, read + ", about 5 minutes left"},
	} {
		if got := (release.Progress{File: "Task Statements", Rows: 9000, Done: 0.5, Left: tt.left}).Text(); got != tt.want {
			t.Errorf("%v left: %q, want %q", tt.left, got, tt.want)
		}
	}
}

func TestSumText(t *testing.T) {
	jobs := func(amount float64) labor.Figure {
		return labor.Figure{Amount: amount, Unit: labor.Jobs, Status: labor.Published}
	}
	for _, tt := range []struct {
		sum  release.Sum
		want string
	}{
		{release.Sum{New: jobs(1100), Old: jobs(1000), OldPeriod: "May 2024"}, "1,100 in this file, 1,000 in what is installed, May 2024 (10.0 %)"},
		{release.Sum{New: jobs(7), Old: jobs(1000)}, "7 in this file, 1,000 in what is installed (–99.3 %). That is far apart: look whether a column is a different one than it seems"},
		{release.Sum{New: jobs(7), Old: labor.Blank(labor.Jobs, labor.NotPublished, nil)}, "7 in this file, nothing installed to compare with"},
	} {
		if got := tt.sum.Text(); got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestNumberThatAPersonSays(t *testing.T) {
	p := &release.Preview{Release: release.Release{Dataset: release.Schools}, Guessed: true}
	added := []release.Added{{Release: release.Release{Dataset: release.Schools, Number: "2023-24"}}}
	if p.SetNumber("2022-23", added); p.Replaces || p.Name() != "ipeds-2022-23" {
		t.Errorf("%s replaces: %v", p.Name(), p.Replaces)
	}
	if p.SetNumber("2023-24", added); !p.Replaces {
		t.Error("the release that was added before is not replaced")
	}
}
