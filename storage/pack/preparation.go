package pack

import (
	"fmt"

	"waymark/domain/labor"
)

// Column heads of the entry requirements.
const (
	entryLevel      = "Typical education needed for entry"
	entryExperience = "Work experience in a related occupation"
	entryTraining   = "Typical on-the-job training needed to attain competency in the occupation"
)

// The words of the projections program for each level.
var (
	educationOf = map[string]labor.Education{
		"No formal educational credential":  labor.NoFormalCredential,
		"High school diploma or equivalent": labor.HighSchool,
		"Some college, no degree":           labor.SomeCollege,
		"Postsecondary nondegree award":     labor.PostsecondaryAward,
		"Associate's degree":                labor.Associate,
		"Bachelor's degree":                 labor.Bachelor,
		"Master's degree":                   labor.Master,
		"Doctoral or professional degree":   labor.DoctoralOrProfessional,
		notAvailable:                        labor.EducationUnknown,
	}
	experienceOf = map[string]labor.Experience{
		"None":              labor.NoExperience,
		"Less than 5 years": labor.UnderFiveYears,
		"5 years or more":   labor.FiveYearsOrMore,
		notAvailable:        labor.ExperienceUnknown,
	}
	trainingOf = map[string]labor.Training{
		"None":                              labor.NoTraining,
		"Short-term on-the-job training":    labor.ShortTraining,
		"Moderate-term on-the-job training": labor.ModerateTraining,
		"Long-term on-the-job training":     labor.LongTraining,
		"Apprenticeship":                    labor.Apprenticeship,
		"Internship/residency":              labor.Internship,
		notAvailable:                        labor.TrainingUnknown,
	}
)

// attainment are the columns of the education shares, least first.
var attainment = []string{"Less than high school diploma", "High school diploma or equivalent", "Some college, no degree",
	"Associate's degree", "Bachelor's degree", "Master's degree", "Doctoral or professional degree"}

func (b *builder) addPreparation() error {
	in, err := b.insert("preparation", 4)
	if err != nil {
		return err
	}
	return b.read(entryEducation, []string{matrixCode, entryLevel, entryExperience, entryTraining}, func(r *record) (string, error) {
		code := r.text(matrixCode)
		if code == "" {
			return reasonNote, nil
		}
		l := b.lines[code]
		if l == nil {
			return reasonLine, nil
		}
		education, ok := educationOf[r.text(entryLevel)]
		if !ok {
			return "", r.fail(entryLevel, r.text(entryLevel), "is no known level of education")
		}
		experience, ok := experienceOf[r.text(entryExperience)]
		if !ok {
			return "", r.fail(entryExperience, r.text(entryExperience), "is no known length of experience")
		}
		training, ok := trainingOf[r.text(entryTraining)]
		if !ok {
			return "", r.fail(entryTraining, r.text(entryTraining), "is no known kind of training")
		}
		return "", in.add(l.id, education, experience, training)
	})
}

func (b *builder) addEducationShares() error {
	in, err := b.insert("education_share", 3)
	if err != nil {
		return err
	}
	return b.read(educationShares, append([]string{matrixCode}, attainment...), func(r *record) (string, error) {
		code := r.text(matrixCode)
		if code == "" {
			return reasonNote, nil
		}
		l := b.lines[code]
		if l == nil {
			return reasonLine, nil
		}
		if r.text(attainment[0]) == notAvailable {
			return fmt.Sprintf("no survey figures (%s)", notAvailable), nil
		}
		for i, c := range attainment {
			share, err := r.hundredths(c)
			if err != nil {
				return "", err
			}
			if err := in.add(l.id, i+1, share); err != nil {
				return "", err
			}
		}
		return "", nil
	})
}
