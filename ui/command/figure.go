package command

import (
	"bytes"
	"encoding/json"

	"github.com/spf13/cobra"

	"waymark/domain/labor"
)

// figure is one number in JSON output, the same everywhere.
type figure struct {
	Amount  *float64 `json:"amount"` // null for a blank
	Unit    string   `json:"unit"`
	Status  string   `json:"status"`
	Vintage *string  `json:"vintage"` // "OEWS May 2025"; null for a person's own figure
	Formula string   `json:"formula,omitempty"`
	Reason  string   `json:"reason,omitempty"` // why blank, or what kind of number
}

func figureOf(f labor.Figure) figure {
	j := figure{Unit: f.Unit.Name(), Status: f.Status.Name(), Formula: f.Formula, Reason: f.Status.Reason()}
	if f.Known() {
		j.Amount = &f.Amount
	}
	if f.Vintage != nil {
		label := f.Vintage.Label()
		j.Vintage = &label
	}
	return j
}

// spoken is a figure as it reads aloud, with its release: "$52,730 a year
// (OEWS May 2025)", or the reason why there is no number.
func spoken(f labor.Figure) string {
	release := ""
	if f.Vintage != nil {
		release = " (" + f.Vintage.Label() + ")"
	}
	if !f.Known() {
		return "no number" + release + ". " + f.Status.Reason()
	}
	amount := f
	amount.Status = labor.Published
	text := amount.TextWithUnit()
	if f.Status == labor.AtLeast {
		text = "at least " + text
	}
	if f.Formula != "" {
		text += ", computed as " + f.Formula
	}
	return text + release
}

func say(c *cobra.Command, text string) error {
	_, err := c.OutOrStdout().Write([]byte(text))
	return err
}

func printJSON(c *cobra.Command, v any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return err
	}
	return say(c, b.String())
}

func jsonFlag(c *cobra.Command) *bool {
	return c.Flags().Bool("json", false, "print JSON for other programs")
}
