package chart

import (
	"cmp"
	"fmt"
	"image/color"
	"math"
	"slices"
	"strings"
)

// Tiles is a map of the states in which each is one square of the same size,
// about where it lies. Darker tiles have higher values.
type Tiles struct {
	Tiles []Tile
	Unit  string
	Tick  func(float64) string // values in the key
	Note  string
}

// Tile is one state.
type Tile struct {
	Code      string // "WA"; a code without a place on the map is left out
	Name      string // "Washington", for the words
	Value     Value  // its label is short: "$52k"
	Reason    string // why the value is blank, in a few words
	Highlight bool
}

// places are column and row of each state, the District of Columbia and Puerto
// Rico on a grid of 12 by 8.
var places = map[string][2]int{
	"AK": {0, 0}, "ME": {11, 0},
	"VT": {10, 1}, "NH": {11, 1},
	"WA": {1, 2}, "ID": {2, 2}, "MT": {3, 2}, "ND": {4, 2}, "MN": {5, 2}, "IL": {6, 2}, "WI": {7, 2}, "MI": {8, 2}, "NY": {9, 2}, "RI": {10, 2}, "MA": {11, 2},
	"OR": {1, 3}, "NV": {2, 3}, "WY": {3, 3}, "SD": {4, 3}, "IA": {5, 3}, "IN": {6, 3}, "OH": {7, 3}, "PA": {8, 3}, "NJ": {9, 3}, "CT": {10, 3},
	"CA": {1, 4}, "UT": {2, 4}, "CO": {3, 4}, "NE": {4, 4}, "MO": {5, 4}, "KY": {6, 4}, "WV": {7, 4}, "VA": {8, 4}, "MD": {9, 4}, "DE": {10, 4},
	"AZ": {2, 5}, "NM": {3, 5}, "KS": {4, 5}, "AR": {5, 5}, "TN": {6, 5}, "NC": {7, 5}, "SC": {8, 5}, "DC": {9, 5},
	"OK": {4, 6}, "LA": {5, 6}, "MS": {6, 6}, "AL": {7, 6}, "GA": {8, 6},
	"HI": {0, 7}, "TX": {4, 7}, "FL": {9, 7}, "PR": {11, 7},
}

const (
	tileColumns = 12
	tileRows    = 8
	tileGap     = 3
	tileClasses = 5
	widestTile  = 5.2 // text sizes
)

// tileSize is how wide and high a tile is. Left of the first column is a gap, so
// that the frame of a highlighted tile fits.
func (c *canvas) tileSize() (w, h float64) {
	w = min((c.width-tileGap)/tileColumns, widestTile*c.TextSize)
	return w, min(w, 3.1*c.TextSize)
}

func (t Tiles) draw(c *canvas) float64 {
	w, h := c.tileSize()
	y := c.paragraph(t.Unit, 0, 0, c.width, face{ink: c.Muted})
	bounds := t.classes()
	for _, tile := range t.Tiles {
		place, ok := places[tile.Code]
		if !ok {
			continue
		}
		t.drawTile(c, tile, bounds, tileGap+float64(place[0])*w, y+float64(place[1])*h, w-tileGap, h-tileGap)
	}
	y = t.key(c, bounds, y+tileRows*h+noteGap)
	if t.Note != "" {
		y = c.paragraph(t.Note, 0, y+noteGap/2, c.width, face{ink: c.Muted})
	}
	return y
}

func (t Tiles) drawTile(c *canvas, tile Tile, bounds []float64, x, y, w, h float64) {
	fill := c.Background
	if tile.Value.known() {
		fill = c.shade(class(bounds, tile.Value.Amount), len(bounds)+1)
	}
	c.rect(x, y, w, h, fill)
	ink := inkOn(fill)
	f := face{ink: ink, bold: true}
	if !tile.Value.known() {
		c.hatch(x, y, w, h, c.Grid)
		c.outline(x, y, w, h, 1, c.Muted)
		f = face{ink: c.Foreground, bold: true, plate: c.Background}
	}
	label := ""
	if tile.Value.known() && h >= 2.2*c.TextSize && c.textWidth(tile.Value.Label, false) <= w-2 {
		label = tile.Value.Label
	}
	mid := y + h/2
	if label != "" {
		mid -= c.TextSize * 0.6
	}
	c.narrower(tile.Code, w-4).text(tile.Code, x+w/2, mid, center, f)
	c.text(label, x+w/2, y+h/2+c.TextSize*0.62, center, face{ink: ink})
	if tile.Highlight {
		c.outline(x-2, y-2, w+4, h+4, 3, c.Foreground)
	}
}

// narrower is the canvas with its text as small as it must be for a bold text to
// fit a width.
func (c *canvas) narrower(text string, width float64) *canvas {
	small := *c
	if w := c.textWidth(text, true); w > width {
		small.TextSize *= max(0, width) / w
	}
	return &small
}

// shade is the fill of a class, from light to the accent colour.
func (c *canvas) shade(n, of int) color.Color {
	share := 0.12
	if of > 1 {
		share += 0.88 * float64(n) / float64(of-1)
	}
	return mix(c.Background, c.Accent, share)
}

// classes are the values at which a darker shade begins: about as many tiles in
// each, and equal values in the same.
func (t Tiles) classes() []float64 {
	var values []float64
	for _, tile := range t.Tiles {
		if _, ok := places[tile.Code]; ok && tile.Value.known() {
			values = append(values, tile.Value.Amount)
		}
	}
	slices.Sort(values)
	var bounds []float64
	for n := 1; n < tileClasses && len(values) > 0; n++ {
		b := values[n*len(values)/tileClasses]
		if b > values[0] && (len(bounds) == 0 || b > bounds[len(bounds)-1]) {
			bounds = append(bounds, b)
		}
	}
	return bounds
}

func class(bounds []float64, v float64) int {
	n, found := slices.BinarySearch(bounds, v)
	if found {
		n++
	}
	return n
}

// key explains the shades.
func (t Tiles) key(c *canvas, bounds []float64, y float64) float64 {
	swatch := c.TextSize * 1.2
	item := func(label string, sign func(x, mid float64)) keyItem { return keyItem{label, sign} }
	var items []keyItem
	lo, hi, known := t.span()
	missing, ours := false, false
	for _, tile := range t.Tiles {
		missing, ours = missing || !tile.Value.known(), ours || tile.Highlight
	}
	for n := 0; known && n <= len(bounds); n++ {
		from, to := lo, hi
		label := ""
		if n > 0 {
			from = bounds[n-1]
		}
		if n < len(bounds) {
			to = bounds[n]
			label = t.Tick(from) + " to below " + t.Tick(to)
		} else {
			label = t.Tick(from) + " to " + t.Tick(to)
		}
		if from == to {
			label = t.Tick(from)
		}
		items = append(items, item(label, func(x, mid float64) {
			c.rect(x, mid-swatch/2, swatch, swatch, c.shade(n, len(bounds)+1))
		}))
	}
	if missing {
		items = append(items, item("no number", func(x, mid float64) {
			c.hatch(x, mid-swatch/2, swatch, swatch, c.Grid)
			c.outline(x, mid-swatch/2, swatch, swatch, 1, c.Muted)
		}))
	}
	if ours {
		items = append(items, item("your state", func(x, mid float64) {
			c.outline(x, mid-swatch/2, swatch, swatch, 3, c.Foreground)
		}))
	}
	return c.flow(y, swatch, items)
}

func (t Tiles) span() (lo, hi float64, ok bool) {
	var values []float64
	for _, tile := range t.Tiles {
		if tile.Value.known() {
			values = append(values, tile.Value.Amount)
		}
	}
	return span(values...)
}

// TileAt is the code of the state at a place of a map drawn at a width.
func TileAt(t Tiles, x, y, width float64, s Style) (code string, ok bool) {
	c := &canvas{Style: s, width: width}
	w, h := c.tileSize()
	y -= c.paragraph(t.Unit, 0, 0, c.width, face{ink: c.Muted})
	if x -= tileGap; x < 0 || y < 0 {
		return "", false
	}
	at := [2]int{int(math.Floor(x / w)), int(math.Floor(y / h))}
	for _, tile := range t.Tiles {
		if place, known := places[tile.Code]; known && place == at {
			return tile.Code, true
		}
	}
	return "", false
}

// Text lists the states from the highest value down, then the blank ones.
func (t Tiles) Text() string {
	rows := slices.Clone(t.Tiles)
	slices.SortStableFunc(rows, func(a, b Tile) int {
		if a.Value.known() != b.Value.known() {
			if a.Value.known() {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.Value.Amount, a.Value.Amount), strings.Compare(a.Name, b.Name))
	})
	list := []string{t.Unit}
	for _, tile := range rows {
		list = append(list, fmt.Sprintf("%s: %s", tile.Name, tile.Value.said(tile.Reason)))
	}
	return sentences(append(list, t.Note)...)
}
