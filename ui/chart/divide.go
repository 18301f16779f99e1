package chart

// Divisible is a chart of rows that can go on in another picture, such as the
// rest of a long list on the next page.
type Divisible interface {
	Chart
	Len() int // rows
	// Part is a chart of the rows from first up to, without, last on the scale of
	// the whole.
	Part(first, last int) Chart
}

// Len is the number of rows.
func (b RankBars) Len() int { return len(b.Rows) }

// Part leaves the note to the last part.
func (b RankBars) Part(first, last int) Chart {
	for _, r := range b.Rows {
		if r.Value.known() {
			b.Max = max(b.Max, r.Value.Amount)
		}
	}
	if last < len(b.Rows) {
		b.Note = ""
	}
	b.Rows = b.Rows[first:last]
	return b
}

// Len is the number of steps.
func (t Timeline) Len() int { return len(t.Rows) }

// Part keeps the links within it and leaves the note to the last part.
func (t Timeline) Part(first, last int) Chart {
	links := t.Links
	if last < len(t.Rows) {
		t.Note = ""
	}
	t.Rows, t.Links = t.Rows[first:last], nil
	for _, l := range links {
		if min(l.Before, l.After) >= first && max(l.Before, l.After) < last {
			t.Links = append(t.Links, Link{Before: l.Before - first, After: l.After - first})
		}
	}
	return t
}
