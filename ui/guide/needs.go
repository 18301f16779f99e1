package guide

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/ui/widgets"
)

const needsMean = "What people in the job, or experts on it, answered when O*NET asked how much schooling, experience and training it takes. It is not what a law or an employer asks for."

// needs shows how workers answered what the job takes; there is something to
// show only where a release with their answers was added.
func (p *Page) needs() fyne.CanvasObject {
	box := container.NewVBox()
	importance := ""
	for _, n := range p.g.Needs {
		if n.Answers == nil {
			importance += n.Name + ": " + importanceText(n.Importance) + " "
			continue
		}
		box.Add(bold(n.Name))
		box.Add(answers(n))
	}
	if importance != "" {
		box.Add(widgets.Body("How important, from 1 to 5. " + importance))
	}
	v := p.g.Needs[0].Vintage
	t := topic{vintage: v, title: "What workers say the job takes", area: "United States", means: needsMean, term: "Work experience first"}
	return section("What workers say the job takes", p.chipObject(t), widgets.Muted(needsMean), box)
}

func importanceText(f labor.Figure) string {
	if !f.Known() {
		return f.Status.Short() + "."
	}
	return f.Text() + "."
}

// answers lists the answers that somebody gave.
func answers(n occupation.Need) fyne.CanvasObject {
	var rows [][]string
	withheld := false
	for _, a := range n.Answers {
		withheld = withheld || !a.Share.Known()
		if a.Share.Known() && a.Share.Amount > 0 {
			rows = append(rows, []string{a.Label, a.Share.Text()})
		}
	}
	box := container.New(widgets.Tight{}, table([]widgets.SheetColumn{{Title: "Answer"}, {Title: "Share", Width: 96, Number: true}}, rows, nil))
	if withheld {
		box.Add(widgets.Muted("The shares of other answers are withheld by the source, because too few people answered."))
	}
	return box
}
