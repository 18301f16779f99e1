package figures

// What the figures mean, in our words.
const (
	WageMeans = "Pay of people employed by somebody else: base pay, tips, commissions and bonuses for production; overtime and benefits are not in it. " +
		"People who work for themselves are not counted. The median is the middle: half earn more, half earn less. A 10th percentile of $30,000 means that one in ten earns less than that."
	GrowthMeans  = "How many more or fewer jobs the government's economists expect after ten years, in percent of the jobs at the start. Self-employed people are counted. A projection is not a promise."
	OpeningsMean = "Places to fill in an average year: new jobs, and people who leave for another occupation or stop working. Somebody who changes employer within the occupation does not count."
	JobsMean     = "All jobs in the occupation in the United States, self-employed people included. That is why the number differs from the count on the Pay tab."
	EntryMeans   = "What most people typically need when they start. It is one typical way for the whole country; employers and states differ."
	SharesMean   = "The schooling that today's workers aged 25 and over have, from a census survey. It can be more or less than one needs to start."
	ScoreMeans   = "How important something is for the job, on a scale from 1 (not important) to 5 (extremely important), as rated by people who do the job or by analysts."
	InterestMean = "How strongly the work fits each of six kinds of interest, from 1 (little) to 7 (very much)."
)
