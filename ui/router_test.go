package ui

import "testing"

func TestHistory(t *testing.T) {
	var h history
	explore, plan := Route{Page: ExplorePage}, Route{Page: PlanPage}
	nurse, coder := Route{Page: GuidePage, Arg: "29-1141.00"}, Route{Page: GuidePage, Arg: "29-2072.00"}
	h.visit(explore)
	h.visit(nurse)
	h.visit(nurse)
	if h.back() != explore || h.canBack() {
		t.Fatal("visiting the same place twice must be one step back")
	}
	if h.forward() != nurse || h.canForward() {
		t.Fatal("forward must lead to where back came from")
	}
	h.back()
	h.visit(coder)
	if h.canForward() {
		t.Error("a new way must forget what lay forward")
	}
	h.visit(plan)
	if h.back() != coder {
		t.Error("back from the plan must lead to the guide it was started from")
	}
	if h.back() != explore {
		t.Error("a new way must begin where it was taken, not at the place that was left for it")
	}
	h.forward()
	coder.Tab = "Pay"
	h.replace(coder)
	h.forward()
	if h.back().Tab != "Pay" {
		t.Error("the tab that was on show must come back")
	}
}
