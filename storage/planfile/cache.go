package planfile

import "waymark/domain/plan"

// cached reads a step anew only when its checksum is another: large plans are
// read after every change, and a change is mostly one of a few steps.
type cached struct {
	rows
	steps map[plan.ID]remembered
}

type remembered struct {
	checksum int64
	step     plan.Step
}

var _ plan.Tx = cached{}

// mostSingle is how many changed steps are read one by one.
const mostSingle = 50

func (c cached) Plan(id plan.ID) (plan.Plan, error) {
	p, err := plans.get(c.q, id, plan.NoPlan())
	if err != nil {
		return p, err
	}
	heads, err := collect(c.q, scanHead, "SELECT id, checksum FROM step WHERE plan_id = ? ORDER BY position, id", id)
	if err != nil {
		return p, err
	}
	var changed []head
	for _, h := range heads {
		if known, ok := c.steps[h.id]; !ok || known.checksum != h.checksum {
			changed = append(changed, h)
		}
	}
	if len(changed) > mostSingle {
		if p, err = c.rows.Plan(id); err != nil {
			return p, err
		}
		for i, s := range p.Steps {
			c.steps[s.ID] = remembered{heads[i].checksum, s.Clone()}
		}
		return p, nil
	}
	for _, h := range changed {
		s, err := c.Step(h.id)
		if err != nil {
			return p, err
		}
		c.steps[h.id] = remembered{h.checksum, s}
	}
	for _, h := range heads {
		p.Steps = append(p.Steps, c.steps[h.id].step.Clone())
	}
	return p, nil
}

type head struct {
	id       plan.ID
	checksum int64
}

func scanHead(row scanner) (h head, err error) {
	err = row.Scan(&h.id, &h.checksum)
	return h, err
}
