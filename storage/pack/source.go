package pack

import (
	"waymark/domain/labor"
	"waymark/storage/catalog"
)

// Source is a file of the source data, or one sheet of a workbook.
type Source struct {
	File    string // path below the source folder, with slashes
	Part    string // sheet of a workbook, "" for the first or for a text file
	Agency  string
	Dataset string
	Period  string
}

const (
	agencyBLS  = "U.S. Bureau of Labor Statistics"
	agencyETA  = "U.S. Department of Labor, Employment and Training Administration"
	agencyBEA  = "U.S. Bureau of Economic Analysis"
	agencyOMB  = "U.S. Office of Management and Budget"
	agencyNCES = "National Center for Education Statistics"
)

// Years of the projections, as the column heads name them.
const (
	baseYear   = "2024"
	targetYear = "2034"
)

var vintages = []labor.Vintage{
	{ID: "onet-30.1", Dataset: catalog.ONET, Title: "O*NET Database", Agency: agencyETA, Period: "30.1", Released: "December 2025"},
	{ID: "oews-2025-05", Dataset: catalog.Wages, Title: "Occupational Employment and Wage Statistics", Agency: agencyBLS, Period: "May 2025"},
	{ID: "ep-2024-34", Dataset: catalog.Projections, Title: "Employment Projections", Agency: agencyBLS, Period: "2024-34", Released: "August 2025"},
	{ID: "acs-2022-23", Dataset: catalog.Attainment, Title: "American Community Survey, in the Employment Projections", Agency: "U.S. Census Bureau", Period: "2022-23"},
	{ID: "onet-30.3-context", Dataset: catalog.WorkContext, Title: "O*NET Database, 12 elements of work context, converted to 0 to 100", Agency: agencyETA, Period: "30.3", Released: "May 2026"},
	{ID: "oews-industry-2024-05", Dataset: catalog.IndustryWages, Title: "Occupational Employment and Wage Statistics by industry", Agency: agencyBLS, Period: "May 2024"},
	{ID: "oews-2015-2025", Dataset: catalog.MedianHistory, Title: "Occupational Employment and Wage Statistics, national medians", Agency: agencyBLS, Period: "May 2015 to May 2025"},
	{ID: "rapids-2020", Dataset: catalog.Trades, Title: "Occupations for registered apprenticeship", Agency: agencyETA, Period: "2020"},
	{ID: "cip-soc-2020", Dataset: catalog.FieldMatch, Title: "CIP 2020 to SOC 2018 crosswalk", Agency: agencyNCES, Period: "2020"},
	{ID: "ipeds-hd-2024", Dataset: catalog.Schools, Title: "IPEDS institutional characteristics", Agency: agencyNCES, Period: "2024"},
	{ID: "ipeds-c-2024", Dataset: catalog.Completions, Title: "IPEDS completions, provisional", Agency: agencyNCES, Period: "2023-24"},
	{ID: "ipeds-ic-2022", Dataset: catalog.Tuition, Title: "IPEDS student charges", Agency: agencyNCES, Period: "2022-23"},
	{ID: "bea-rpp-2024", Dataset: catalog.Prices, Title: "Regional Price Parities", Agency: agencyBEA, Period: "2024"},
}

func onetSource(file string) Source {
	return Source{File: "onet/" + file, Agency: agencyETA, Dataset: "O*NET Database", Period: "30.1"}
}

func oewsSource(file string) Source {
	return Source{File: "oews/" + file, Agency: agencyBLS, Dataset: "Occupational Employment and Wage Statistics", Period: "May 2025"}
}

func projectionSource(file, sheet string) Source {
	return Source{File: "ep/" + file, Part: sheet, Agency: agencyBLS, Dataset: "Employment Projections", Period: "2024-34"}
}

var (
	socStructure      = Source{File: "crosswalks/soc_structure_2018.xlsx", Agency: agencyBLS, Dataset: "Standard Occupational Classification", Period: "2018"}
	onetToSOC         = Source{File: "crosswalks/2019_to_SOC_Crosswalk.csv", Agency: agencyETA, Dataset: "O*NET-SOC to SOC crosswalk", Period: "2019 to 2018"}
	onetToMatrix      = Source{File: "crosswalks/nem-onet-to-soc-crosswalk.xlsx", Agency: agencyBLS, Dataset: "O*NET-SOC to National Employment Matrix crosswalk", Period: "August 2025"}
	onetOccupations   = onetSource("db_30_1_text/Occupation Data.txt")
	alternateTitles   = onetSource("db_30_1_text/Alternate Titles.txt")
	reportedTitles    = onetSource("db_30_1_text/Sample of Reported Titles.txt")
	socTitles         = Source{File: "crosswalks/soc_2018_direct_match_title_file.xlsx", Agency: agencyBLS, Dataset: "2018 SOC direct match titles", Period: "November 2017"}
	jobZones          = onetSource("db_30_1_text/Job Zones.txt")
	skills            = onetSource("db_30_1_text/Skills.txt")
	knowledge         = onetSource("db_30_1_text/Knowledge.txt")
	abilities         = onetSource("db_30_1_text/Abilities.txt")
	activities        = onetSource("Work Activities (importance and level only).txt")
	interests         = onetSource("db_30_1_text/Interests.txt")
	workValues        = onetSource("db_30_1_text/Work Values.txt")
	technology        = onetSource("db_30_1_text/Technology Skills.txt")
	tools             = onetSource("db_30_1_text/Tools Used.txt")
	activityParents   = onetSource("db_30_1_text/DWA Reference.txt")
	taskActivities    = onetSource("db_30_1_text/Tasks to DWAs.txt")
	workStyles        = onetSource("db_30_1_text/Work Styles.txt")
	workContext       = Source{File: "onet/work_context_12_elements_30_3.csv", Agency: agencyETA, Dataset: "O*NET Database, work context (converted)", Period: "30.3"}
	relatedJobs       = onetSource("db_30_1_text/Related Occupations.txt")
	projections       = projectionSource("occupation.xlsx", "Table 1.2")
	separations       = projectionSource("occupation.xlsx", "Table 1.10")
	educationShares   = projectionSource("education.xlsx", "Table 5.3")
	entryEducation    = projectionSource("education.xlsx", "Table 5.4")
	nationalWages     = oewsSource("national_M2025_dl.xlsx")
	stateWages        = oewsSource("state_M2025.csv")
	metroWages        = oewsSource("MSA_M2025.csv")
	nationalWages2024 = Source{File: "oews/national_M2024_dl.xlsx", Agency: agencyBLS, Dataset: "Occupational Employment and Wage Statistics, jobs of all industries", Period: "May 2024"}
	industryWages     = Source{File: "oews/industry_M2024.csv", Agency: agencyBLS, Dataset: "Occupational Employment and Wage Statistics by industry (converted)", Period: "May 2024"}
	medianHistory     = Source{File: "oews/national_median_history_2015_2025.csv", Agency: agencyBLS, Dataset: "Occupational Employment and Wage Statistics, national medians (converted)", Period: "May 2015 to May 2025"}
	apprenticeships   = Source{File: "crosswalks/rapidskills_occupations_2020.csv", Agency: agencyETA, Dataset: "Occupations for registered apprenticeship (RAPIDS)", Period: "2020"}
	careerClusters    = Source{File: "crosswalks/All_Career_Clusters.csv", Agency: agencyETA, Dataset: "Career clusters", Period: "used before 2024"}
	onetHistory       = Source{File: "crosswalks/2010_to_2019_Crosswalk.csv", Agency: agencyETA, Dataset: "O*NET-SOC crosswalk", Period: "2010 to 2019"}
	socHistory        = Source{File: "crosswalks/soc_2010_to_2018_crosswalk.xlsx", Agency: agencyBLS, Dataset: "2010 SOC to 2018 SOC crosswalk", Period: "November 2017"}
	cipCodes          = Source{File: "crosswalks/CIPCode2020.csv", Agency: agencyNCES, Dataset: "Classification of Instructional Programs", Period: "2020"}
	fieldMatches      = Source{File: "crosswalks/CIP2020_SOC2018_Crosswalk.xlsx", Part: "CIP-SOC", Agency: agencyNCES, Dataset: "CIP to SOC crosswalk", Period: "2020 to 2018"}
	californiaCodes   = Source{File: "crosswalks/TOP-CIP-SOC Crosswalk_2025-02.xlsx", Part: "TOP-CIP-SOC", Agency: "Centers of Excellence, California Community Colleges", Dataset: "TOP to CIP crosswalk", Period: "February 2025"}
	schools           = Source{File: "ipeds/hd2024.csv", Agency: agencyNCES, Dataset: "IPEDS institutions", Period: "2024"}
	tuition           = Source{File: "ipeds/ic2022_ay.csv", Agency: agencyNCES, Dataset: "IPEDS student charges", Period: "2022-23"}
	completions       = Source{File: "ipeds/c2024_a.csv", Agency: agencyNCES, Dataset: "IPEDS completions (converted)", Period: "2023-24"}
	wageAreas         = Source{File: "areas/county_to_wage_area.csv", Agency: agencyETA, Dataset: "Counties of the wage areas", Period: "2025-26"}
	delineations      = Source{File: "areas/list1_2023.xlsx", Agency: agencyOMB, Dataset: "Core based statistical areas", Period: "July 2023"}
	institutions      = Source{File: "ipeds/hd2024.csv", Agency: agencyNCES, Dataset: "IPEDS institutions (county codes only)", Period: "2024"}
	zipCodes          = Source{File: "areas/ZIP_COUNTY.csv", Agency: "U.S. Department of Labor", Dataset: "ZIP codes of counties", Period: "(date not stated)"}
	priceParities     = Source{File: "areas/regional_price_parities_2024.csv", Agency: agencyBEA, Dataset: "Regional Price Parities", Period: "2024"}
)
