package occupation

import "waymark/domain/labor"

// Local is what states' own agencies publish of an occupation, from files that
// the person has added. Problem says why it cannot be read; the rest of the
// guide is whole.
type Local struct {
	Wages    []labor.LocalWage
	Outlooks []labor.LocalOutlook
	Problem  error
}

func (d *Directory) local(o *Occupation) (l Local) {
	if d.Local == nil {
		return l
	}
	codes := []string{o.SOC}
	if o.Matrix != "" && o.Matrix != o.SOC {
		codes = append(codes, o.Matrix)
	}
	if l.Wages, l.Problem = d.Local.LocalWages(codes...); l.Problem == nil {
		l.Outlooks, l.Problem = d.Local.LocalOutlooks(codes...)
	}
	return l
}
