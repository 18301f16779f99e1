package plan

// DaysTo is the number of days from d to e: 1 when e is the day after, negative
// when e is earlier. Both must be dates.
func (d Date) DaysTo(e Date) int { return int(e.at().Unix()-d.at().Unix()) / (24 * 60 * 60) }

// back is the day on which a time of this length began that ends on a day.
func (l Length) back(to Date) Date { return Length{-l.Count, l.Unit}.From(to) }

// afterMonths is the day on which n whole months from d are over: the same day
// of the month, or the first day of the month after when that month is shorter.
// Two years from Feb 29, 2024, are over on Mar 1, 2026.
func (d Date) afterMonths(n int) Date {
	e := d.AddMonths(n)
	if e.Day < d.Day {
		e = e.AddDays(1)
	}
	return e
}
