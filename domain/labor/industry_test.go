package labor

import "testing"

func jobsIn(code string, jobs float64) Staffing {
	return Staffing{Industry: Industry{Code: code}, Jobs: Figure{Amount: jobs, Unit: Jobs, Status: Published}}
}

func TestIndustriesKeepTheirSum(t *testing.T) {
	all := NewIndustries("29-2072", Figure{Amount: 1000, Unit: Jobs, Status: Published},
		[]Staffing{jobsIn("6221", 500), jobsIn("6211", 300), jobsIn("5511", 50)})
	for _, tt := range []struct {
		name   string
		n      *Industries
		shares []float64
		other  float64
	}{
		{"all", all, []float64{50, 30, 5}, 15},
		{"two", all.Top(2), []float64{50, 30}, 20},
		{"more than there are", all.Top(9), []float64{50, 30, 5}, 15},
		{"parts above the total by rounding", NewIndustries("x", Figure{Amount: 390, Unit: Jobs, Status: Published}, []Staffing{jobsIn("a", 300), jobsIn("b", 100)}), []float64{75, 25}, 0},
		{"none known", NewIndustries("x", Figure{Amount: 40, Unit: Jobs, Status: Published}, nil), nil, 100},
	} {
		if len(tt.n.List) != len(tt.shares) {
			t.Fatalf("%s: %d industries", tt.name, len(tt.n.List))
		}
		for i, want := range tt.shares {
			if s := tt.n.List[i].Share; s.Amount != want || s.Status != Derived || s.Unit != Percent || s.Formula == "" {
				t.Errorf("%s: share %d is %+v", tt.name, i, s)
			}
		}
		if o := tt.n.Other; o.Share.Amount != tt.other || o.Share.Status != Derived || o.MeanPay.Known() || o.Industry.Title == "" {
			t.Errorf("%s: others are %+v", tt.name, o)
		}
	}
	if all.Top(1); len(all.List) != 3 || all.Other.Share.Amount != 15 {
		t.Error("Top changes what it was asked of")
	}
}

// Of the rows by owner the sum counts; where no row holds it, none does.
func TestIndustriesByOwnerAreNotCountedTwice(t *testing.T) {
	for _, tt := range []struct {
		jobs []int
		at   int
		ok   bool
	}{
		{[]int{500}, 0, true},
		{[]int{12000, 6400, 250, 5360}, 0, true},
		{[]int{2530, 8010, 37780, 48320}, 3, true},
		{[]int{6290, 6160}, 0, true},
		{[]int{400, 390, 30}, 0, true}, // rounded to tens
		{[]int{300, 200, 250}, 0, false},
		{nil, 0, false},
	} {
		if i, ok := WholeOf(tt.jobs); i != tt.at || ok != tt.ok {
			t.Errorf("%v: %d, %v", tt.jobs, i, ok)
		}
	}
}

func TestLevelOfIndustries(t *testing.T) {
	for code, want := range map[string]bool{"6211": true, "4240A2": true, "62": false, "621": false, "62111": false, "621100": false, "31-33": false, "000001": false, "": false} {
		if IsIndustryGroup(code) != want {
			t.Errorf("%q: %v, want %v", code, !want, want)
		}
	}
}
