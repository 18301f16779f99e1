package main

import (
	"errors"
	"fmt"

	"waymark/domain/plan"
	"waymark/ui/report"
)

// everyNth job is printed: enough to meet the long guides too.
const everyNth = 40

// reports prints guides as PDF, with all that has to be read for them.
func reports() ([]line, error) {
	c, d, err := library()
	if err != nil {
		return nil, err
	}
	defer c.Close()
	areas, err := c.Areas()
	if err != nil {
		return nil, err
	}
	here := areas[0]
	for _, a := range areas {
		if a.Code == spokane {
			here = a
		}
	}
	today := plan.Date{Year: 2026, Month: 11, Day: 22}
	write := func(code string, depth report.Depth) error {
		g, err := d.Guide(code, here)
		if err != nil {
			return err
		}
		more, err := report.ReadMore(d, c, g, depth)
		if err != nil {
			return err
		}
		_, err = report.Write(report.Guide(g, more, report.Options{Depth: depth, Today: today}), report.PDF, report.Layout{})
		return err
	}
	var took [len(report.Depths)]times
	var failed error
	for n := 0; n < len(d.All); n += everyNth {
		for _, depth := range report.Depths {
			took[depth] = append(took[depth], best(rounds, func() (t times) {
				t.timed(func() { failed = errors.Join(failed, write(d.All[n].Code, depth)) })
				return t
			})...)
		}
	}
	summary, detailed := took[report.Summary], took[report.Detailed]
	return []line{
		{what: "detailed guide as PDF, median", measured: detailed.median(), unit: "ms", note: fmt.Sprintf("%d jobs, best of %d, data included", len(detailed), rounds)},
		{what: "detailed guide as PDF, slowest", measured: detailed.at(1), goal: 1500, unit: "ms"},
		{what: "summary as PDF, median", measured: summary.median(), unit: "ms"},
		{what: "summary as PDF, slowest", measured: summary.at(1), unit: "ms"},
	}, failed
}
