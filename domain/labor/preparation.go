package labor

// Education is the education that people typically need to enter an
// occupation, or have. Ordered from least to most.
type Education uint8

const (
	EducationUnknown Education = iota
	NoFormalCredential
	HighSchool
	SomeCollege
	PostsecondaryAward
	Associate
	Bachelor
	Master
	DoctoralOrProfessional
)

// EntryLevels are the eight entry levels in order.
var EntryLevels = [...]Education{NoFormalCredential, HighSchool, SomeCollege, PostsecondaryAward, Associate, Bachelor, Master, DoctoralOrProfessional}

// Label is the level in words: "Associate's degree".
func (e Education) Label() string {
	return [...]string{"No typical level published", "No formal credential", "High school diploma or equivalent", "Some college, no degree",
		"Postsecondary certificate", "Associate's degree", "Bachelor's degree", "Master's degree", "Doctoral or professional degree"}[e]
}

// Experience is work experience in a related occupation that is typically
// needed for entry.
type Experience uint8

const (
	ExperienceUnknown Experience = iota
	NoExperience
	UnderFiveYears
	FiveYearsOrMore
)

// Label is the experience in words.
func (e Experience) Label() string {
	return [...]string{"Not published", "None", "Less than 5 years", "5 years or more"}[e]
}

// Training is on-the-job training typically needed to become competent.
type Training uint8

const (
	TrainingUnknown Training = iota
	NoTraining
	ShortTraining
	ModerateTraining
	LongTraining
	Apprenticeship
	Internship
)

// Label is the training in words, with its length where the source defines one.
func (t Training) Label() string {
	return [...]string{"Not published", "None", "Short-term (up to 1 month)", "Moderate-term (1 to 12 months)",
		"Long-term (more than 12 months)", "Apprenticeship", "Internship or residency"}[t]
}

// Preparation is how people typically enter an occupation, by the projections
// program, and the education that today's workers have, by the census.
type Preparation struct {
	Occupation string // matrix code
	Vintage    *Vintage
	Education  Education
	Experience Experience
	Training   Training

	// Shares of workers aged 25 and over by education, Percent; Vintage is the
	// survey's. All blank where the survey has no match.
	SharesVintage *Vintage
	Shares        []EducationShare
}

// EducationShare is the share of an occupation's workers at one level. The
// survey's levels are seven: it has no "No formal credential" and no
// "Postsecondary certificate", but "Less than high school diploma".
type EducationShare struct {
	Label string
	Share Figure // Percent
	// Entry marks the level that matches the typical entry level.
	Entry bool
}

// MarkEntry marks the share of workers at the typical entry level, where the
// survey has that level.
func (p *Preparation) MarkEntry() {
	for i, s := range p.Shares {
		p.Shares[i].Entry = p.Education != EducationUnknown && s.Label == p.Education.Label()
	}
}
