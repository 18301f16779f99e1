package plan

// gap is the distance between neighbours in a fresh list. A row that is put
// between two others takes the middle, so that one move writes one row.
const gap = 1 << 30

// place finds the position of a step that comes to an index among others, which
// are in order; an index out of range means the end. Where two neighbours have
// no room left between them, it spreads the others out first.
func place(tx Tx, others []Step, at int) (int64, error) {
	n := len(others)
	switch {
	case n == 0:
		return gap, nil
	case at < 0 || at >= n:
		return others[n-1].Position + gap, nil
	case at == 0:
		return others[0].Position - gap, nil
	}
	before, after := others[at-1].Position, others[at].Position
	if middle := before + (after-before)/2; middle > before {
		return middle, nil
	}
	for i, s := range others {
		s.Position = int64(i+1) * gap
		if err := tx.PutStep(s); err != nil {
			return 0, err
		}
	}
	return int64(at)*gap + gap/2, nil
}
