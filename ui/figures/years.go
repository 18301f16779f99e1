package figures

import (
	"strconv"

	"waymark/domain/labor"
)

// Years are those of a projection: "2024-34".
func Years(o *labor.Outlook) string {
	if o.BaseYear == 0 {
		return o.Vintage.Period
	}
	return strconv.Itoa(o.BaseYear) + "-" + strconv.Itoa(o.TargetYear)[2:]
}
