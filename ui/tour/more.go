package tour

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"waymark/ui"
)

// exploreStops show the ways through all jobs.
func exploreStops() []stop {
	return []stop{
		{"explore-browse", func(v *visitor) { v.Go(ui.Route{Page: ui.ExplorePage}); v.press("Career cluster") }},
		{"explore-ranked", func(v *visitor) { v.press("Fastest growing") }},
		{"explore-filters", func(v *visitor) {
			v.fill("Any pay", "60000")
			v.choose("Any education", "Associate's degree")
			v.choose("Any growth", "At least 10.0 %")
		}},
		{"explore-table", func(v *visitor) { v.choose("List", "Table") }},
		{"explore-columns", func(v *visitor) { v.press("Columns") }},
		{"explore-empty", func(v *visitor) {
			v.choose("Table", "List")
			v.choose("Any number of openings", "At least 100,000 a year")
		}},
	}
}

// leaveExplore forgets what was asked there.
func leaveExplore(v *visitor) {
	v.press("Clear all")
	v.choose("Fastest growing", "Best match")
}

// payStops show the parts of the tab Pay.
func payStops() []stop {
	part := func(name, title string) stop {
		return stop{name, func(v *visitor) {
			guideStop(tourJob, "Pay", false)(v)
			v.press(title)
		}}
	}
	return []stop{part("guide-pay-areas", "All 5"), part("guide-pay-map", "Map"), part("guide-pay-states", "States"), part("guide-pay-back", "Here, state")}
}

// compareStops show as many jobs as can be compared, and the own one.
func compareStops() []stop {
	return []stop{
		{"compare-four", func(v *visitor) {
			for _, code := range []string{"47-2111.00", "15-1252.00"} {
				v.Compare(code)
			}
		}},
		{"my-area-sorted", func(v *visitor) { v.Go(ui.Route{Page: ui.AreaPage}); v.press("Best pay against") }},
		{"reading-view", func(v *visitor) { guideStop(tourJob, "Summary", false)(v); v.ToggleReading() }},
		{"guide-words", func(v *visitor) { v.ToggleReading(); v.press("Words here") }},
	}
}

// stateTable is a table of a state's agency whose columns are to be told.
const stateTable = "Area,SOC Code,Occupation,Base employment 2022,Projected employment 2032,Percent change,Average annual openings\n" +
	"Spokane,29-2072,Medical Records Specialists,480,540,12.5,45\nSpokane,29-1141,Registered Nurses,6900,7500,8.7,480\n"

// importStop shows what is asked of a table with columns of its own.
func importStop(scratch string) stop {
	return stop{"data-columns", func(v *visitor) {
		path := filepath.Join(scratch, "state.csv")
		if err := os.WriteFile(path, []byte(stateTable), 0o600); err != nil {
			v.missing = append(v.missing, err.Error())
			return
		}
		v.Drop([]fyne.URI{storage.NewFileURI(path)})
	}}
}

// largeStops are the main pages with text twice as large.
func largeStops() []stop {
	page := func(name string, p ui.Page) stop {
		return stop{name, func(v *visitor) { v.Go(ui.Route{Page: p}) }}
	}
	return []stop{
		page("large-home", ui.HomePage), page("large-explore", ui.ExplorePage),
		{"large-explore-filters", func(v *visitor) { v.press("Filters") }},
		{"large-explore-browse", func(v *visitor) { v.press("Show 1,016 jobs"); v.press("Browse") }},
		{"large-guide", guideStop(tourJob, "Summary", false)}, {"large-guide-pay", guideStop(tourJob, "Pay", false)},
		{"large-about-me-interests", func(v *visitor) { v.OpenInterests() }},
		{"large-guide-interests", func(v *visitor) {
			guideStop(tourJob, "Work & conditions", false)(v)
			v.choose("", "Interests and values")
		}},
		page("large-compare", ui.ComparePage), page("large-plan", ui.PlanPage), page("large-my-area", ui.AreaPage),
	}
}
