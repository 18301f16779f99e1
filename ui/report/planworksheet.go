package report

import (
	"strconv"

	"waymark/domain/plan"
)

// worksheet is a set of blank sheets for a plan on paper.
func worksheet(today plan.Date) Document {
	return Document{Title: "My plan, on paper", Day: today, Under: []string{"Fill this in by hand. Nothing on it is about a certain job.", printed(today)},
		Foot: "A blank worksheet.", Sections: []Section{
			{Title: "Where I am and where I want to be", Parts: []Part{Lines{"My job now", "What it pays", "The job I want", "Where", "I begin on", "I want to be there by", "Why I want it"}}},
			{Title: "Who can help me", Parts: []Part{Lines{"Adviser or counselor", "Employer", "American Job Center", "Friends and family"}}},
			{Title: "Notes", Parts: []Part{Blank(14)}},
			{Title: "Steps", NewPage: true, Parts: []Part{
				Text("Write one thing to do in each row, in the order in which you will do it. Typical ones: finish a diploma, a course, an exam, a license, practice hours, applications."),
				blanks(14, Column{Title: "What I do", Room: 16}, Column{Title: "Where or with whom", Room: 8}, Column{Title: "From", Room: 5}, Column{Title: "To", Room: 5}, Column{Title: "Done", Room: 4}),
			}},
			{Title: "What it costs and who pays", NewPage: true, Parts: []Part{
				prompts("For", costNames(), Column{Title: "Which step", Room: 9}, Column{Title: "Cost", Room: 6}, Column{Title: "Who pays", Room: 8}, Column{Title: "Paid on", Room: 6}),
				Lines{"All together", "Grants and other money I need not pay back", "What I pay myself"},
			}},
			{Title: "What a month costs me", NewPage: true, Parts: []Part{
				prompts("For", []string{"Rent or mortgage", "Food", "Getting around", "Health", "Children", "Phone and internet", "Debts", "Savings", "Everything else"}, Column{Title: "Dollars a month", Room: 9}, Column{Title: "Note", Room: 14}),
				Lines{"All together", "Times 12, for a year", "Part of my pay that goes to taxes", "Pay that I need in a year"},
				Note("Pay needed in a year = a month × 12 ÷ (1 – taxes). With taxes of 15 percent, divide by 0.85."),
			}},
			{Title: "Certificates and licenses to keep alive", NewPage: true, Parts: []Part{
				blanks(5, Column{Title: "Which", Room: 12}, Column{Title: "Issuer", Room: 8}, Column{Title: "Valid until", Room: 6}, Column{Title: "Units needed", Room: 6}, Column{Title: "Fee", Room: 4}),
				Subtitle("What counts for it"),
				blanks(10, Column{Title: "Date", Room: 6}, Column{Title: "Course or event", Room: 14}, Column{Title: "Provider", Room: 8}, Column{Title: "Units", Room: 4}, Column{Title: "Proof is in", Room: 7}),
				Note("Ask the issuer what counts, and keep the certificates of attendance."),
			}},
		}}
}

// blanks are numbered rows to write into.
func blanks(rows int, columns ...Column) Table {
	t := Table{Columns: append([]Column{{Title: "No."}}, columns...), Strong: -1, Tall: true}
	for n := range rows {
		t.Rows = append(t.Rows, append([]string{strconv.Itoa(n + 1)}, make([]string, len(columns))...))
	}
	return t
}

// prompts are rows with a name to write into.
func prompts(first string, names []string, columns ...Column) Table {
	t := Table{Columns: append([]Column{{Title: first, Room: 9}}, columns...), Strong: -1, Tall: true}
	for _, name := range names {
		t.Rows = append(t.Rows, append([]string{name}, make([]string, len(columns))...))
	}
	return t
}

func costNames() []string {
	var names []string
	for _, k := range plan.CostKinds {
		names = append(names, k.Label())
	}
	return names
}
