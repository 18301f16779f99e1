package ui

import (
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"waymark/domain/plan"
	"waymark/domain/renewal"
	"waymark/ui/next"
)

// Preference keys of reminders.
const (
	prefRemindOff = "reminders off"
	prefReminded  = "reminded" // keys of notices that were shown
)

// remindEvery is how often the program looks for what is due. A day can begin
// while it runs.
const remindEvery = 30 * time.Minute

// atOnce is how many notifications are shown together; more are summed up.
const atOnce = 3

// Reminds reports whether the system shows reminders while the program runs.
func (s *Shell) Reminds() bool { return !s.prefs.Bool(prefRemindOff) }

// SetReminds switches reminders on or off.
func (s *Shell) SetReminds(on bool) {
	s.prefs.SetBool(prefRemindOff, !on)
	s.remind()
}

// remind shows what is due and was not shown yet, each notice once.
func (s *Shell) remind() {
	if s.deps.Notify == nil || !s.Reminds() || !s.plans.open {
		return
	}
	st := s.plans.state
	due := next.Notices(st.Plans, renewal.Records{Credentials: st.Credentials, Activities: st.Activities, Renewals: st.Renewals}, s.plans.today())
	known := s.prefs.StringList(prefReminded)
	keys := make([]string, len(due))
	var fresh []plan.Notice
	for i, n := range due {
		keys[i] = n.Key
		if !slices.Contains(known, n.Key) {
			fresh = append(fresh, n)
		}
	}
	if len(fresh) > 0 || len(known) != len(keys) {
		s.prefs.SetStringList(prefReminded, keys)
	}
	if len(fresh) > atOnce {
		s.deps.Notify("Waymark", fmt.Sprintf("%d things are due. Home lists them.", len(fresh)))
		return
	}
	for _, n := range fresh {
		s.deps.Notify("Waymark", n.Text)
	}
}

// keepReminding looks for what is due now and again and again.
func (s *Shell) keepReminding() {
	if s.deps.Notify == nil {
		return
	}
	s.remind()
	time.AfterFunc(remindEvery, func() { fyne.Do(s.keepReminding) })
}
