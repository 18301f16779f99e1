package plan

// gap is the distance between neighbours in a fresh list. Rows that are put
// between two others share the room between them, so that one move writes one
// row.
const gap = 1 << 30

// place finds room for n steps that come to an index among others, which are in
// order; an index out of range means the end. It gives the position of the
// first and the distance from each to the next. Where two neighbours have no
// room left between them, it spreads the others out first.
func place(tx Tx, others []Step, at, n int) (first, distance int64, err error) {
	last := len(others)
	switch {
	case last == 0:
		return gap, gap, nil
	case at < 0 || at >= last:
		return others[last-1].Position + gap, gap, nil
	case at == 0:
		return others[0].Position - int64(n)*gap, gap, nil
	}
	before, after := others[at-1].Position, others[at].Position
	if room := (after - before) / int64(n+1); room > 0 {
		return before + room, room, nil
	}
	for i, s := range others {
		s.Position = int64(i+1) * gap
		if err := tx.PutStep(s); err != nil {
			return 0, 0, err
		}
	}
	room := int64(gap / (n + 1))
	return int64(at)*gap + room, room, nil
}
