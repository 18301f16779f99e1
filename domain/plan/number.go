package plan

// Number is a quantity in hundredths: 750 is 7.5. It counts hours, units of
// continuing education and percents, which people give with up to two places.
type Number int64
