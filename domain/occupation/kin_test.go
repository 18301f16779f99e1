package occupation_test

import (
	"slices"
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// kinSource knows one related job.
type kinSource struct {
	occupation.Source
	ratings  []occupation.Rating
	software []occupation.Product
}

func (s kinSource) Occupations() ([]*occupation.Occupation, error)       { return nil, nil }
func (s kinSource) Titles() ([]occupation.Title, error)                  { return nil, nil }
func (s kinSource) Outlooks() (map[string]*labor.Outlook, error)         { return nil, nil }
func (s kinSource) Preparations() (map[string]*labor.Preparation, error) { return nil, nil }
func (s kinSource) ONET() (*labor.Vintage, error)                        { return nil, nil }
func (s kinSource) OldCodes() ([]occupation.OldCode, error)              { return nil, nil }
func (s kinSource) Ratings(string) ([]occupation.Rating, error)          { return s.ratings, nil }
func (s kinSource) Software(string) ([]occupation.Product, error)        { return s.software, nil }

func TestKinShareWhatIsImportantInBoth(t *testing.T) {
	rating := func(name string, importance float64) occupation.Rating {
		return occupation.Rating{Element: occupation.Element{ID: name, Name: name}, Importance: labor.Figure{Amount: importance, Status: labor.Published}}
	}
	d, err := occupation.NewDirectory(kinSource{
		ratings:  []occupation.Rating{rating("Speaking", 3), rating("Writing", 4.5), rating("Science", 5), rating("Mathematics", 2.9)},
		software: []occupation.Product{{Name: "Excel", Hot: true}, {Name: "Epic", Hot: true, InDemand: true}, {Name: "Other"}},
	})
	if err != nil {
		t.Fatal(err)
	}
	g := &occupation.Guide{
		Skills:  []occupation.Rating{rating("Speaking", 3.2), rating("Writing", 3.1), rating("Mathematics", 4), rating("Science", 2)},
		Related: []occupation.RelatedEntry{{Related: occupation.Related{Code: "x"}}},
	}
	g.Software = []occupation.Product{{Name: "Epic", InDemand: true}, {Name: "Excel", Hot: true}, {Name: "Other"}}
	kin, err := d.Kin(g)
	if err != nil || len(kin) != 1 {
		t.Fatal(kin, err)
	}
	var shares []string
	for _, e := range kin[0].Shares {
		shares = append(shares, e.Name)
	}
	if want := []string{"Writing", "Speaking"}; !slices.Equal(shares, want) {
		t.Errorf("they share %q, want %q: what matters most there comes first", shares, want)
	}
	if want := []string{"Epic"}; !slices.Equal(kin[0].Software, want) {
		t.Errorf("software in both: %q, want %q", kin[0].Software, want)
	}
	g.Software = g.Software[1:]
	if kin, _ = d.Kin(g); !slices.Equal(kin[0].Software, []string{"Excel"}) {
		t.Errorf("without any in demand, hot software counts: %q", kin[0].Software)
	}
}
