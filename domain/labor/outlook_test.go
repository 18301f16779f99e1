package labor

import "testing"

func TestBandOf(t *testing.T) {
	tests := []struct {
		growth float64
		want   string
	}{
		{40, "much faster than average"},
		{7, "much faster than average"},
		{6.5, "much faster than average"}, // bands are on whole percents
		{6.4, "faster than average"},
		{5, "faster than average"},
		{4.5, "faster than average"},
		{4.4, "about as fast as average"},
		{3, "about as fast as average"},
		{2.5, "about as fast as average"},
		{2.4, "slower than average"},
		{1, "slower than average"},
		{0.5, "slower than average"},
		{0.4, "little or no change"},
		{0, "little or no change"},
		{-0.4, "little or no change"},
		{-0.6, "decline"},
		{-1, "decline"},
		{-30, "decline"},
	}
	rules := map[string]string{}
	for _, tt := range tests {
		band, ok := BandOf("2024-34", Figure{Amount: tt.growth, Unit: Percent, Status: Published})
		if !ok || band.Label != tt.want {
			t.Errorf("%v %% is %q, want %q", tt.growth, band.Label, tt.want)
		}
		if band.Rule == "" {
			t.Errorf("%q has no rule to show", band.Label)
		}
		if label, ok := rules[band.Rule]; ok && label != band.Label {
			t.Errorf("%q and %q have the same rule %q", label, band.Label, band.Rule)
		}
		rules[band.Rule] = band.Label
	}
}

func TestBandOfUnknown(t *testing.T) {
	fast := Figure{Amount: 12, Unit: Percent, Status: Published}
	for _, cycle := range []string{"", "2023-33", "2025-35"} {
		if band, ok := BandOf(cycle, fast); ok {
			t.Errorf("cycle %q, whose bounds are not known, says %q", cycle, band.Label)
		}
	}
	if band, ok := BandOf("2024-34", Blank(Percent, NotPublished, nil)); ok {
		t.Errorf("growth that is not published is %q", band.Label)
	}
}

func TestNewJobs(t *testing.T) {
	v := &Vintage{ID: "ep-2024-34"}
	tests := []struct {
		change     float64
		amount     float64
		withStatus Status
	}{
		{23_500, 2_350, Published},
		{-4_000, -400, Published},
		{0, 0, Published},
	}
	for _, tt := range tests {
		o := Outlook{Vintage: v, Change: Figure{Amount: tt.change, Unit: Jobs, Status: tt.withStatus, Vintage: v}}
		f := o.NewJobs()
		if f.Amount != tt.amount || f.Status != Derived || f.Unit != JobsPerYear || f.Formula == "" || f.Vintage != v {
			t.Errorf("a change of %v is %+v new jobs a year, want %v derived", tt.change, f, tt.amount)
		}
	}
	o := Outlook{Vintage: v, Change: Blank(Jobs, NotPublished, v)}
	if f := o.NewJobs(); f.Known() || f.Status != NotPublished {
		t.Errorf("a change that is not published gives %+v", f)
	}
}
