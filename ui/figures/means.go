package figures

// What the figures mean, in our words.
const (
	WageMeans = "Pay of people employed by somebody else: base pay, tips, commissions and bonuses for production; overtime and benefits are not in it. " +
		"People who work for themselves are not counted. The median is the middle: half earn more, half earn less. A 10th percentile of $30,000 means that one in ten earns less than that."
	GrowthMeans    = "How many more or fewer jobs the government's economists expect after ten years, in percent of the jobs at the start. Self-employed people are counted. A projection is not a promise."
	OpeningsMean   = "Places to fill in an average year: new jobs, and people who leave for another occupation or stop working. Somebody who changes employer within the occupation does not count."
	JobsMean       = "All jobs in the occupation in the United States, self-employed people included. That is why the number differs from the count on the Pay tab."
	EntryMeans     = "What most people typically need when they start. It is one typical way for the whole country; employers and states differ."
	SharesMean     = "The schooling that today's workers aged 25 and over have, from a census survey. It can be more or less than one needs to start."
	ScoreMeans     = "How important something is for the job, on a scale from 1 (not important) to 5 (extremely important), as rated by people who do the job or by analysts."
	ZoneMeans      = "How much study, training and experience the job takes in all, in five zones. It is rated apart from the typical entry education and can differ from it."
	InterestMean   = "How strongly the work fits each of six kinds of interest, from 1 (little) to 7 (very much)."
	ConditionsMean = "How much of a working condition the job has, from 0 (none of it) to 100 (as much as the survey can say), as answered by people who do the job. An average: single jobs differ."
	StylesMean     = "How much a habit of mind or of work helps to do the job well: 3 helps a lot, 0 makes no difference, below 0 it hinders."
	IndustriesMean = "Jobs with an employer in this occupation, by what the employer makes or does. People who work for themselves are not counted."
	MediansMean    = "The national median of each year as published that year, in dollars of that year."
	FieldsMean     = "Which fields of study have something in common with the job, in the judgment of experts at two federal agencies."
	ProgramsMean   = "Programs that somebody finished in the school year named, by school and award, as schools report them each year."
	ApprenticeMean = "Trades for which an apprenticeship can be registered with the Department of Labor: one works, learns and is paid at the same time."
	QuotientMeans  = "The share that the job has among all jobs of an area, divided by its share in the nation. 1 is the same share; above 1, the job is more common here."
	EmployeesMean  = "How many people employers in the area employ in this job, as the survey estimates it. People who work for themselves are not counted."
	PricedMeans    = "Pay divided by the area's price level, where the nation is 100. Where prices are 10 % above the nation's, $55,000 buy what $50,000 buy on average."
)
