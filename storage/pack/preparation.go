package pack

import (
	"fmt"

	"waymark/storage/published"
)

// Column heads of the entry requirements.
const (
	entryLevel      = "Typical education needed for entry"
	entryExperience = "Work experience in a related occupation"
	entryTraining   = "Typical on-the-job training needed to attain competency in the occupation"
)

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
		education, ok := published.Educations[r.text(entryLevel)]
		if !ok {
			return "", r.fail(entryLevel, r.text(entryLevel), "is no known level of education")
		}
		experience, ok := published.Experiences[r.text(entryExperience)]
		if !ok {
			return "", r.fail(entryExperience, r.text(entryExperience), "is no known length of experience")
		}
		training, ok := published.Trainings[r.text(entryTraining)]
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
	return b.read(educationShares, append([]string{matrixCode}, published.Attainment[:]...), func(r *record) (string, error) {
		code := r.text(matrixCode)
		if code == "" {
			return reasonNote, nil
		}
		l := b.lines[code]
		if l == nil {
			return reasonLine, nil
		}
		if r.text(published.Attainment[0]) == published.NotAvailable {
			return fmt.Sprintf("no survey figures (%s)", published.NotAvailable), nil
		}
		for i, c := range published.Attainment {
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
