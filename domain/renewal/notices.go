package renewal

import (
	"fmt"

	"waymark/domain/plan"
)

// Notices lists what is due on a day: credentials that expire within one of
// WarnDays, that are in their days of grace or have expired, and the reminders
// that the person set. The oldest comes first.
func (r Records) Notices(today plan.Date) []plan.Notice {
	var list []plan.Notice
	for _, s := range r.All(today) {
		c := s.Credential
		if s.State == Revoked || s.State == Retired {
			continue
		}
		for _, m := range c.Reminders {
			on, text := m.Day(s.Cycle.To), m.Text
			if text == "" {
				text = "“" + c.Title + "”: " + s.StateText()
			}
			if !on.IsZero() && !today.Before(on) {
				list = append(list, plan.Notice{Key: fmt.Sprintf("reminder %s %s", m.ID, on), On: on, Text: text, Own: true, Credential: c.ID})
			}
		}
		if n, ok := s.notice(); ok {
			list = append(list, n)
		}
	}
	plan.SortNotices(list)
	return list
}

func (s Standing) notice() (plan.Notice, bool) {
	var stage string
	var on plan.Date
	switch s.State {
	case Expiring:
		stage, on = fmt.Sprint(s.Threshold), s.Cycle.To.AddDays(-s.Threshold)
	case InGrace:
		stage, on = "grace", s.Cycle.To.AddDays(1)
	case Expired:
		stage, on = "expired", s.Cycle.To.AddDays(1)
		if !s.GraceEnd.IsZero() {
			on = s.GraceEnd.AddDays(1)
		}
	default:
		return plan.Notice{}, false
	}
	text := "“" + s.Credential.Title + "”: " + s.StateText()
	if units := s.UnitsText(); units != "" {
		text += " " + units
	}
	return plan.Notice{Key: fmt.Sprintf("credential %s %s %s", s.Credential.ID, s.Cycle.To, stage), On: on, Text: text, Credential: s.Credential.ID}, true
}
