package occupation

import (
	"fmt"
	"math"
	"strings"

	"waymark/domain/labor"
)

// interestLetters stand for the six kinds of interest in their usual order:
// realistic, investigative, artistic, social, enterprising and conventional.
const interestLetters = "RIASEC"

// InterestElements are the ids of the six in O*NET, in the same order.
var InterestElements = [...]string{"1.B.1.a", "1.B.1.b", "1.B.1.c", "1.B.1.d", "1.B.1.e", "1.B.1.f"}

// Profile are six strengths of interest, of a job or of a person, in that order.
// Only how they differ among each other counts, so scales need not be the same.
// The zero Profile stands for nobody's.
type Profile [len(interestLetters)]float64

// ProfileOf reads the scores of a job. It is the zero Profile where not all six
// are known.
func ProfileOf(scores []Scored) Profile {
	var p Profile
	found := 0
	for _, s := range scores {
		if s.Element.Name == "" || !s.Score.Known() {
			continue
		}
		if i := strings.IndexByte(interestLetters, s.Element.Name[0]); i >= 0 {
			p[i] = s.Score.Amount
			found++
		}
	}
	if found < len(p) {
		return Profile{}
	}
	return p
}

// ProfileOfLetters makes a profile of letters in order, "CES": 6 for the first,
// 5 for the second and so on. Those that are not named share equally what is left
// of 6 + 5 + 4 + 3 + 2 + 1.
func ProfileOfLetters(letters string) Profile {
	var p Profile
	named := 0
	for i := range p {
		if at := strings.IndexByte(letters, interestLetters[i]); at >= 0 {
			p[i] = float64(len(p) - at)
			named++
		}
	}
	rest := float64(len(p)-named+1) / 2 // of 1 to the number of the others
	for i := range p {
		if p[i] == 0 {
			p[i] = rest
		}
	}
	return p
}

// Flat reports whether all six are the same: such a profile cannot be compared.
func (p Profile) Flat() bool {
	for _, v := range p {
		if v != p[0] {
			return false
		}
	}
	return true
}

// Bounds of the words for a fit; docs/formulas.md explains them.
const (
	CloseFit  = 0.70
	PartlyFit = 0.40
)

// FormulaFit says how a fit is computed.
const FormulaFit = "Pearson correlation of your six interests with the six of the job"

// Fit is how alike the patterns of a person's interests and a job's are: the
// Pearson correlation of the two profiles, -1 to 1, rounded to two places. It is
// blank where one of them is flat, as the zero Profile is.
func (p Profile) Fit(job Profile) labor.Figure {
	if p.Flat() || job.Flat() {
		return labor.Blank(labor.Correlation, labor.NotPublished, nil)
	}
	mine, theirs := p.apart(), job.apart()
	r := product(mine, theirs) / math.Sqrt(product(mine, mine)*product(theirs, theirs))
	return labor.Figure{Amount: math.Round(r*100) / 100, Unit: labor.Correlation, Status: labor.Derived, Formula: FormulaFit}
}

// apart is how far each of the six is from their mean.
func (p Profile) apart() Profile {
	mean := 0.0
	for _, v := range p {
		mean += v / float64(len(p))
	}
	for i := range p {
		p[i] -= mean
	}
	return p
}

func product(a, b Profile) float64 {
	sum := 0.0
	for i := range a {
		sum += a[i] * b[i]
	}
	return sum
}

// readProfiles gives those of all jobs, by code. The first call reads them.
func (d *Directory) readProfiles() (map[string]Profile, error) {
	if read := d.profiles.Load(); read != nil {
		return *read, nil
	}
	all := make(map[string]Profile, len(d.All))
	for _, e := range d.All {
		scores, err := d.source.Interests(e.Code)
		if err != nil {
			return nil, fmt.Errorf("read the interests of %s: %w", e.Code, err)
		}
		all[e.Code] = ProfileOf(scores)
	}
	d.profiles.Store(&all)
	return all, nil
}
