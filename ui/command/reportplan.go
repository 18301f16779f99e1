package command

import (
	"github.com/spf13/cobra"

	"waymark/domain/plan"
	"waymark/ui/report"
)

func (d Deps) reportPlan() *cobra.Command {
	c := &cobra.Command{
		Use:   "plan --kind KIND -o FILE",
		Short: "Write a plan as checklist, timeline, money, audit sheet, blank worksheet or all of these",
		Example: "  waymark report plan --file my.waymark -o plan.pdf\n  waymark report plan --kind audit -o credentials.pdf\n" +
			"  waymark report plan --kind worksheet --paper a4 -o worksheet.pdf",
		Args: noArgs,
	}
	file, number := d.fileFlag(c), planFlag(c)
	kind := c.Flags().String("kind", report.PlanChecklist.Name(), "checklist, timeline, money, audit, worksheet or all")
	sheet := sheetFlags(c)
	c.RunE = func(c *cobra.Command, _ []string) error {
		k, ok := named(report.PlanKinds[:], *kind)
		if !ok {
			return badInput("There is no document %q; say checklist, timeline, money, audit, worksheet or all.", *kind)
		}
		in := report.PlanInput{Today: d.Today()}
		if k != report.PlanWorksheet {
			var err error
			if in, err = d.planInput(*file, *number, k); err != nil {
				return err
			}
		}
		return sheet.write(c, report.Plan(in, k))
	}
	return c
}

// planInput reads what a document of a plan needs. An audit sheet is about the
// whole file, so it needs no plan.
func (d Deps) planInput(file string, number int, k report.PlanKind) (in report.PlanInput, err error) {
	err = d.inFile(file, func(f plan.File) error {
		c, err := plan.Read(f)
		if err != nil || k == report.PlanAudit {
			in = report.PlanInputOf(c, "", d.Today())
			return err
		}
		p, err := pick(f, number)
		if err != nil {
			return err
		}
		in = report.PlanInputOf(c, p.ID, d.Today())
		if k == report.PlanMoney || k == report.PlanPacket {
			in.Wages, err = d.wagesFor(p)
		}
		return err
	})
	return in, err
}
