package ui

// Page names a page of the window.
type Page string

// The pages of the window.
const (
	HomePage    Page = "Home"
	ExplorePage Page = "Explore"
	GuidePage   Page = "Guide"
	ComparePage Page = "Compare"
	AreaPage    Page = "My area"
	MePage      Page = "About me"
	PlanPage    Page = "Plan"
	HistoryPage Page = "All changes"
	BackupsPage Page = "Backups"
	DataPage    Page = "Data"
	HelpPage    Page = "Help"
)

// Route is where a reader is: a page and what it shows.
type Route struct {
	Page Page
	Arg  string // occupation code of a guide
	Tab  string // tab of a guide, of the plan or of the help
}

// history is the way a reader came, for Back and Forward.
type history struct {
	routes []Route
	at     int
}

// visit goes to a route; what lay forward is forgotten.
func (h *history) visit(r Route) {
	if len(h.routes) > 0 {
		if h.routes[h.at] == r {
			return
		}
		h.routes = h.routes[:h.at+1]
	}
	h.routes = append(h.routes, r)
	h.at = len(h.routes) - 1
}

// replace changes the present route without a new step back.
func (h *history) replace(r Route) { h.routes[h.at] = r }

func (h *history) now() Route       { return h.routes[h.at] }
func (h *history) canBack() bool    { return h.at > 0 }
func (h *history) canForward() bool { return h.at < len(h.routes)-1 }

func (h *history) back() Route {
	if h.canBack() {
		h.at--
	}
	return h.now()
}

func (h *history) forward() Route {
	if h.canForward() {
		h.at++
	}
	return h.now()
}
