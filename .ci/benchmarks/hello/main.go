// Hello is the least window that Fyne can open. The benchmarks hold Waymark
// against it. With -field it has a text field that blinks its cursor.
package main

import (
	"flag"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/widget"
)

func main() {
	field := flag.Bool("field", false, "show a text field with the keyboard in it")
	flag.Parse()
	w := app.New().NewWindow("hello")
	w.Resize(fyne.NewSize(1280, 800))
	w.SetContent(widget.NewLabel("hello"))
	if *field {
		entry := widget.NewEntry()
		w.SetContent(entry)
		w.Canvas().Focus(entry)
	}
	w.ShowAndRun()
}
