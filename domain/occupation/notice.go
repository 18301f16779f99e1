package occupation

import "fmt"

const noticeOf = "This product includes information from the %s Database by the U.S. Department of Labor, " +
	"Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. " +
	"Waymark has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications."

// Notice is the text that the licence of O*NET asks every product to show.
var Notice = fmt.Sprintf(noticeOf, "O*NET 30.1")
