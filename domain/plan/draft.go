package plan

import (
	"strings"

	"waymark/domain/labor"
)

// Draft proposes the steps of a plan for an occupation from the way in which
// people typically enter it. A nil preparation, as for military jobs, gives
// the steps that every job has. Steps have no dates and no costs: nobody knows
// them yet.
func Draft(occupation string, prep *labor.Preparation) []Step {
	if prep == nil {
		prep = &labor.Preparation{}
	}
	steps := schooling(prep.Education)
	switch prep.Experience {
	case labor.UnderFiveYears:
		steps = append(steps, Step{Kind: Experience, Title: "Get experience in a related job (less than 5 years)",
			Note: "Employers often ask for experience first. Write down which jobs near you would count."})
	case labor.FiveYearsOrMore:
		steps = append(steps, Step{Kind: Experience, Title: "Get experience in a related job (5 years or more)",
			Note: "Employers often ask for experience first. Write down which jobs near you would count."})
	}
	switch prep.Training {
	case labor.Apprenticeship:
		steps = append(steps, Step{Kind: Training, Title: "Find and finish an apprenticeship",
			Note: "An apprenticeship is paid work with lessons. Ask unions, employers and your state's apprenticeship office."})
	case labor.Internship:
		steps = append(steps, Step{Kind: Training, Title: "Finish an internship or residency",
			Note: "Ask your school how its students find a place."})
	}
	steps = append(steps,
		Step{Kind: Certification, Title: "Look up the certificates and licenses this job needs",
			Note: "Rules differ from state to state. A license is required by law; a certificate can be optional. Add a step for each one you need."},
		Step{Kind: Application, Title: strings.TrimSuffix("Apply for jobs: "+occupation, ": "),
			Note: "List employers near you, get your résumé read by somebody, and ask two people to speak for you."})
	return append(steps, firstMonths(prep.Training)...)
}

// schooling is what to learn first.
func schooling(level labor.Education) []Step {
	const compare = "Compare length, price and entry rules of at least two schools before you choose."
	step := func(title, note string) Step { return Step{Kind: Education, Title: title, Note: note} }
	switch level {
	case labor.EducationUnknown:
		return []Step{step("Find out what schooling this job needs", "No typical level is published for this job. Ask an employer or a person who does it.")}
	case labor.NoFormalCredential:
		return nil
	case labor.HighSchool:
		return []Step{step("Finish high school or pass an equivalency test", "")}
	case labor.SomeCollege:
		return []Step{step("Take college courses", "Some college is typical here, a degree is not. Ask employers which courses help. "+compare)}
	case labor.PostsecondaryAward:
		return []Step{step("Complete a certificate program after high school", compare)}
	case labor.Associate:
		return []Step{step("Earn an associate's degree", compare)}
	case labor.Bachelor:
		return []Step{step("Earn a bachelor's degree", compare)}
	case labor.Master:
		return []Step{step("Earn a bachelor's degree", compare), step("Earn a master's degree", compare)}
	default:
		return []Step{step("Earn a bachelor's degree", compare), step("Earn a doctoral or professional degree", compare)}
	}
}

// firstMonths is what to learn after being hired.
func firstMonths(t labor.Training) []Step {
	length := ""
	switch t {
	case labor.ShortTraining:
		length = "up to 1 month"
	case labor.ModerateTraining:
		length = "1 to 12 months"
	case labor.LongTraining:
		length = "more than 12 months"
	default:
		return nil
	}
	return []Step{{Kind: Training, Title: "Learn on the job (" + length + ")",
		Note: "New people typically learn this after they are hired. Ask in the interview how it works and what it pays."}}
}
