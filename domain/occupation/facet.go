package occupation

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"
	"strings"
	"sync"
)

// FacetKind is a sort of fact of which an occupation can have several, and by
// which lists are filtered. Files and the command line hold it as it is.
type FacetKind string

const (
	InFamily          FacetKind = "family"         // major group of the SOC
	InCluster         FacetKind = "cluster"        // career cluster
	InIndustry        FacetKind = "industry"       // at least 5 % of the jobs are in it
	FirstInterest     FacetKind = "first interest" // the highest of the six
	AnyInterest       FacetKind = "interest"       // one of the three highest that the source names
	TopValue          FacetKind = "value"          // one of the three highest work values
	StrongSkill       FacetKind = "skill"          // importance of 3.5 or more of 5
	DoesActivity      FacetKind = "activity"       // at least one of the tasks belongs to it
	UsesSoftware      FacetKind = "software"
	HasCondition      FacetKind = "condition" // 60 or more of 100
	RareCondition     FacetKind = "rarely"    // the same elements, 25 or less of 100
	HasApprenticeship FacetKind = "apprenticeship"
)

// FacetKinds in the order in which they are offered.
var FacetKinds = [...]FacetKind{InFamily, InCluster, InIndustry, FirstInterest, AnyInterest, TopValue, StrongSkill, DoesActivity, UsesSoftware, HasCondition, RareCondition, HasApprenticeship}

// Bounds of the facets that are made from scores; the filters say them.
const (
	StrongSkillFrom   = 3.5 // importance, of 1 to 5
	ConditionFrom     = 60  // of 0 to 100
	RareConditionUpTo = 25  // of 0 to 100
	IndustryShareFrom = 5   // percent of an occupation's jobs
)

// Mark says that an occupation has an option of a facet.
type Mark struct {
	Option string // stable code of the option: "62", "2.A.1.a", "Microsoft Excel"
	Title  string // as a reader sees it
	Code   string // O*NET-SOC code, or the code of a matrix line that stands for all its roles
}

// Option is one choice of a facet.
type Option struct {
	Code, Title string
	Jobs        int // how many occupations have it

	set set
}

// set is a set of occupations by their place in Directory.All.
type set []uint64

func newSet(n int) set { return make(set, (n+63)/64) }

func (s set) add(i int)      { s[i/64] |= 1 << (i % 64) }
func (s set) has(i int) bool { return s[i/64]>>(i%64)&1 == 1 }

func (s set) count() int {
	n := 0
	for _, w := range s {
		n += bits.OnesCount64(w)
	}
	return n
}

// common counts what two sets share.
func (s set) common(t set) int {
	n := 0
	for i, w := range s {
		n += bits.OnesCount64(w & t[i])
	}
	return n
}

// facets are the options by kind, each kind read when it is first asked for.
type facets struct {
	mu     sync.Mutex
	byKind map[FacetKind][]Option
}

// Options lists the choices of a facet by title. The first call for a kind
// reads it; it may run off the UI thread.
func (d *Directory) Options(kind FacetKind) ([]Option, error) {
	if o, ok := d.readOptions(kind); ok {
		return o, nil
	}
	marks, err := d.marks(kind)
	if err != nil {
		return nil, fmt.Errorf("read the facet %s: %w", kind, err)
	}
	options := d.options(marks)
	d.facets.mu.Lock()
	defer d.facets.mu.Unlock()
	if d.facets.byKind == nil {
		d.facets.byKind = map[FacetKind][]Option{}
	}
	d.facets.byKind[kind] = options
	return options, nil
}

// readOptions are the choices of a facet if they have been read.
func (d *Directory) readOptions(kind FacetKind) ([]Option, bool) {
	d.facets.mu.Lock()
	defer d.facets.mu.Unlock()
	o, ok := d.facets.byKind[kind]
	return o, ok
}

// Prepared reports whether what Browse needs for a filter has been read: the
// facets that are picked and, with interests, those of all jobs. Else Browse
// reads it first, which takes longer than a frame.
func (d *Directory) Prepared(f Filter) bool {
	for _, pick := range f.Picks {
		if _, ok := d.readOptions(pick.Kind); !ok {
			return false
		}
	}
	return f.Interests.Flat() || d.profiles.Load() != nil
}

// Prepare reads what Browse needs for a filter; it may run off the UI thread.
func (d *Directory) Prepare(f Filter) error {
	for _, pick := range f.Picks {
		if _, err := d.Options(pick.Kind); err != nil {
			return err
		}
	}
	if f.Interests.Flat() {
		return nil
	}
	_, err := d.readProfiles()
	return err
}

func (d *Directory) marks(kind FacetKind) ([]Mark, error) {
	switch kind {
	case InFamily:
	case DoesActivity:
		return d.activityMarks()
	default:
		return d.source.Marks(kind)
	}
	marks := make([]Mark, len(d.All))
	for i, e := range d.All {
		marks[i] = Mark{e.Major.Code, strings.TrimSuffix(e.Major.Title, " Occupations"), e.Code}
	}
	return marks, nil
}

func (d *Directory) options(marks []Mark) []Option {
	places := map[string][]int{}
	for i, e := range d.All {
		places[e.Code] = append(places[e.Code], i)
		if e.Matrix != "" {
			places[e.Matrix] = append(places[e.Matrix], i)
		}
	}
	byCode := map[string]*Option{}
	var order []*Option
	for _, m := range marks {
		o := byCode[m.Option]
		if o == nil {
			o = &Option{Code: m.Option, Title: m.Title, set: newSet(len(d.All))}
			byCode[m.Option] = o
			order = append(order, o)
		}
		for _, i := range places[m.Code] {
			o.set.add(i)
		}
	}
	options := make([]Option, len(order))
	for i, o := range order {
		o.Jobs = o.set.count()
		options[i] = *o
	}
	slices.SortFunc(options, func(a, b Option) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.Title), strings.ToLower(b.Title)), strings.Compare(a.Code, b.Code))
	})
	return options
}

// Pick asks for occupations that have options of a facet.
type Pick struct {
	Kind    FacetKind
	Options []string // codes
	All     bool     // every one of them, else any
	Without bool     // none of them
}

// chosen is a pick as a set; ok is false where nothing is asked.
func (d *Directory) chosen(p Pick) (s set, ok bool, err error) {
	if len(p.Options) == 0 {
		return nil, false, nil
	}
	options, err := d.Options(p.Kind)
	if err != nil {
		return nil, false, err
	}
	s = newSet(len(d.All))
	for n, code := range p.Options {
		var one set
		if i := slices.IndexFunc(options, func(o Option) bool { return o.Code == code }); i >= 0 {
			one = options[i].set
		} else {
			one = newSet(len(d.All))
		}
		for i := range s {
			switch {
			case n == 0:
				s[i] = one[i]
			case p.All && !p.Without:
				s[i] &= one[i]
			default:
				s[i] |= one[i]
			}
		}
	}
	if p.Without {
		for i := range s {
			s[i] = ^s[i]
		}
	}
	return s, true, nil
}
