package chart

import (
	"math"
	"strings"
	"testing"
)

func TestPartsOfAChartSayWhatTheWholeSays(t *testing.T) {
	for name, ch := range map[string]Divisible{"rank": rankBars(), "timeline": timeline()} {
		var said []string
		for first := 0; first < ch.Len(); first += 7 {
			said = append(said, ch.Part(first, min(first+7, ch.Len())).Text())
		}
		whole := strings.ReplaceAll(ch.Text(), "United States $50,250.\n", "")
		if parts := strings.ReplaceAll(strings.Join(said, "\n"), "\nUnited States $50,250.", ""); parts != whole {
			t.Errorf("%s: the parts say\n%s\nand the whole\n%s", name, parts, whole)
		}
	}
}

func TestPartsOfAChartHaveOneScale(t *testing.T) {
	at := func(ch Chart) float64 {
		s := style(t, lightColors, 13, 1)
		c := &canvas{Style: s, width: 640}
		b := ch.(RankBars)
		k := c.columns(b.Rows)
		a := barTable{rows: b.Rows, hi: b.Max}.axis(c, k)
		return (a.at(20_000) - a.x) / a.w
	}
	whole := rankBars()
	if high, low := at(whole.Part(0, 10)), at(whole.Part(40, 51)); math.Abs(high-low) > 1e-9 || high == 0 {
		t.Errorf("$20,000 are at %v of the first part and at %v of the last", high, low)
	}
}

func TestLinksOfAPartStayWithinIt(t *testing.T) {
	whole := timeline() // links 0-1, 1-4, 4-5
	part := whole.Part(1, 6).(Timeline)
	if len(part.Links) != 2 || part.Links[0] != (Link{0, 3}) || part.Links[1] != (Link{3, 4}) {
		t.Errorf("links %v", part.Links)
	}
}
