package me

import (
	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
	"waymark/ui/widgets"
)

const jobHits = 30

// pickJob lets the person find their job, or keep their own words for it.
func (p *Page) pickJob() {
	d := p.host.Directory()
	if d == nil {
		return
	}
	var hits []occupation.Hit
	pick := &widgets.Pick{
		Hint: "What do you do? For example: cashier",
		Help: "Choose a line, so that pay can be compared. If none fits, press Enter after your own words.",
		Find: func(typed string) []widgets.Line {
			hits = nil
			if typed != "" {
				hits = d.Search(typed, jobHits)
			}
			lines := make([]widgets.Line, len(hits))
			for n, h := range hits {
				lines[n] = widgets.Line{Text: h.Entry.Title, Note: h.Reason}
			}
			return lines
		},
		Choose: func(n int) { p.setJob(hits[n].Entry.Code, hits[n].Entry.Title) },
		Own:    func(typed string) { p.setJob("", typed) },
	}
	pick.Show(p.job)
}

func (p *Page) setJob(code, title string) {
	p.edit(func(me *plan.Person) { me.Job, me.JobTitle = code, title })
}

func (p *Page) setArea(a *labor.Area) {
	p.edit(func(me *plan.Person) { me.Area, me.AreaName = a.Code, a.Name })
}

// edit saves a choice. The host says where that fails.
func (p *Page) edit(change func(*plan.Person)) { p.host.EditMe(change, func(error) {}) }
