package plan

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode"
)

// InterestLetters stand for the six kinds of interest in their usual order:
// realistic, investigative, artistic, social, enterprising and conventional.
const InterestLetters = "RIASEC"

// MaxScore is the highest score of an interest test that a plan takes.
const MaxScore = percent

// Interests are what an interest test said of a person: letters or scores. The
// zero value stands for nothing entered.
type Interests struct {
	Letters string `json:"letters,omitempty"` // "CES": one to six of InterestLetters, the strongest first
	Scores  Scores `json:"scores,omitzero"`
}

// Scores are six strengths of interest in the order of InterestLetters, 0 to
// MaxScore on the scale of whatever test gave them. Six zeros stand for none.
type Scores [len(InterestLetters)]Number

// UnmarshalJSON reads a list of six numbers.
func (s *Scores) UnmarshalJSON(text []byte) error {
	var list []Number
	if err := json.Unmarshal(text, &list); err != nil {
		return err
	}
	if len(list) != len(s) {
		return sixScores()
	}
	*s = Scores(list)
	return nil
}

func sixScores() error {
	return invalid(FieldInterests, "Six scores are needed, in the order R, I, A, S, E, C.")
}

// ParseInterests reads letters ("CES", "c-e-s") or six numbers in the order of
// InterestLetters ("12 30 8 22 15 35"). Blank text is nothing entered; anything
// else is ErrInvalid.
func ParseInterests(text string) (Interests, error) {
	var i Interests
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		i.Letters = text
		return i, checkInterests(&i)
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' })
	if len(words) != len(i.Scores) {
		return Interests{}, sixScores()
	}
	for n, w := range words {
		var err error
		if i.Scores[n], err = ParseNumber(w); err != nil {
			return Interests{}, err
		}
	}
	if i == (Interests{}) {
		return i, invalid(FieldInterests, "Six zeros are no scores. Enter what your test gave you.")
	}
	return i, checkInterests(&i)
}

// Text is the interests as a reader sees them: "CES", or "R 12, I 30, A 8, S 22,
// E 15, C 35", or "".
func (i Interests) Text() string {
	if i.Scores == (Scores{}) {
		return i.Letters
	}
	parts := make([]string, len(i.Scores))
	for n, s := range i.Scores {
		parts[n] = InterestLetters[n:n+1] + " " + s.Text()
	}
	return strings.Join(parts, ", ")
}

// checkInterests writes letters as one word in capitals.
func checkInterests(i *Interests) error {
	letters := ""
	for _, r := range strings.ToUpper(i.Letters) {
		switch {
		case strings.ContainsRune(letters, r):
			return invalid(FieldInterests, fmt.Sprintf("The letter %c is there twice. Each of the six counts once.", r))
		case strings.ContainsRune(InterestLetters, r):
			letters += string(r)
		case unicode.IsSpace(r) || strings.ContainsRune("-–,./", r):
		default:
			return invalid(FieldInterests, fmt.Sprintf("%s is not one of the six letters R, I, A, S, E and C.", quote(string(r))))
		}
	}
	i.Letters = letters
	if letters != "" && i.Scores != (Scores{}) {
		return invalid(FieldInterests, "Enter letters or six scores, not both.")
	}
	for _, s := range i.Scores {
		if err := checkNumber(FieldInterests, "A score", s, MaxScore); err != nil {
			return err
		}
	}
	return nil
}
