package chart

import (
	"reflect"
	"strings"
	"testing"
)

func pairBars() PairBars {
	of := func(share float64, label string) Value { return Value{Amount: share, Label: label, Known: true} }
	return PairBars{
		Names: [2]string{"You", "This job"}, Unit: "Length: yours from 0 to 40, the job's from 1 to 7",
		Rows: []Pair{
			{"Realistic", [2]Value{of(0.3, "12"), of(0.31, "2.86")}},
			{"Investigative", [2]Value{of(0.75, "30"), of(0.555, "4.33")}},
			{"Artistic", [2]Value{of(0.2, "8"), of(0, "1.00")}},
			{"Social", [2]Value{of(0.55, "22"), of(0.397, "3.38")}},
			{"Enterprising", [2]Value{of(0, "0"), {}}},
			{"Conventional", [2]Value{of(1, "40"), of(0.995, "6.97")}},
		},
	}
}

func TestPairsInWordsAndCells(t *testing.T) {
	text := strings.Split(pairBars().Text(), "\n")
	if len(text) != 7 || text[1] != "Investigative: You 30, This job 4.33." || text[4] != "Enterprising: You 0, This job no number." || text[6] != "Length: yours from 0 to 40, the job's from 1 to 7." {
		t.Errorf("in words:\n%s", strings.Join(text, "\n"))
	}
	cells := Cells(pairBars())
	if len(cells) != 7 || !reflect.DeepEqual(cells[0][1:], []string{"You", "This job"}) || !reflect.DeepEqual(cells[6], []string{"Conventional", "40", "6.97"}) {
		t.Errorf("cells %q", cells)
	}
}

// TestPairsAreToldApartWithoutColour: on grey paper too.
func TestPairsAreToldApartWithoutColour(t *testing.T) {
	grey := lightColors
	grey.Accent = mix(grey.Background, grey.Foreground, 0.46) // as grey as the other bar
	b := pairBars()
	b.Rows = []Pair{{"", [2]Value{{Amount: 1, Known: true}, {Amount: 1, Known: true}}}}
	img, err := Image(b, Size{W: 300}, style(t, grey, 13, 1))
	if err != nil {
		t.Fatal(err)
	}
	shades := func(y int) int {
		seen := map[any]bool{}
		for x := 100; x < 290; x++ {
			seen[img.At(x, y)] = true
		}
		return len(seen)
	}
	const line = 18 // of text of size 13
	mine := line + 5 + line/2
	if one, two := shades(mine), shades(mine+line); one != 1 || two < 2 {
		t.Errorf("along the bars are %d and %d shades: the first is plain, the second striped", one, two)
	}
}

func TestGoldenPairs(t *testing.T) {
	golden(t, "pair", pairBars(), 420, style(t, lightColors, 13, 1))
	golden(t, "pair_dark", pairBars(), 420, style(t, darkColors, 13, 1))
	golden(t, "pair_narrow", pairBars(), 320, style(t, lightColors, 26, 1))
}
