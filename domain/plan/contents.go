package plan

// Contents are everything that a file holds but its history.
type Contents struct {
	Person      Person       `json:"person,omitzero"`
	Plans       []Plan       `json:"plans,omitempty"` // with their steps
	Stars       []Star       `json:"stars,omitempty"`
	Credentials []Credential `json:"credentials,omitempty"`
	Activities  []Activity   `json:"activities,omitempty"`
	Renewals    []Renewed    `json:"renewals,omitempty"`
}

// Read reads everything that a file holds.
func Read(r Reader) (c Contents, err error) {
	if c.Person, err = r.Person(); err != nil {
		return c, err
	}
	if c.Plans, err = r.Plans(); err != nil {
		return c, err
	}
	for i, p := range c.Plans {
		if c.Plans[i], err = r.Plan(p.ID); err != nil {
			return c, err
		}
	}
	if c.Stars, err = r.Stars(); err != nil {
		return c, err
	}
	if c.Credentials, err = r.Credentials(); err != nil {
		return c, err
	}
	if c.Activities, err = r.Activities(); err != nil {
		return c, err
	}
	c.Renewals, err = r.Renewals()
	return c, err
}
