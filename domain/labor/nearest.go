package labor

// Nearest picks of the wages of one job those of an area, of its state and of
// the nation, in this order, with nil for what there is not. The area may be
// nil.
func Nearest(all []*Wage, area *Area) []*Wage {
	nearest := make([]*Wage, 3)
	for _, w := range all {
		switch {
		case w.Area.Type == Nation:
			nearest[2] = w
		case area == nil:
		case w.Area.Code == area.Code:
			nearest[0] = w
		case (w.Area.Type == State || w.Area.Type == Territory) && w.Area.State == area.State:
			nearest[1] = w
		}
	}
	return nearest
}
