package occupation

// Notice is the text that the licence of O*NET asks every product to show.
const Notice = "This product includes information from the O*NET 30.1 Database by the U.S. Department of Labor, " +
	"Employment and Training Administration (USDOL/ETA), used under the CC BY 4.0 license. O*NET is a trademark of USDOL/ETA. " +
	"Waymark has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications."
