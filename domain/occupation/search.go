package occupation

// Index finds occupations by words, codes and misspelt words. It is built once
// and safe for use by several goroutines.
type Index struct{}

// Hit is an occupation that matches a search.
type Hit struct {
	Entry  *Entry
	Reason string // why it matched, in words: "also called Medical Coder"
	Score  int    // higher is better
}

func newIndex([]*Entry) *Index { return &Index{} }

// Search finds the occupations that match a query, best first, at most limit
// (0 = all). An empty query finds nothing.
func (d *Directory) Search(query string, limit int) []Hit { return nil }
