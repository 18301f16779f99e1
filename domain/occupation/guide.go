package occupation

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"waymark/domain/labor"
)

// ErrUnknown is the error of a code that names no occupation.
var ErrUnknown = errors.New("unknown occupation")

// Source is the reference data that guides are made of. It never changes while
// the program runs; every method may be called from several goroutines.
type Source interface {
	// Occupations lists all occupations by code.
	Occupations() ([]*Occupation, error)
	// Titles lists all alternate, reported and short titles.
	Titles() ([]Title, error)
	// Outlooks maps matrix codes to projections; labor.AllOccupations is there.
	Outlooks() (map[string]*labor.Outlook, error)
	// Preparations maps matrix codes to entry requirements.
	Preparations() (map[string]*labor.Preparation, error)
	// WagesIn maps every matrix code to its wage in one area. Occupations
	// without a row are there with blank figures that say why.
	WagesIn(area string) (map[string]*labor.Wage, error)
	// WagesOf lists the wage of one matrix code in every area, nation first,
	// then states, then metro and nonmetro areas by name; areas without a row
	// are there with blank figures that say why.
	WagesOf(matrix string) ([]*labor.Wage, error)
	// ONET is the release of titles, ratings and scores.
	ONET() (*labor.Vintage, error)
	// Ratings lists the rated elements of an occupation, by element id.
	Ratings(code string) ([]Rating, error)
	// Interests and Values list an occupation's scores in the source's order.
	Interests(code string) ([]Scored, error)
	Values(code string) ([]Scored, error)
	// Related lists similar occupations, nearest first.
	Related(code string) ([]Related, error)
	// Software and Tools list what people in an occupation use: software in
	// demand first, then hot software, each by name.
	Software(code string) ([]Product, error)
	Tools(code string) ([]Product, error)
	// UsersOf lists the O*NET-SOC codes of the occupations that use the software
	// or tool of that name, upper and lower case being the same; occupations
	// whose job ads name it often come first.
	UsersOf(product string) ([]string, error)
	// SharedActivities lists the activities to which tasks of an occupation
	// belong, without their names, in any order; nil where no task is linked.
	SharedActivities(code string) (*SharedActivities, error)
	// Sharing lists the occupations that share an activity, in any order.
	Sharing(activity string) ([]Sharing, error)
	// Conditions and Styles list working conditions and work styles by element;
	// none where the occupation was not surveyed.
	Conditions(code string) ([]Condition, error)
	Styles(code string) ([]Style, error)
	// Industries counts the jobs of a matrix code by industry; nil where the
	// files have no row of it.
	Industries(matrix string) (*labor.Industries, error)
	// Medians lists the national median pay of a matrix code by year, oldest
	// first; years in which its code meant another job are left out.
	Medians(matrix string) ([]labor.YearMedian, error)
	// Apprenticeships lists the trades of an occupation by title.
	Apprenticeships(code string) ([]Apprenticeship, error)
	// Pathways lists the places of an occupation in the career clusters.
	Pathways(code string) ([]Pathway, error)
	// Marks lists which occupations have which option of a facet; activities
	// have no titles.
	Marks(kind FacetKind) ([]Mark, error)
	// OldCodes lists the codes of 2010 that changed, by code and taxonomy.
	OldCodes() ([]OldCode, error)
}

// Directory is every occupation with the figures that lists show, in memory.
type Directory struct {
	All     []*Entry // by code
	AllJobs *labor.Outlook
	Texts   Texts // Waymark's own words; nil for none
	// Official holds the words of an added O*NET release; nil for none.
	Official OfficialTexts
	Extras   Extras            // what else only added releases hold; nil for none
	Local    labor.LocalSource // figures of states' agencies; nil for none

	byCode   map[string]*Entry
	outlooks map[string]*labor.Outlook
	onet     *labor.Vintage
	source   Source
	index    *Index
	texts    atomic.Pointer[textIndex]          // nil until ReadTexts
	profiles atomic.Pointer[map[string]Profile] // by code; nil until readProfiles
	oldCodes func() ([]OldCode, error)          // read when first needed
	facets   facets
}

// Entry is one occupation of the directory.
type Entry struct {
	*Occupation
	Titles      []Title            // other names, reported ones first
	Outlook     *labor.Outlook     // nil where the projections have no line
	Preparation *labor.Preparation // nil likewise
}

// NewDirectory reads all occupations and builds the search index.
func NewDirectory(src Source) (*Directory, error) {
	occupations, err := src.Occupations()
	if err != nil {
		return nil, fmt.Errorf("read occupations: %w", err)
	}
	titles, err := src.Titles()
	if err != nil {
		return nil, fmt.Errorf("read titles: %w", err)
	}
	outlooks, err := src.Outlooks()
	if err != nil {
		return nil, fmt.Errorf("read projections: %w", err)
	}
	preparations, err := src.Preparations()
	if err != nil {
		return nil, fmt.Errorf("read preparation: %w", err)
	}
	d := &Directory{
		All:      make([]*Entry, 0, len(occupations)),
		AllJobs:  outlooks[labor.AllOccupations],
		byCode:   make(map[string]*Entry, len(occupations)),
		outlooks: outlooks,
		source:   src,
	}
	if d.onet, err = src.ONET(); err != nil {
		return nil, fmt.Errorf("read the O*NET release: %w", err)
	}
	for _, o := range occupations {
		e := &Entry{Occupation: o, Outlook: outlooks[o.Matrix], Preparation: preparations[o.Matrix]}
		d.All = append(d.All, e)
		d.byCode[o.Code] = e
	}
	for _, t := range titles {
		if e := d.byCode[t.Code]; e != nil {
			e.Titles = append(e.Titles, t)
		}
	}
	d.index = newIndex(d.All)
	d.oldCodes = sync.OnceValues(d.readOldCodes)
	return d, nil
}

// Entry finds an occupation by its O*NET-SOC code, or by a six-digit SOC code,
// which stands for its ".00" occupation or, where there is none, its first. The
// error is ErrUnknown; for a code of 2010 it is an *OldCodeError.
func (d *Directory) Entry(code string) (*Entry, error) {
	if e := d.byCode[code]; e != nil {
		return e, nil
	}
	if len(code) == len("29-2072") {
		if e := d.byCode[code+".00"]; e != nil {
			return e, nil
		}
		for _, e := range d.All {
			if e.SOC == code || e.Matrix == code {
				return e, nil
			}
		}
	}
	if old := d.OldCode(code); old != nil {
		return nil, &OldCodeError{old}
	}
	return nil, fmt.Errorf("%w: %q", ErrUnknown, code)
}

// Guide is everything known of one occupation, seen from one area.
type Guide struct {
	*Entry
	Text *Text // nil where nothing is written yet
	// Official is nil where nothing was added. OfficialProblem says why added
	// words cannot be read; the rest of the guide is whole.
	Official        *Official
	OfficialProblem error
	Local           Local
	Needs           []Need   // none where nothing was added
	Reasons         *Reasons // nil likewise

	Area    *labor.Area
	Wages   []*labor.Wage // every area, as Source.WagesOf
	Here    *labor.Wage   // in Area; nil where the occupation has no matrix line
	State   *labor.Wage   // in the first state of Area; equal to Here for a state, nil for the nation
	Nation  *labor.Wage
	AllJobs *labor.Outlook
	Group   *labor.Outlook // of the major group; nil where it is not published

	// RatingsVintage is the O*NET release of titles, ratings and scores.
	RatingsVintage *labor.Vintage

	Skills, Knowledge, Abilities, Activities []Rating
	Interests, Values                        []Scored
	Credentials                              []Credential
	Organizations                            []Organization
	Terms                                    map[string]Term // of elements, by id
	Related                                  []RelatedEntry

	Work
}

// RelatedEntry is a related occupation with its entry in the directory.
type RelatedEntry struct {
	Related
	Entry *Entry
}

// Guide reads the guide of an occupation as seen from an area.
func (d *Directory) Guide(code string, area *labor.Area) (*Guide, error) {
	e, err := d.Entry(code)
	if err != nil {
		return nil, err
	}
	g := &Guide{Entry: e, Area: area, AllJobs: d.AllJobs, Group: d.outlooks[e.Major.Code], RatingsVintage: d.onet}
	if err := d.addTexts(g); err != nil {
		return nil, fmt.Errorf("read the texts of %s: %w", e.Code, err)
	}
	if d.Official != nil {
		g.Official, g.OfficialProblem = d.Official.Official(e.Code)
	}
	g.Local = d.local(e.Occupation)
	if e.Matrix != "" {
		if g.Wages, err = d.source.WagesOf(e.Matrix); err != nil {
			return nil, fmt.Errorf("read wages of %s: %w", e.Matrix, err)
		}
		g.pickWages()
	}
	ratings, err := d.source.Ratings(e.Code)
	if err != nil {
		return nil, fmt.Errorf("read ratings of %s: %w", e.Code, err)
	}
	for _, r := range ratings {
		switch r.Element.Kind {
		case Skill:
			g.Skills = append(g.Skills, r)
		case Knowledge:
			g.Knowledge = append(g.Knowledge, r)
		case Ability:
			g.Abilities = append(g.Abilities, r)
		case Activity:
			g.Activities = append(g.Activities, r)
		}
	}
	if g.Interests, err = d.source.Interests(e.Code); err != nil {
		return nil, fmt.Errorf("read interests of %s: %w", e.Code, err)
	}
	if g.Values, err = d.source.Values(e.Code); err != nil {
		return nil, fmt.Errorf("read work values of %s: %w", e.Code, err)
	}
	related, err := d.source.Related(e.Code)
	if err != nil {
		return nil, fmt.Errorf("read related occupations of %s: %w", e.Code, err)
	}
	for _, r := range related {
		if other := d.byCode[r.Code]; other != nil {
			g.Related = append(g.Related, RelatedEntry{r, other})
		}
	}
	if g.Work, err = d.work(e.Occupation); err != nil {
		return nil, err
	}
	d.addExtras(g)
	return g, nil
}

func (d *Directory) addTexts(g *Guide) (err error) {
	if d.Texts == nil {
		return nil
	}
	if g.Text, err = d.Texts.Text(g.Code); err != nil {
		return err
	}
	if g.Credentials, err = d.Texts.Credentials(g.Code); err != nil {
		return err
	}
	if g.Organizations, err = d.Texts.Organizations(g.Code); err != nil {
		return err
	}
	g.Terms, err = d.Texts.Elements()
	return err
}

func (g *Guide) pickWages() {
	for _, w := range g.Wages {
		switch {
		case w.Area.Type == labor.Nation:
			g.Nation = w
		case (w.Area.Type == labor.State || w.Area.Type == labor.Territory) && w.Area.State == g.Area.State:
			g.State = w
		}
		if w.Area.Code == g.Area.Code {
			g.Here = w
		}
	}
}
