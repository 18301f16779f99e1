package release_test

import (
	"errors"
	"strings"
	"testing"

	"waymark/domain/occupation"
	"waymark/domain/release"
	"waymark/domain/release/releasetest"
)

func jobs() []*occupation.Occupation {
	return []*occupation.Occupation{{Code: "29-2072.00", Title: "Medical Records Specialists", Matrix: "29-2072"}}
}

func TestDiffJobs(t *testing.T) {
	h := releasetest.History{}
	pairs, err := release.Pairs(h)
	if err != nil || len(pairs) != 2 || pairs[0].Before.ID != "oews-2024-05" || pairs[1].After.ID != "ep-2024-34" {
		t.Fatalf("pairs %+v, %v", pairs, err)
	}
	got, err := release.DiffJobs(h, pairs, jobs(), "53")
	if err != nil || len(got) != 1 || len(got[0].Changes) != 3 {
		t.Fatalf("%+v, %v, want one job with three figures", got, err)
	}
	pay, growth := got[0].Changes[0], got[0].Changes[1]
	if pay.Before.Amount != 60010 || pay.After.Amount != 62270 || pay.Before.Vintage.Period != "May 2024" {
		t.Errorf("pay %+v", pay)
	}
	if growth.Before.Amount != 8.5 || growth.After.Amount != 7.1 {
		t.Errorf("growth %+v", growth)
	}
	if c := release.Cautions(pairs); len(c) != 2 || c[0] != release.PayCaution {
		t.Errorf("cautions %q", c)
	}

	// An area that the older release does not cover, and one dataset alone.
	got, err = release.DiffJobs(h, pairs, jobs(), "44060")
	if err != nil || len(got[0].Changes) != 2 || got[0].Changes[0].Name == "Median pay" {
		t.Errorf("%+v, %v, want no pay: only one release has the area", got, err)
	}
	got, err = release.DiffJobs(h, pairs[:1], jobs(), "53")
	if err != nil || len(got[0].Changes) != 1 {
		t.Errorf("%+v, %v, want pay alone", got, err)
	}
}

func TestFind(t *testing.T) {
	h := releasetest.History{}
	for _, name := range []string{"may 2024", "OEWS May 2024", "oews-2024-05"} {
		if v, err := release.Find(h, name); err != nil || v.ID != "oews-2024-05" {
			t.Errorf("%q is %+v, %v", name, v, err)
		}
	}
	_, err := release.Find(h, "May 1999")
	if !errors.Is(err, release.ErrUnknown) || !strings.Contains(err.Error(), "OEWS May 2025, OEWS May 2024, EP 2024-34, EP 2022-32") {
		t.Errorf("error %v, want one that lists what there is", err)
	}
}
