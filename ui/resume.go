package ui

import "strings"

// prefPlace keeps the guide that was on show last and its tab: "29-2072.00@Pay".
const prefPlace = "guide.place"

func (s *Shell) keepPlace(code, tab string) { s.prefs.SetString(prefPlace, code+"@"+tab) }

// LastGuide is the guide that was on show last and its tab; an empty title is
// none.
func (s *Shell) LastGuide() (title, tab string) {
	code, tab, _ := strings.Cut(s.prefs.String(prefPlace), "@")
	if s.library == nil || code == "" {
		return "", ""
	}
	e, err := s.library.Directory.Entry(code)
	if err != nil {
		return "", ""
	}
	return e.Title, tab
}

// GoOnReading shows that guide.
func (s *Shell) GoOnReading() {
	code, tab, _ := strings.Cut(s.prefs.String(prefPlace), "@")
	s.Go(Route{Page: GuidePage, Arg: code, Tab: tab})
}
