package labor

// ZIP is a five-digit ZIP code with the wage areas it lies in.
type ZIP struct {
	Code  string   // "99201"
	Areas []string // area codes, most likely first; the state's code where no wage area is known
}
