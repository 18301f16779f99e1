package published

import (
	"regexp"
	"strings"

	"waymark/domain/labor"
)

// NotAvailable stands for a blank in the Employment Projections.
const NotAvailable = "—"

// The words of the Employment Projections for what a job takes.
var (
	Educations = map[string]labor.Education{
		"No formal educational credential":  labor.NoFormalCredential,
		"High school diploma or equivalent": labor.HighSchool,
		"Some college, no degree":           labor.SomeCollege,
		"Postsecondary nondegree award":     labor.PostsecondaryAward,
		"Associate's degree":                labor.Associate,
		"Bachelor's degree":                 labor.Bachelor,
		"Master's degree":                   labor.Master,
		"Doctoral or professional degree":   labor.DoctoralOrProfessional,
		NotAvailable:                        labor.EducationUnknown,
	}
	Experiences = map[string]labor.Experience{
		"None":              labor.NoExperience,
		"Less than 5 years": labor.UnderFiveYears,
		"5 years or more":   labor.FiveYearsOrMore,
		NotAvailable:        labor.ExperienceUnknown,
	}
	Trainings = map[string]labor.Training{
		"None":                              labor.NoTraining,
		"Short-term on-the-job training":    labor.ShortTraining,
		"Moderate-term on-the-job training": labor.ModerateTraining,
		"Long-term on-the-job training":     labor.LongTraining,
		"Apprenticeship":                    labor.Apprenticeship,
		"Internship/residency":              labor.Internship,
		NotAvailable:                        labor.TrainingUnknown,
	}
)

// Attainment are the columns of the education shares, least first.
var Attainment = [...]string{"Less than high school diploma", "High school diploma or equivalent", "Some college, no degree",
	"Associate's degree", "Bachelor's degree", "Master's degree", "Doctoral or professional degree"}

var footnoteMark = regexp.MustCompile(`\[\d+\]`)

// WithoutFootnotes strips the marks that follow a title: "Chief executives[1]".
func WithoutFootnotes(s string) string {
	if !strings.Contains(s, "[") {
		return s
	}
	return strings.TrimSpace(footnoteMark.ReplaceAllString(s, ""))
}
