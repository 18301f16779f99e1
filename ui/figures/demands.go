package figures

import (
	"slices"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// Said is a statement that a score was turned into, with the score.
type Said struct {
	Text    string // "see details that are within reach"
	Element occupation.Element
	Score   labor.Figure
}

// Demands are the physical demands of a job in three strengths.
type Demands struct {
	Often     []Said // what fills half of the time or more
	Important []Said // importance 3 or more
	Needed    []Said // importance from 2 up to 3
}

// The bounds of the statements, on the scales of the source.
const (
	ImportantFrom = 3.0  // importance, 1 to 5: 3 is "important"
	NeededFrom    = 2.0  // 2 is "somewhat important"
	OftenFrom     = 50.0 // time, 0 to 100: 50 is about half of the time
)

// DemandRule tells how scores become statements about demands.
const DemandRule = "How this is worded: “often” means a score of 50 or more of 100 for time spent, which is about half of the time. “Important” means an importance " +
	"of 3.00 or more on the scale from 1 to 5; “less important, but still needed” means from 2.00 to 2.99. Lower scores are left out. The score stands behind each statement."

// abilityWords say the physical, sensory and fine-movement abilities as what a
// person must be able to do.
var abilityWords = map[string]string{
	"1.A.2.a.1": "hold a hand or an arm still while working",
	"1.A.2.a.2": "grip, turn or put together things with the hands",
	"1.A.2.a.3": "handle very small things with the fingertips",
	"1.A.2.b.1": "set the controls of a machine or vehicle exactly",
	"1.A.2.b.2": "use hands, arms and legs together",
	"1.A.2.b.3": "choose the right movement quickly when signals change",
	"1.A.2.b.4": "time movements to something that moves",
	"1.A.2.c.1": "react at once to a signal",
	"1.A.2.c.2": "make fast, simple movements with fingers and wrists",
	"1.A.2.c.3": "move arms or legs quickly",
	"1.A.3.a.1": "lift, push, pull or carry heavy things",
	"1.A.3.a.2": "use sudden bursts of strength, as in jumping or throwing",
	"1.A.3.a.3": "use the muscles again and again without tiring",
	"1.A.3.a.4": "hold up the body with belly and back for a long time",
	"1.A.3.b.1": "be active for a long time without getting out of breath",
	"1.A.3.c.1": "bend, stretch, twist or reach",
	"1.A.3.c.2": "bend and stretch quickly, many times in a row",
	"1.A.3.c.3": "move the whole body smoothly",
	"1.A.3.c.4": "keep the balance",
	"1.A.4.a.1": "see details that are within reach",
	"1.A.4.a.2": "see details that are far away",
	"1.A.4.a.3": "tell colors apart",
	"1.A.4.a.4": "see in poor light",
	"1.A.4.a.5": "notice things at the edge of the view",
	"1.A.4.a.6": "judge how far away things are",
	"1.A.4.a.7": "see in spite of glare",
	"1.A.4.b.1": "hear soft sounds and tell pitches apart",
	"1.A.4.b.2": "listen to one sound among many",
	"1.A.4.b.3": "tell where a sound comes from",
	"1.A.4.b.4": "understand what people say",
	"1.A.4.b.5": "speak so clearly that others understand",
}

// timeWords say what part of the time is spent in which way.
var timeWords = map[string]string{
	"4.C.2.d.1.a": "sit",
	"4.C.2.d.1.b": "stand",
	"4.C.2.d.1.c": "climb ladders, scaffolds or poles",
	"4.C.2.d.1.d": "walk or run",
	"4.C.2.d.1.e": "kneel, crouch, stoop or crawl",
	"4.C.2.d.1.f": "keep or regain the balance",
	"4.C.2.d.1.g": "use the hands to handle, control or feel things",
	"4.C.2.d.1.h": "bend or twist the body",
	"4.C.2.d.1.i": "repeat the same movement",
}

// DemandsOf words the physical demands from the ratings of abilities and the
// scores of the working conditions; the highest score comes first.
func DemandsOf(abilities []occupation.Rating, conditions []occupation.Condition) Demands {
	var d Demands
	for _, s := range conditions {
		if words := timeWords[s.Element.ID]; words != "" && s.Score.Known() && s.Score.Amount >= OftenFrom {
			d.Often = append(d.Often, Said{words, s.Element, s.Score})
		}
	}
	for _, r := range abilities {
		words, f := abilityWords[r.Element.ID], r.Importance
		switch {
		case words == "" || !f.Known():
		case f.Amount >= ImportantFrom:
			d.Important = append(d.Important, Said{words, r.Element, f})
		case f.Amount >= NeededFrom:
			d.Needed = append(d.Needed, Said{words, r.Element, f})
		}
	}
	for _, list := range [][]Said{d.Often, d.Important, d.Needed} {
		sortSaid(list)
	}
	return d
}

func sortSaid(list []Said) {
	slices.SortStableFunc(list, func(a, b Said) int { return labor.Compare(a.Score, b.Score, true) })
}
