package added

import (
	"cmp"
	"database/sql"
	"slices"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/release"
)

// score is a score of an occupation as it is stored.
type score struct {
	id, name, scale string
	category        int
	value           sql.NullInt64 // hundredths
	status          labor.Status
}

// scores reads the scores of an occupation on some scales, by element.
func (s *Source) scores(l layer, code string, scales ...string) (list []score, err error) {
	marks := strings.Repeat(", ?", len(scales))[2:]
	args := []any{l.id, code}
	for _, scale := range scales {
		args = append(args, scale)
	}
	err = s.store.read(func(db *sql.DB) error {
		return each(db, func(scan func(...any) error) error {
			var x score
			if err := scan(&x.id, &x.name, &x.scale, &x.category, &x.value, &x.status); err != nil {
				return err
			}
			list = append(list, x)
			return nil
		}, `SELECT e.id, e.name, s.scale, s.category, s.value_x100, s.status FROM score s JOIN element e ON e.added = s.added AND e.number = s.element
			WHERE s.added = ? AND s.code = ? AND s.scale IN (`+marks+`) ORDER BY e.id`, args...)
	})
	return list, err
}

// ratedKinds are the kinds of rated elements by the beginning of their ids.
var ratedKinds = []struct {
	prefix string
	kind   occupation.ElementKind
}{{"2.A.", occupation.Skill}, {"2.B.", occupation.Skill}, {"2.C.", occupation.Knowledge}, {"1.A.", occupation.Ability}, {"4.A.", occupation.Activity}}

func ratedKind(id string) occupation.ElementKind {
	for _, k := range ratedKinds {
		if strings.HasPrefix(id, k.prefix) {
			return k.kind
		}
	}
	return 0
}

// Ratings implements occupation.Source. Each kind of element is rated by the
// newest release that has it.
func (s *Source) Ratings(code string) ([]occupation.Rating, error) {
	layers := s.layers(release.ONET, "score")
	var list []occupation.Rating
	have := map[occupation.ElementKind]bool{}
	for _, l := range layers {
		ratings, err := s.ratings(l, code)
		if err != nil {
			return nil, err
		}
		found := map[occupation.ElementKind]bool{}
		for _, r := range ratings {
			if !have[r.Element.Kind] {
				list = append(list, r)
				found[r.Element.Kind] = true
			}
		}
		for k := range found {
			have[k] = true
		}
	}
	slices.SortStableFunc(list, func(a, b occupation.Rating) int { return cmp.Compare(a.Element.ID, b.Element.ID) })
	return list, nil
}

func (s *Source) ratings(l layer, code string) ([]occupation.Rating, error) {
	if l.id == 0 {
		return s.Source.Ratings(code)
	}
	scores, err := s.scores(l, code, "IM", "LV")
	if err != nil {
		return nil, err
	}
	var list []occupation.Rating
	for _, x := range scores {
		kind := ratedKind(x.id)
		if kind == 0 {
			continue
		}
		if n := len(list); n == 0 || list[n-1].Element.ID != x.id {
			list = append(list, occupation.Rating{Element: occupation.Element{ID: x.id, Name: x.name, Kind: kind},
				Importance: labor.Blank(labor.Importance, labor.NotPublished, l.vintage),
				Level:      labor.Blank(labor.Level, labor.NotPublished, l.vintage)})
		}
		r := &list[len(list)-1]
		if x.scale == "IM" {
			r.Importance = figure(x.value, 100, labor.Importance, x.status, l.vintage)
		} else {
			r.Level = figure(x.value, 100, labor.Level, x.status, l.vintage)
		}
	}
	return list, nil
}

// Interests implements occupation.Source.
func (s *Source) Interests(code string) ([]occupation.Scored, error) {
	return s.scored(code, "1.B.1.", "OI", labor.InterestRank, s.Source.Interests)
}

// Values implements occupation.Source.
func (s *Source) Values(code string) ([]occupation.Scored, error) {
	return s.scored(code, "1.B.2.", "EX", labor.ValueExtent, s.Source.Values)
}

// scored reads the scores on one scale from the newest release that has any.
func (s *Source) scored(code, prefix, scale string, unit labor.Unit, program func(string) ([]occupation.Scored, error)) ([]occupation.Scored, error) {
	layers := s.layers(release.ONET, "score")
	for _, l := range layers {
		if l.id == 0 {
			break
		}
		scores, err := s.scores(l, code, scale)
		if err != nil {
			return nil, err
		}
		var list []occupation.Scored
		for _, x := range scores {
			if strings.HasPrefix(x.id, prefix) {
				list = append(list, occupation.Scored{Element: occupation.Element{ID: x.id, Name: x.name}, Score: figure(x.value, 100, unit, x.status, l.vintage)})
			}
		}
		if len(list) > 0 {
			return list, nil
		}
	}
	return program(code)
}

// ONET implements occupation.Source: the newest release that has scores.
func (s *Source) ONET() (*labor.Vintage, error) {
	l := s.top(release.ONET, "score")
	if l.id == 0 {
		return s.Source.ONET()
	}
	return l.vintage, nil
}

// Styles implements occupation.Source. Releases that rate styles on another
// scale than the program's are passed over.
func (s *Source) Styles(code string) ([]occupation.Style, error) {
	layers := s.layers(release.ONET, "score")
	for _, l := range layers {
		if l.id == 0 {
			break
		}
		scores, err := s.scores(l, code, "WI", "DR")
		if err != nil {
			return nil, err
		}
		var list []occupation.Style
		for _, x := range scores {
			if n := len(list); n == 0 || list[n-1].Element.ID != x.id {
				list = append(list, occupation.Style{Element: occupation.Element{ID: x.id, Name: x.name, Kind: occupation.WorkStyle},
					Impact: labor.Blank(labor.StyleImpact, labor.NotPublished, l.vintage)})
			}
			style := &list[len(list)-1]
			if x.scale == "WI" {
				style.Impact = figure(x.value, 100, labor.StyleImpact, x.status, l.vintage)
			} else {
				style.Rank = int(x.value.Int64 / 100)
			}
		}
		if len(list) > 0 {
			return list, nil
		}
	}
	return s.Source.Styles(code)
}

// How the scores of working conditions are computed: most questions have five
// answers, some have three, and of one, whose answers are in no order, only the
// share of people counts who do not choose the first.
const (
	fiveAnswers = "(average answer, 1 to 5, - 1) ÷ 4 × 100"
	threeAnswer = "(average answer, 1 to 3, - 1) ÷ 2 × 100"
	notRegular  = "percent of workers whose schedule is not regular"
)

// ScheduleElement is the working condition of which only the share of people
// who do not choose the first answer counts.
const ScheduleElement = "4.C.3.d.4"

// Conditions implements occupation.Source. An added release has all questions
// of the survey, the program some of them.
func (s *Source) Conditions(code string) ([]occupation.Condition, error) {
	layers := s.layers(release.ONET, "score")
	for _, l := range layers {
		if l.id == 0 {
			continue // the program's own are of a table of their own
		}
		scores, err := s.scores(l, code, "CX", "CT", "CTP")
		if err != nil {
			return nil, err
		}
		var list []occupation.Condition
		for _, x := range scores {
			f := figure(x.value, 100, labor.ConditionScore, x.status, l.vintage)
			switch schedule := x.id == ScheduleElement; {
			case schedule && x.scale == "CTP" && x.category == 1:
				f = computed(f, 100-f.Amount, notRegular)
			case schedule, x.category > 0:
				continue
			case x.scale == "CX":
				f = computed(f, (f.Amount-1)/4*100, fiveAnswers)
			default:
				f = computed(f, (f.Amount-1)/2*100, threeAnswer)
			}
			list = append(list, occupation.Condition{Element: occupation.Element{ID: x.id, Name: x.name, Kind: occupation.WorkCondition}, Score: f})
		}
		if len(list) > 0 {
			return list, nil
		}
	}
	return s.Source.Conditions(code)
}

// computed is a figure in place of a known one.
func computed(f labor.Figure, amount float64, formula string) labor.Figure {
	if f.Known() {
		f.Amount, f.Status, f.Formula = amount, labor.Derived, formula
	}
	return f
}
