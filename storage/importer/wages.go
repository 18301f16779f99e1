package importer

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"waymark/domain/labor"
	"waymark/domain/release"
	"waymark/storage/published"
)

// wages reads the rows of the wage files of one release.
type wages struct {
	env    *env
	caps   published.Caps
	areas  map[string]labor.Area // by code
	files  []*wageFile
	byCell [published.CellCount]total // over all areas

	medians    []float64      // yearly, of all rows
	industries bool           // a file of industries was read
	unowned    map[string]int // rows of a job and industry in files that name no owners
}

// wageFile is what a file holds, for the meaning of its empty cells.
type wageFile struct {
	number int
	filled [published.CellCount]bool
	flags  bool // the columns ANNUAL or HOURLY hold anything
}

// total adds up the known amounts of a cell.
type total struct {
	rows   int
	amount float64
}

func newWages(env *env, caps published.Caps) *wages {
	return &wages{env: env, caps: caps, areas: map[string]labor.Area{}, unowned: map[string]int{}}
}

// reader reads the rows of the file with the number.
func (w *wages) reader(number int) func(to sink, r *record) (string, error) {
	f := &wageFile{number: number}
	w.files = append(w.files, f)
	return func(to sink, r *record) (string, error) { return w.row(f, to, r) }
}

const notArea = "a kind of area that Waymark does not show"

func (w *wages) row(f *wageFile, to sink, r *record) (string, error) {
	if !isSOC(r.text(wageOccupation)) {
		return "", r.fail(wageOccupation, "is not a job code such as 29-2072")
	}
	if why := wageReason(r); why != "" {
		return why, nil
	}
	area, why, err := w.area(r)
	if err != nil || why != "" {
		return why, err
	}
	if industry := strings.TrimLeft(r.text(wageIndustry), "0"); industry != "" {
		return w.industry(to, r, area)
	}
	if err := r.once(wageArea, wageOccupation); err != nil {
		return "", err
	}
	var amounts [published.CellCount]any
	var marks [published.CellCount]byte
	for i := range published.CellCount {
		text := r.text(wageCells + i)
		amount, status, ok := w.caps.Cell(text, i)
		if !ok {
			return "", r.fail(wageCells+i, "is neither a number nor a mark of these files")
		}
		amounts[i], marks[i] = amount, '0'+byte(status)
		if text != "" {
			f.filled[i] = true
		}
		if status == labor.Published && r.text(wageOccupation) != labor.AllOccupations {
			w.count(i, amount.(int64))
		}
	}
	for _, first := range [...]int{published.AnnualCells, published.HourlyCells} {
		if at := falling(amounts[first : first+5]); at > 0 {
			return "", r.fail(wageCells+first+at, "is less than the column before it, so the columns may have moved")
		}
	}
	w.areas[area.Code] = area
	code := r.text(wageOccupation)
	values := append([]any{code, area.Code, f.number, f.rule(r), string(marks[:])}, amounts[:published.HourlyCells]...)
	if err := to.Insert("wage", values...); err != nil {
		return "", err
	}
	if slices.ContainsFunc(amounts[published.HourlyCells:], func(v any) bool { return v != nil }) {
		return "", to.Insert("hourly_wage", append([]any{code, area.Code}, amounts[published.HourlyCells:]...)...)
	}
	return "", nil
}

func (w *wages) count(cell int, amount int64) {
	w.byCell[cell].rows++
	w.byCell[cell].amount += float64(amount)
	if cell == published.AnnualCells+2 {
		w.medians = append(w.medians, float64(amount))
	}
}

// rule is 1 for pay by the year only, 2 for pay by the hour only, else 0.
func (f *wageFile) rule(r *record) int {
	annual, hourly := r.text(wageAnnual), r.text(wageHourly)
	f.flags = f.flags || annual != "" || hourly != ""
	switch {
	case strings.EqualFold(annual, "true"):
		return 1
	case strings.EqualFold(hourly, "true"):
		return 2
	}
	return 0
}

// falling is the index of the first percentile that is below the one before;
// 0 where all rise.
func falling(amounts []any) int {
	before := int64(0)
	for i, v := range amounts {
		if now, ok := v.(int64); ok {
			if now < before {
				return i
			}
			before = now
		}
	}
	return 0
}

// area reads the place of a row; why is set for places that are not shown.
func (w *wages) area(r *record) (a labor.Area, why string, err error) {
	kind, err := strconv.Atoi(r.text(wageAreaType))
	if err != nil {
		return a, "", r.fail(wageAreaType, "is not a number from 1 to 6")
	}
	a = labor.Area{Code: r.text(wageArea), Name: r.text(wageAreaTitle), Type: labor.AreaType(kind), State: r.text(wageState)}
	width := map[labor.AreaType]int{labor.Nation: 2, labor.State: 2, labor.Territory: 2, labor.Metro: 5, labor.Nonmetro: 7}[a.Type]
	if width == 0 {
		return a, r.reject(wageAreaType, notArea), nil
	}
	if !digits(a.Code) || len(a.Code) > 7 {
		return a, "", r.fail(wageArea, "is not the code of an area")
	}
	if missing := width - len(a.Code); missing > 0 {
		a.Code = strings.Repeat("0", missing) + a.Code // workbooks lose leading zeros
	}
	if a.Type == labor.Nation {
		a.Code, a.Name, a.State = labor.NationCode, "United States", ""
	}
	return a, "", nil
}

// industry keeps a row about an industry of the nation.
func (w *wages) industry(to sink, r *record, area labor.Area) (string, error) {
	if area.Type != labor.Nation {
		return r.reject(wageIndustry, "an industry of a state or area"), nil
	}
	return w.keepIndustry(to, r, industryColumns{wageOccupation, wageIndustry, wageIndustryTitle, wageOwner, wageCells + published.EmploymentCell, wageCells + published.AnnualCells + 5})
}

// industryRow reads a row of a short file of industries.
func (w *wages) industryRow(to sink, r *record) (string, error) {
	code := r.text(industryOccupation)
	switch {
	case !isSOC(code):
		return "", r.fail(industryOccupation, "is not a job code such as 29-2072")
	case strings.HasSuffix(code, "00"):
		return r.reject(industryOccupation, "a group of jobs"), nil
	}
	return w.keepIndustry(to, r, industryColumns{industryOccupation, industryCode, industryTitle, -1, industryJobs, industryMean})
}

// industryColumns are where a row about an industry has its parts; owner is -1
// where the layout has none.
type industryColumns struct{ job, code, title, owner, jobs, mean int }

// otherLevel is why rows of sectors and finer industries are not kept: levels
// overlap, and guides show one of them.
const otherLevel = "another level of industries than the one that Waymark shows"

func (w *wages) keepIndustry(to sink, r *record, at industryColumns) (string, error) {
	code, shown := groupOfIndustry(r.text(at.code))
	if !shown {
		return r.reject(at.code, otherLevel), nil
	}
	owner := ""
	if at.owner >= 0 && r.has(at.owner) {
		owner = r.text(at.owner)
		if err := r.once(at.job, at.code, at.owner); err != nil {
			return "", err
		}
	} else {
		if _, twice := r.met(at.title, at.jobs, at.mean, at.job, at.code); twice {
			return r.reject(at.code, "the same row again"), nil
		}
		of := r.text(at.job) + code
		if w.unowned[of]++; w.unowned[of] > 1 {
			owner = fmt.Sprintf("?%d", w.unowned[of])
		}
	}
	jobs, _, ok := w.caps.Cell(r.text(at.jobs), published.EmploymentCell)
	if !ok {
		return "", r.fail(at.jobs, "is neither a number nor a mark of these files")
	}
	mean, _, ok := w.caps.Cell(r.text(at.mean), published.AnnualCells)
	if !ok {
		return "", r.fail(at.mean, "is neither a number nor a mark of these files")
	}
	w.industries = true
	title := strings.TrimSuffix(r.text(at.title), " (OEWS Designation)")
	return "", to.Insert("industry_staff", r.text(at.job), code, owner, title, jobs, mean)
}

// paddedGroup is the code of a group of four digits as files with codes of six
// digits have it: "621100".
var paddedGroup = regexp.MustCompile(`^(\d{3}[1-9])00$`)

// groupOfIndustry gives the code of the level that guides show; shown is false
// for other levels.
func groupOfIndustry(code string) (group string, shown bool) {
	if m := paddedGroup.FindStringSubmatch(code); m != nil {
		code = m[1]
	}
	return code, labor.IsIndustryGroup(code)
}

// finish adds what is known only after the last row, and names the release by
// its areas.
func (w *wages) finish(r *release.Release, to sink) error {
	for _, f := range w.files {
		filled := make([]byte, published.CellCount)
		for i, any := range f.filled {
			filled[i] = '0'
			if any {
				filled[i] = '1'
			}
		}
		if err := to.Insert("wage_file", f.number, string(filled), f.flags); err != nil {
			return err
		}
	}
	byType := map[labor.AreaType]int{}
	for _, code := range slices.Sorted(maps.Keys(w.areas)) {
		a := w.areas[code]
		byType[a.Type]++
		if err := to.Insert("wage_area", a.Code, a.Name, a.Type, a.State); err != nil {
			return err
		}
	}
	var scopes, places []string
	if byType[labor.Nation] > 0 {
		scopes, places = append(scopes, "nation"), append(places, "United States")
	}
	if n := byType[labor.State] + byType[labor.Territory]; n > 0 {
		scopes, places = append(scopes, "states"), append(places, fmt.Sprintf("%d states and territories", n))
	}
	if n := byType[labor.Metro] + byType[labor.Nonmetro]; n > 0 {
		scopes, places = append(scopes, "areas"), append(places, fmt.Sprintf("%d metro and %d nonmetro areas", byType[labor.Metro], byType[labor.Nonmetro]))
	}
	if w.industries {
		scopes = append(scopes, "industries")
	}
	r.Scope, r.Areas = strings.Join(scopes, " and "), strings.Join(places, ", ")
	return nil
}

// middle is the median of amounts, 0 of none. It sorts them.
func middle(amounts []float64) float64 {
	if len(amounts) == 0 {
		return 0
	}
	slices.SortFunc(amounts, cmp.Compare)
	return amounts[len(amounts)/2]
}
