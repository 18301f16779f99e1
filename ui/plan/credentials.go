package plan

import (
	"fyne.io/fyne/v2"

	domain "waymark/domain/plan"
	"waymark/ui/widgets"
)

// credentialsTab is the tab Credentials.
type credentialsTab struct {
	page   *Page
	object fyne.CanvasObject
}

func newCredentials(p *Page) *credentialsTab {
	return &credentialsTab{page: p, object: widgets.NewColumn(readingWidth, widgets.Body("Your credentials and continuing education will be here."))}
}

func (t *credentialsTab) content() fyne.CanvasObject { return t.object }

// show is called with each state while the tab is on show.
func (t *credentialsTab) show(State) {}

// fields are the texts of the tab that save themselves.
func (t *credentialsTab) fields() []*field { return nil }

// OpenCredential shows a credential.
func (p *Page) OpenCredential(domain.ID) {}
