package occupation

// everydayWords are names that people use for an occupation and that the
// official lists do not hold, or hold only for other occupations, by O*NET-SOC
// code.
var everydayWords = map[string][]string{
	"11-1021.00": {"Business Owner", "Entrepreneur"},
	"11-1031.00": {"Politician", "Senator", "City Council Member"},
	"11-9021.00": {"General Contractor"},
	"13-1081.00": {"Logistics"},
	"13-2011.00": {"Accounting"},
	"15-1251.00": {"Coder"},
	"15-1252.00": {"Computer Science", "Coding"},
	"15-2051.00": {"Data Analyst"},
	"23-1011.00": {"Law"},
	"25-2021.00": {"Teaching", "School Teacher"},
	"25-2031.00": {"Teaching", "School Teacher"},
	"27-2099.00": {"YouTuber", "Streamer", "Content Creator"},
	"29-1141.00": {"Nursing"},
	"29-2011.00": {"Medical Lab Scientist"},
	"39-5012.00": {"Cosmetology"},
	"43-4051.00": {"Call Center"},
	"47-2031.00": {"Carpentry"},
	"47-2061.00": {"Scaffolder"},
	"47-2152.00": {"Plumbing"},
	"53-2031.00": {"Stewardess", "Steward"},
	"53-3032.00": {"Trucker", "Big Rig Driver"},
	"53-3033.00": {"UPS Driver", "Amazon Driver"},
	"53-3054.00": {"Uber Driver", "Lyft Driver", "Rideshare Driver"},
	"55-1019.00": {"Military", "Army", "Navy", "Air Force", "Marines", "Coast Guard"},
	"55-3019.00": {"Military", "Army", "Navy", "Air Force", "Marines", "Coast Guard"},
	"11-1011.00": {"Mayor", "Governor"},
}
