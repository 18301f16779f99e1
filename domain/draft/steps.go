package draft

import (
	"strings"

	"waymark/domain/labor"
	"waymark/domain/occupation"
	"waymark/domain/plan"
)

const (
	compareSchools = "Write down the school, or choose it from the list. Compare length, price and entry rules of at least two before you choose."
	typicalLength  = "The length is typical for full-time study; change it to what your school says."
)

// school adds what to learn first.
func (b *builder) school(way labor.Education) {
	if b.choice.HighSchool {
		note := "Ask your counselor which courses count toward a program later."
		if len(b.facts.Subjects) > 0 {
			note = "Helpful here: " + strings.Join(b.facts.Subjects, "; ") + ". " + note
		}
		b.aside(plan.Step{Kind: plan.Education, Title: "Choose high-school courses that help", Note: note})
	}
	switch way {
	case labor.EducationUnknown:
		b.add(plan.Step{Kind: plan.Education, Title: "Find out what schooling this job needs", Note: "No typical level is published for this job. Ask an employer or a person who does it."})
		return
	case labor.NoFormalCredential:
		return
	}
	b.add(plan.Step{Kind: plan.Education, Title: "Finish high school or pass an equivalency test", Note: "Mark it as done if you have it."})
	switch way {
	case labor.SomeCollege:
		b.program("Take college courses", plan.Length{}, "Some college is typical here, a degree is not. Ask employers which courses help.")
	case labor.PostsecondaryAward:
		b.program("Complete a certificate program after high school", months(12), "Programs take from some weeks to two years. One year stands here until you change it.")
	case labor.Associate:
		b.program("Earn an associate's degree", months(24), typicalLength)
	case labor.Bachelor:
		b.program("Earn a bachelor's degree", months(48), typicalLength)
	case labor.Master:
		b.program("Earn a bachelor's degree", months(48), typicalLength)
		b.program("Earn a master's degree", months(24), typicalLength)
	case labor.DoctoralOrProfessional:
		b.program("Earn a bachelor's degree", months(48), typicalLength)
		b.program("Earn a doctoral or professional degree", months(48), "Such degrees take three to seven years. Four stand here until you change it.")
	}
}

func (b *builder) program(title string, length plan.Length, note string) {
	b.add(plan.Step{Kind: plan.Education, Title: title, Length: length, Note: b.more() + note + " " + compareSchools,
		Costs: []plan.CostLine{unknown(plan.Tuition, ""), unknown(plan.Fees, ""), unknown(plan.Books, "")}})
}

// more says why a draft proposes more schooling than is typical, or "".
func (b *builder) more() string {
	typical := b.facts.typical()
	for _, c := range b.offers {
		if b.choice.Way == labor.EducationUnknown && typical != labor.EducationUnknown && asksFor(c) > typical {
			return "Typical for this job: " + strings.ToLower(typical.Label()) + ". " + brief(c) + " asks for more. "
		}
	}
	return ""
}

// work adds experience and training that come before the job.
func (b *builder) work() {
	p := b.facts.Preparation
	if p == nil {
		return
	}
	const ask = "Employers often ask for experience first. Write down which jobs near you would count."
	switch p.Experience {
	case labor.UnderFiveYears:
		b.add(plan.Step{Kind: plan.Experience, Title: "Get experience in a related job (less than 5 years)", Note: ask})
	case labor.FiveYearsOrMore:
		b.add(plan.Step{Kind: plan.Experience, Title: "Get experience in a related job (5 years or more)", Length: months(60), Note: ask})
	}
	switch p.Training {
	case labor.Apprenticeship:
		b.add(plan.Step{Kind: plan.Training, Title: "Find and finish an apprenticeship",
			Note:  "An apprenticeship is paid work with lessons, often for three to five years. Ask unions, employers and your state's apprenticeship office, and write down the length.",
			Costs: []plan.CostLine{unknown(plan.Equipment, ""), unknown(plan.Dues, "Union dues and entry fee")}})
	case labor.Internship:
		b.add(plan.Step{Kind: plan.Training, Title: "Finish an internship or residency", Note: "Ask your school how its students find a place."})
	}
}

// lookUp adds finding out what proof the job asks for, where the draft does not
// hold the license that the law asks for.
func (b *builder) lookUp() {
	for _, c := range b.offers {
		if c.Kind == occupation.LicenseKind || b.facts.license() == occupation.NoLicense {
			return
		}
	}
	s := plan.Step{Kind: plan.Certification, Title: "Look up the certificates and licenses this job needs",
		Note: "Rules differ from state to state. A license is required by law; a certificate can be optional. Add a step for each one you need."}
	if words := b.facts.license().Words(); words != "" {
		s.Title, s.Note = "Get the license for this job"+in(b.choice.State), words
		s.Costs = []plan.CostLine{unknown(plan.ExamFee, ""), unknown(plan.Fees, "Application fee")}
	}
	b.add(s)
}

func (f Facts) license() occupation.License {
	if f.Text == nil {
		return occupation.NoLicense
	}
	return f.Text.License
}

// apply adds looking for work and what is learned after being hired.
func (b *builder) apply() {
	b.add(plan.Step{Kind: plan.Application, Title: strings.TrimSuffix("Apply for jobs: "+b.facts.Title, ": "),
		Note: "List employers near you, get your résumé read by somebody, and ask two people to speak for you."})
	length := map[labor.Training]string{
		labor.ShortTraining: "up to 1 month", labor.ModerateTraining: "1 to 12 months", labor.LongTraining: "more than 12 months",
	}
	if p := b.facts.Preparation; p != nil && length[p.Training] != "" {
		b.add(plan.Step{Kind: plan.Training, Title: "Learn on the job (" + length[p.Training] + ")",
			Note: "New people typically learn this after they are hired. Ask in the interview how it works and what it pays."})
	}
}

func months(n int) plan.Length { return plan.Length{Count: n, Unit: plan.Months} }
