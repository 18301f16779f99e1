package explore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/payback"
	"waymark/ui/figures"
)

// ownQuestion is a filter that compares jobs with what a person entered about
// themself. It is called as the page shows it.
type ownQuestion string

const (
	paysMore     ownQuestion = "pays more than my job now"
	coversBudget ownQuestion = "covers my budget"
	onlyStarred  ownQuestion = "starred"
)

var ownQuestions = []ownQuestion{paysMore, coversBudget, onlyStarred}

func (q ownQuestion) label() string {
	return map[ownQuestion]string{paysMore: "Pays more than my job now", coversBudget: "Covers my budget", onlyStarred: "Only starred jobs"}[q]
}

// missing says what to enter before the question can be asked, or "".
func (q ownQuestion) missing(h Host) string {
	me := h.Me()
	_, need := payback.NeedOf(me)
	switch {
	case q == paysMore && me.Pay.Per == 0:
		return "enter your pay in About me"
	case q == coversBudget && !need:
		return "enter a monthly budget in About me"
	}
	return ""
}

// ownFilter is which of the questions are asked.
type ownFilter map[ownQuestion]bool

func (o ownFilter) drop(q ownQuestion) { delete(o, q) }

// apply puts the questions into a filter, with the person and the stars as they
// are now. Pay is compared at the filter's percentile, for the person's hours.
func (o ownFilter) apply(f *occupation.Filter, h Host) {
	f.Wages, f.Only = nil, nil
	me, at := h.Me(), f.PayPoint
	f.Interests = figures.OwnProfile(me.Interests)
	if o[paysMore] && paysMore.missing(h) == "" {
		f.Wages = append(f.Wages, occupation.WageAsk{Name: string(paysMore), Passes: func(w *labor.Wage) (bool, bool) {
			return payback.PaysMore(me, w, at)
		}})
	}
	if need, ok := payback.NeedOf(me); ok && o[coversBudget] {
		f.Wages = append(f.Wages, occupation.WageAsk{Name: string(coversBudget), Passes: func(w *labor.Wage) (bool, bool) {
			return need.CoveredAt(w, at)
		}})
	}
	if o[onlyStarred] {
		f.Only = []string{}
		for _, e := range h.Directory().All {
			if h.Starred(e.Code) {
				f.Only = append(f.Only, e.Code)
			}
		}
	}
}

const checkIndent = 22 // of the words beside a check box

// ownQuestions makes the switches.
func (f *filterPane) ownQuestions() fyne.CanvasObject {
	box := container.New(layout.NewCustomPaddedVBoxLayout(-6))
	for _, q := range ownQuestions {
		f.own[q] = widget.NewCheck("", func(on bool) {
			if f.filling {
				return
			}
			if on {
				f.page.own[q] = true
			} else {
				f.page.own.drop(q)
			}
			f.page.reload()
			f.page.scrollToTop()
		})
		f.ownWhy[q] = label("")
		f.ownWhy[q].Importance = widget.LowImportance
		box.Add(f.own[q])
		box.Add(container.New(layout.NewCustomPaddedLayout(0, 0, checkIndent, 0), f.ownWhy[q]))
	}
	return box
}

// updateOwn shows which questions are asked and what is missing for the others,
// and offers the orders that the person's data allows.
func (f *filterPane) updateOwn() {
	f.page.offerOrders()
	for _, q := range ownQuestions {
		check, why := f.own[q], q.missing(f.page.host)
		check.SetText(q.label())
		check.SetChecked(f.page.own[q] && why == "")
		f.ownWhy[q].SetText(why)
		if why == "" {
			check.Enable()
			f.ownWhy[q].Hide()
		} else {
			check.Disable()
			f.ownWhy[q].Show()
		}
	}
}
