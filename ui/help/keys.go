package help

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"waymark/ui/widgets"
)

// keysWidth is how wide the names of keys are.
const keysWidth = 200

// keys lists the shortcuts, those of ui/shortcuts.go and those of lists.
func keys() fyne.CanvasObject {
	return container.NewVScroll(widgets.NewColumn(readingWidth, container.NewVBox(
		keyGroup("Everywhere",
			widgets.Fact{Name: "Ctrl+K", Text: "Search jobs"},
			widgets.Fact{Name: "Ctrl+L", Text: "Choose your area"},
			widgets.Fact{Name: "Ctrl+P", Text: "Save or print the guide or plan on show"},
			widgets.Fact{Name: "Ctrl+E", Text: "What the words on the page mean; Esc closes it"},
			widgets.Fact{Name: "Ctrl+1 to Ctrl+8", Text: "The pages on the left, from top to bottom"},
			widgets.Fact{Name: "F1", Text: "Help"},
			widgets.Fact{Name: "Alt+Left, Alt+Right", Text: "Back to the page before, and forward again"},
			widgets.Fact{Name: "Tab, Shift+Tab", Text: "To the next field or button, and to the one before"},
			widgets.Fact{Name: "Space", Text: "Press the button you are on"},
		),
		keyGroup("Search field",
			widgets.Fact{Name: "Enter", Text: "Open the first job found"},
			widgets.Fact{Name: "Down", Text: "Go to the list of jobs"},
			widgets.Fact{Name: "Esc", Text: "Clear the search"},
		),
		keyGroup("List of jobs",
			widgets.Fact{Name: "Up, Down", Text: "Move from job to job"},
			widgets.Fact{Name: "Enter", Text: "Open the guide of the job you are on"},
			widgets.Fact{Name: "Space", Text: "Star the job you are on, or take the star away"},
			widgets.Fact{Name: "C", Text: "Compare the job you are on, or no longer"},
		),
		keyGroup("Plan",
			widgets.Fact{Name: "Ctrl+Z", Text: "Undo the latest change, also on Home, About me and All changes"},
			widgets.Fact{Name: "Ctrl+Y, Ctrl+Shift+Z", Text: "Redo it"},
			widgets.Fact{Name: "Space", Text: "Check the step you are on as done, or take the check away"},
			widgets.Fact{Name: "Enter", Text: "Open the step you are on"},
			widgets.Fact{Name: "Alt+Up, Alt+Down", Text: "Move the step you are on up or down in the list"},
			widgets.Fact{Name: "Ctrl+Left, Ctrl+Right", Text: "On the board: move the card you are on to the column before or after"},
			widgets.Fact{Name: "Esc", Text: "Close the step"},
		),
		keyGroup("Timeline of the plan",
			widgets.Fact{Name: "Up, Down", Text: "Move from step to step"},
			widgets.Fact{Name: "Left, Right", Text: "Move the step you are on a day earlier or later, and what comes after it"},
			widgets.Fact{Name: "Shift+Left, Shift+Right", Text: "The same by a week"},
			widgets.Fact{Name: "+ and -", Text: "Show the days larger or smaller"},
			widgets.Fact{Name: "Enter", Text: "Open the step you are on"},
		),
		widgets.Muted("On a Mac, press Cmd where it says Ctrl, and Option for Alt."),
	)))
}

func keyGroup(title string, list ...widgets.Fact) fyne.CanvasObject {
	return container.New(widgets.Tight{}, widgets.Subheading(title), widgets.Facts(keysWidth, list...))
}

func bold(text string) fyne.CanvasObject {
	return widget.NewLabelWithStyle(text, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
}
