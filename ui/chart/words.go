package chart

import "strings"

const ellipsis = "…"

// shorten cuts a text to a width and marks the cut with an ellipsis.
func (c *canvas) shorten(s string, width float64, bold bool) string {
	if c.textWidth(s, bold) <= width {
		return s
	}
	runes := []rune(s)
	lo, hi := 0, len(runes)
	for lo < hi {
		n := (lo + hi + 1) / 2
		if c.textWidth(string(runes[:n])+ellipsis, bold) <= width {
			lo = n
		} else {
			hi = n - 1
		}
	}
	cut := strings.TrimRight(string(runes[:lo]), " ,-–")
	if cut == "" {
		return ""
	}
	return cut + ellipsis
}

// wrap breaks a text at spaces into lines of at most a width. A word that is
// wider alone is shortened.
func (c *canvas) wrap(s string, width float64, bold bool) []string {
	var lines []string
	line := ""
	for _, word := range unbroken(s) {
		longer := word
		if line != "" {
			longer = line + " " + word
		}
		if line == "" || c.textWidth(longer, bold) <= width {
			line = longer
			continue
		}
		lines = append(lines, c.shorten(line, width, bold))
		line = word
	}
	if line != "" {
		lines = append(lines, c.shorten(line, width, bold))
	}
	return lines
}

// unbroken are the words of a text; a percent sign stays with its number and a
// number with the "≥" before it.
func unbroken(s string) []string {
	var words []string
	for _, w := range strings.Fields(s) {
		if n := len(words); n > 0 && (strings.HasPrefix(w, "%") || words[n-1] == "≥") {
			words[n-1] += " " + w
			continue
		}
		words = append(words, w)
	}
	return words
}

// paragraph writes a text over as many lines as it needs, from y down, and
// returns where it ends.
func (c *canvas) paragraph(s string, x, y, width float64, f face) float64 {
	for _, line := range c.wrap(s, width, f.bold) {
		c.text(line, x, y+c.line()/2, left, f)
		y += c.line()
	}
	return y
}

// sentence ends a text with a full stop.
func sentence(s string) string {
	if s == "" || strings.HasSuffix(s, ".") {
		return s
	}
	return s + "."
}

// sentences puts one sentence on each line and leaves empty ones out.
func sentences(list ...string) string {
	var kept []string
	for _, s := range list {
		if s != "" {
			kept = append(kept, sentence(s))
		}
	}
	return strings.Join(kept, "\n")
}

// said is a row in words: "Washington: $52,730", "Utah: no number, withheld".
func (r Row) said() string { return r.Label + ": " + r.Value.said(r.Reason) }

func (v Value) said(reason string) string {
	switch {
	case v.known() && v.AtLeast:
		return "at least " + strings.TrimSpace(strings.TrimPrefix(v.Label, "≥"))
	case v.known():
		return v.Label
	case reason != "":
		return "no number, " + reason
	}
	return "no number"
}

func saidRows(rows []Row) []string {
	list := make([]string, len(rows))
	for i, r := range rows {
		list[i] = r.said()
	}
	return list
}

func saidLines(lines []Line) []string {
	var list []string
	for _, l := range lines {
		if drawable(l.Amount) {
			list = append(list, l.Label)
		}
	}
	return list
}
