package figures

// Why a part of a guide is blank, on screen and in print alike.
const (
	NoOtherNames         = "O*NET lists no other name for this job."
	NoSpecialties        = "No specialties are listed for this job."
	NoSoftware           = "O*NET lists no software for this job."
	NoRelated            = "O*NET lists no related job for this one."
	NoConditions         = "No survey has asked about the conditions of this job yet."
	NoDemandRatings      = "No survey has rated the physical demands of this job yet."
	NoDemands            = "None of the physical demands that were rated reaches “somewhat important”."
	NoSkillRatings       = "No survey has rated the skills of this job yet."
	NoStyles             = "Nothing is published about the work styles of this job."
	NoInterests          = "No interest profile is published for this job."
	FlatInterests        = "Your six scores are the same, so they cannot be compared with jobs."
	NoMetros             = "No metro area has a figure for this job."
	NoMilitaryOutlook    = "The projections cover civilian work only, so there is none for this military job."
	NoMilitaryIndustries = "No survey of employers covers this job, so there are no industries to show. Military jobs are with the armed forces."
	NoIndustries         = "The survey of employers does not publish in which industries people in this job work: there are too few, or most of them work for themselves."
	NoFields             = "No field of study is matched with this job: people come to it from many fields, or without a program."
	NoFieldsForSchools   = "Without a field of study there are no programs to look for."
	NoPrograms           = "No school in the United States reported that somebody finished a program in these fields."
	NoApprenticeship     = "The federal list names no apprenticeship for this job. Ask employers and unions all the same: states have lists of their own."
	NoCredentials        = "None is listed here for this job. That does not mean that there is none: ask employers, and your state's licensing office."
)

// What is said below tables, on screen and in print alike.
const (
	OtherFieldsRule = "Others to consider are in the same group of fields (the first four digits) as a directly related one. That is a rule of Waymark's, not of the source."
	LocalGrowthRule = "“All jobs” is the growth of all occupations in the same area and years. The areas need not add up to their state, and other years do not compare with the nation's."
)
