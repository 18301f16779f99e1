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
