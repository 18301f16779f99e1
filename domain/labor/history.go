package labor

// NoTimeSeries is the caution that goes with medians of several years.
const NoTimeSeries = "Each year's number stands alone. The survey changed its methods, areas and job codes between years, " +
	"so the difference between two years is not exactly how much pay rose. Prices rose as well; these are dollars of each year."

// YearMedian is the national median pay of an occupation in May of one year.
type YearMedian struct {
	Year   int
	Median Figure // DollarsPerYear, in dollars of that year
}
