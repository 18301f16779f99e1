package occupation

import (
	"slices"
	"testing"

	"waymark/domain/labor"
)

func scored(amounts ...float64) []Scored {
	var list []Scored
	for n, name := range []string{"Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional"} {
		if n < len(amounts) {
			list = append(list, Scored{Element{Name: name}, labor.Figure{Amount: amounts[n], Status: labor.Published}})
		}
	}
	return list
}

func TestLettersBecomeAProfile(t *testing.T) {
	for letters, want := range map[string]Profile{
		"CES":    {2, 2, 2, 4, 5, 6},
		"S":      {3, 3, 3, 6, 3, 3},
		"IRCAE":  {5, 6, 3, 1, 2, 4},
		"RIASEC": {6, 5, 4, 3, 2, 1},
	} {
		if got := ProfileOfLetters(letters); got != want {
			t.Errorf("%s becomes %v, want %v", letters, got, want)
		}
	}
}

func TestFitComparesPatterns(t *testing.T) {
	job := Profile{1, 2, 3, 4, 5, 6}
	for _, tt := range []struct {
		mine Profile
		want string
	}{
		{Profile{10, 20, 30, 40, 50, 60}, "1.00"}, // on another scale
		{Profile{21, 22, 23, 24, 25, 26}, "1.00"}, // higher throughout
		{Profile{6, 5, 4, 3, 2, 1}, "–1.00"},
		{Profile{0, 0, 0, 0, 0, 1}, "0.65"},
		{Profile{5, 5, 5, 5, 5, 5}, labor.Dash},
		{Profile{}, labor.Dash},
	} {
		f := tt.mine.Fit(job)
		if f.Text() != tt.want || f.Known() && (f.Status != labor.Derived || f.Formula == "") {
			t.Errorf("%v fits %v by %+v, want %s", tt.mine, job, f, tt.want)
		}
	}
	if f := job.Fit(Profile{}); f.Known() {
		t.Errorf("a job without scores has the fit %s", f.Text())
	}
}

func TestAProfileNeedsAllSixScores(t *testing.T) {
	if p := ProfileOf(scored(1, 2, 3, 4, 5, 6)); p != (Profile{1, 2, 3, 4, 5, 6}) {
		t.Errorf("six scores become %v", p)
	}
	if p := ProfileOf(scored(1, 2, 3, 4, 5)); p != (Profile{}) {
		t.Errorf("five scores become %v", p)
	}
	blank := scored(1, 2, 3, 4, 5, 6)
	blank[2].Score.Status = labor.Suppressed
	if p := ProfileOf(blank); p != (Profile{}) {
		t.Errorf("with a blank they become %v", p)
	}
}

// liked is a source in which some jobs have interests.
type liked struct {
	Source
	of map[string][]Scored
}

func (l liked) Interests(code string) ([]Scored, error) { return l.of[code], nil }

func TestJobsSortedByInterests(t *testing.T) {
	d := &Directory{source: liked{of: map[string][]Scored{
		"1": scored(6, 5, 4, 3, 2, 1), "2": scored(1, 2, 3, 4, 5, 6), "3": scored(1, 2, 3), "4": scored(1, 2, 3, 4, 5, 6), "5": scored(1, 1, 1, 6, 6, 6),
	}}}
	for n, title := range []string{"Opposite", "Same B", "Half rated", "Same A", "Near"} {
		d.All = append(d.All, &Entry{Occupation: &Occupation{Code: string(rune('1' + n)), Title: title}})
	}
	titles := func(f Filter) (list []string) {
		t.Helper()
		r, err := d.Browse(f, nil)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range r.Rows {
			list = append(list, row.Title+" "+row.Fit.Text())
		}
		return list
	}
	mine := Profile{0, 8, 16, 24, 32, 40}
	if asked := (Filter{Interests: mine}); d.Prepared(asked) || !d.Prepared(Filter{}) || d.Prepare(asked) != nil || !d.Prepared(asked) {
		t.Error("the interests of jobs are not read when they are asked for, and only then")
	}
	if got, want := titles(Filter{Sort: ByFit, Interests: mine}), []string{"Same A 1.00", "Same B 1.00", "Near 0.88", "Opposite –1.00", "Half rated —"}; !slices.Equal(got, want) {
		t.Errorf("sorted %q, want %q", got, want)
	}
	if got, want := titles(Filter{Sort: ByFit, Interests: mine, Ascending: true}), []string{"Opposite –1.00", "Near 0.88", "Same A 1.00", "Same B 1.00", "Half rated —"}; !slices.Equal(got, want) {
		t.Errorf("the other way %q, want %q", got, want)
	}
	if got, want := titles(Filter{Sort: ByTitle}), []string{"Half rated —", "Near —", "Opposite —", "Same A —", "Same B —"}; !slices.Equal(got, want) {
		t.Errorf("without interests %q, want %q", got, want)
	}
}
