package pack

// Site is a web address without what all have in common.
func Site(address string) string { return site(address) }

// TradeTitle writes a title of capital letters as others are written.
func TradeTitle(title string) string { return tradeTitle(title) }

// TermHours reads the term of an apprenticeship: "8000", "4000-6000", "6000+",
// or "*CB" for none. The hours are nil where there are none.
func TermHours(text string) (least, most any, err error) { return termHours(text) }
