package labor

import (
	"strings"
	"testing"
)

func TestFigureText(t *testing.T) {
	tests := []struct {
		figure         Figure
		text, withUnit string
	}{
		{Figure{Amount: 52_730, Unit: DollarsPerYear, Status: Published}, "$52,730", "$52,730 a year"},
		{Figure{Amount: 25.35, Unit: DollarsPerHour, Status: Published}, "$25.35", "$25.35 an hour"},
		{Figure{Amount: 25, Unit: DollarsPerHour, Status: Published}, "$25.00", "$25.00 an hour"},
		{Figure{Amount: 4_394, Unit: DollarsPerMonth, Status: Derived}, "$4,394", "$4,394 a month"},
		{Figure{Amount: 239_200, Unit: DollarsPerYear, Status: AtLeast}, "$239,200+", "$239,200+ a year"},
		{Figure{Amount: 115, Unit: DollarsPerHour, Status: AtLeast}, "$115.00+", "$115.00+ an hour"},
		{Figure{Amount: 5_050, Unit: Jobs, Status: Published}, "5,050", "5,050 jobs"},
		{Figure{Amount: 14_200, Unit: JobsPerYear, Status: Published}, "14,200", "14,200 openings a year"},
		{Figure{Amount: 10.7, Unit: Percent, Status: Published}, "10.7 %", "10.7 %"},
		{Figure{Amount: -4.3, Unit: Percent, Status: Published}, "–4.3 %", "–4.3 %"},
		{Figure{Amount: 0, Unit: Percent, Status: Published}, "0.0 %", "0.0 %"},
		{Figure{Amount: 0, Unit: Jobs, Status: Published}, "0", "0 jobs"},
		{Figure{Amount: 1.04, Unit: Quotient, Status: Published}, "1.04", "1.04"},
		{Figure{Amount: 108.8, Unit: PriceIndex, Status: Published}, "108.8", "108.8"},
		{Figure{Amount: 4.5, Unit: Importance, Status: Published}, "4.50", "4.50"},
		{Blank(DollarsPerYear, Suppressed, nil), "—", "—"},
		{Figure{Amount: 50, Unit: Jobs, Status: NotInArea}, "—", "—"},
		{Figure{}, "—", "—"},
	}
	for _, tt := range tests {
		if got := tt.figure.Text(); got != tt.text {
			t.Errorf("%+v reads %q, want %q", tt.figure, got, tt.text)
		}
		if got := tt.figure.TextWithUnit(); got != tt.withUnit {
			t.Errorf("%+v reads %q with its unit, want %q", tt.figure, got, tt.withUnit)
		}
	}
}

func TestFormatAmount(t *testing.T) {
	tests := []struct {
		amount float64
		unit   Unit
		want   string
	}{
		{999, Jobs, "999"},
		{1_000, Jobs, "1,000"},
		{100_000, Jobs, "100,000"},
		{169_956_100, Jobs, "169,956,100"},
		{-12_300, Jobs, "–12,300"},
		{-999, Jobs, "–999"},
		{-0.04, Percent, "0.0 %"}, // never a minus before a zero
		{-0.06, Percent, "–0.1 %"},
		{-0.3, Jobs, "0"},
		{1234.5, DollarsPerHour, "$1,234.50"},
		{-1234.5, DollarsPerYear, "–$1,234"},
		{52_729.6, DollarsPerYear, "$52,730"},
		{0.1 + 0.2, Quotient, "0.30"},
		{7, Unit(0), "7"},
	}
	for _, tt := range tests {
		if got := FormatAmount(tt.amount, tt.unit); got != tt.want {
			t.Errorf("%v in %s reads %q, want %q", tt.amount, tt.unit.Name(), got, tt.want)
		}
	}
}

// TestNoHyphenForMinus keeps copied numbers apart from ranges and codes.
func TestNoHyphenForMinus(t *testing.T) {
	for u := DollarsPerHour; u <= ValueExtent; u++ {
		if got := FormatAmount(-5, u); strings.Contains(got, "-") || !strings.HasPrefix(got, "–") {
			t.Errorf("-5 in %s reads %q", u.Name(), got)
		}
	}
}
