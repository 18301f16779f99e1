package importer

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"waymark/domain/release"
)

// gathered takes the rows of a reading.
type gathered map[string][]string

func (g gathered) Insert(table string, values ...any) error {
	var text []string
	for _, v := range values {
		text = append(text, fmt.Sprint(v))
	}
	g[table] = append(g[table], strings.Join(text, "|"))
	return nil
}

// gather reads a file and gives what it would add.
func gather(t *testing.T, i *Importer, path string) (gathered, *release.Preview, error) {
	t.Helper()
	rows := gathered{}
	p, err := i.scan(context.Background(), path, nil, rows, nil)
	return rows, p, err
}

const (
	schoolHead  = "\ufeffUNITID,INSTNM,CITY,STABBR,WEBADDR,SECTOR,CYACTIVE,INSTSIZE,COUNTYCD\n"
	schoolLine  = "236692,Spokane Community College,Spokane,WA,https://scc.spokane.edu/,4,1,3,53063\n"
	programHead = "UNITID,CIPCODE,MAJORNUM,AWLEVEL,CTOTALT\n"
	tuitionHead = "UNITID,TUITION2,FEE2,TUITION3,FEE3,TUITION6,FEE6,TUITION7,FEE7\n"
	matchHead   = "CIP2020Code,CIP2020Title,SOC2018Code,SOC2018Title\n"
	beaHead     = "\"GeoFIPS\",\"GeoName\",\"Region\",\"TableName\",\"LineCode\",\"IndustryClassification\",\"Description\",\"Unit\",\"2023\",\"2024\"\n"
)

func TestLookups(t *testing.T) {
	tests := []struct {
		what, name, text string
		title            string // of the release
		table            string
		rows             []string
		rejected         []string
	}{
		{"fields of study and jobs", "a.csv", matchHead + "51.0707,Health Information,29-2072,Records\n51.0707,Health Information,29-9999,Other\n01.0204,X,99-9999,NO MATCH\n",
			"Crosswalks CIP 2020, SOC 2018, fields of study and jobs", "field_match", []string{"51.0707|29-2072"}, []string{notOurs, noMatch}},
		{"codes written as formulas", "a.csv", "CIPFamily,CIPCode,Action,CIPTitle\n=\"51\",=\"51.0707\",New,\"Health  Information.\"\n1,1.010099999999999,New,Numbers\n51,51,New,HEALTH\n51,51.0001,Deleted,Old.\n51,51.07,New,Reserved\n",
			"Crosswalks CIP 2020, fields of study", "field", []string{"51.0707|Health Information", "01.0101|Numbers"}, []string{notInUse, noFullCode, noText}},
		{"California's codes, repeated for each job", "a.csv", "Current TOP Code,Current TOP Title,2020 CIP Code,SOC\n1223.00,Health Information,51.0707,29-2072\n1223.00,Health Information,51.0707,29-9021\n,,51.0708,X\n",
			"Crosswalks TOP, California's codes", "top", []string{"51.0707|1223.00|Health Information"}, []string{noMatch, samePair}},
		{"codes of counties", "list1_2023.csv", "CBSA Code,CBSA Title,County/County Equivalent,State Name,FIPS State Code,FIPS County Code\n44060,Spokane,Spokane County,Washington,53,63\n99,Guam,X,Guam,66,010\n\"Note: a\"\n",
			"Places 2023, codes of counties", "county_code", []string{"53063|WA|Spokane County"}, []string{noState, noteRow}},
		{"older codes", "a.csv", "Bureau\n\n2010 SOC Code,2010 SOC Title,2018 SOC Code,2018 SOC Title\n29-2071,Technicians (#2),29-2072,Records\n29-2071,Technicians (#2),29-9021,Registrars\n#2 a note,,,\n",
			"Crosswalks 2010 to 2018, older SOC codes", "old_code", []string{"1|29-2071|Technicians|29-2072", "1|29-2071|Technicians|29-9021"}, []string{noteRow}},
		{"an occupation in two clusters", "a.csv", "Career Cluster,Career Pathway,Code,Occupation\nHealth; Science,Support; Biology,29-2072.00,Records\nX,Y,99-9999.00,Z\n",
			"Crosswalks 16 clusters, career clusters", "pathway", []string{"29-2072.00|1|Health|Support", "29-2072.00|2|Science|Biology"}, []string{notOurs}},
		{"trades", "trades_2020.csv", "occupational_title,rapids_code,onet_code,term_length,type\nMEDICAL CODER,1114CB,29-2071.00,*CB,CB\nABLE SEAMAN,1043,53-5011.01,2785,TB\nABLE SEAMAN,1043,53-5011.01,2785,TB\nPILOT,1046HY,53-2012-00,4000-6000,HY\n",
			"Crosswalks 2020, apprenticeships", "trade", []string{"29-2071.00|1114CB|Medical Coder|2|<nil>|<nil>|2", "53-5011.01|1043|Able Seaman|1|2785|2785|3", "53-2012.00|1046HY|Pilot|3|4000|6000|5"}, []string{sameTrade}},
		{"SOC codes of occupations", "a.csv", "O*NET-SOC 2019 Code,O*NET-SOC 2019 Title,2018 SOC Code,2018 SOC Title\n29-2072.00,Records,29-2072,Records\n",
			"Crosswalks 2019 to 2018, O*NET and SOC codes", "code_of", []string{"1|29-2072.00|29-2072|Records"}, nil},
		{"lines of occupations, with a date", "a.csv", "As of 08/28/2025\nSort order,O*NET-SOC code,O*NET-SOC title,NEM Code,NEM title\n1,29-2072.00,Records,29-2072,Records\n2,29-1141.00,Nurses,—,—\n",
			"Crosswalks 08/28/2025, O*NET and projections' codes", "code_of", []string{"2|29-2072.00|29-2072|Records"}, []string{noMatch}},
		{"counties", "counties_2026.csv", "\"Area\",\"AreaName\",\"StateAb\",\"State\",\"CountyTownName\"\n\"44060\",\"Spokane\",\"WA\",\"Washington\",\"Spokane County\"\n\"530001\",\"Old\",\"WA\",\"Washington\",\"Lost County\"\n",
			"Places 2026, counties", "county", []string{"WA|Spokane County|44060"}, []string{noArea}},
		{"ZIP codes that lost their zeros", "zips_2026.csv", "zip,county\n99201,53063\n683,6001\n501,99999\n",
			"Places 2026, ZIP codes", "zip", []string{"99201|53063|2", "00683|06001|3"}, []string{noState}},
		{"price levels", "a.csv", "area_code,area_title,rpp,reference_year\nWA,Washington,107.013,2024\n44060,Spokane,100.346,2024\n99999,Nowhere,90,2024\nNV,Nevada,,2024\nCA,California,110,2023\n",
			"RPP 2024", "price", []string{"53|107.013", "44060|100.346"}, []string{noArea, noLevel, otherYear}},
		{"the agency's own price levels", "MARPP.csv", beaHead + " \"53000\",\"Washington\",8,\"SARPP\",1,\"...\",\"RPPs: All items \",\"Index\",106.1,107.013\n \"53000\",\"Washington\",8,\"SARPP\",1,\"...\",\"RPPs: Goods\",\"Index\",1,2\n\"Note: see the included footnote file.\"\n",
			"RPP 2024", "price", []string{"53|107.013"}, []string{otherLine, priceFooter}},
		{"schools", "hd2024.csv", schoolHead + schoolLine + "1,Closed College,X,WA,,-1,3,-2,-2\n",
			"", "", nil, nil},
		{"schools, one of them closed", "hd2024.csv", schoolHead + schoolLine + "1,Closed College,X,WA,,99,3,-2,-2\n",
			"IPEDS 2024, schools", "school", []string{"236692|Spokane Community College|Spokane|WA|53063|scc.spokane.edu|4|3|false", "1|Closed College|X|WA|||99|0|true"}, nil},
		{"programs", "c2024_a.csv", programHead + "236692,51.0707,1,3,12\n236692,99,1,3,900\n236692,51.0707,2,3,1\n236692,51.0713,1,2,0\n236692,51.0713,1,12,4\n",
			"IPEDS 2024, programs", "program", []string{"51.0707|236692|3|12"}, []string{noGraduates, otherAward, secondMajor, sumOfSchool}},
		{"tuition", "ic2022_ay.csv", tuitionHead + "236692,4500,300,5000,300,.,.,.,.\n7,.,.,.,.,.,.,.,.\n",
			"IPEDS 2022, tuition", "tuition", []string{"236692|1|4500|300|5000|300"}, []string{noCharges}},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			rows, p, err := gather(t, newImporter(t), stateFile(t, tt.name, tt.text))
			if tt.title == "" {
				if !errors.Is(err, release.ErrInput) {
					t.Errorf("error %v", err)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if p.Title() != tt.title || !slices.Equal(rows[tt.table], tt.rows) {
				t.Errorf("%s: rows %q, want %s: %q", p.Title(), rows[tt.table], tt.title, tt.rows)
			}
			var rejected []string
			for _, r := range p.Files[0].Rejected {
				rejected = append(rejected, r.Reason)
			}
			slices.Sort(tt.rejected)
			if !slices.Equal(rejected, tt.rejected) {
				t.Errorf("rejected %q, want %q", rejected, tt.rejected)
			}
		})
	}
}

func TestBadLookups(t *testing.T) {
	tests := []struct {
		what, name, text string
		says             string
	}{
		{"a field's code", "a.csv", matchHead + "510707,Health,29-2072,Records\n", "a.csv, row 2, column “CIP2020Code”: “510707” is not the code of a field of study"},
		{"a job's code", "a.csv", matchHead + "51.0707,Health,292072,Records\n", "column “SOC2018Code”: “292072” is not a job code"},
		{"a pair twice", "a.csv", matchHead + strings.Repeat("51.0707,Health,29-2072,Records\n", 2), "row 3, column “SOC2018Code”: “29-2072” stands in row 2 already"},
		{"a doubled column", "a.csv", "CIP2020Code,CIP2020Title,SOC2018Code,SOC2018Title,SOC2018Code\na,b,c,d,e\n", "row 1: the column “SOC2018Code” is there twice"},
		{"a row cut off", "a.csv", matchHead + "51.0707,Health\n", "row 2, column “SOC2018Code”: the row has 2 columns and the header 4"},
		{"clusters and pathways that differ", "a.csv", "Career Cluster,Career Pathway,Code,Occupation\nA; B,C,29-2072.00,Records\n", "row 2, column “Career Pathway”: “C” does not match the clusters"},
		{"hours", "a_2020.csv", "occupational_title,rapids_code,onet_code,term_length,type\nX,1,29-2072.00,long,TB\n", "column “term_length”: “long” is no number of hours"},
		{"a kind of trade", "a_2020.csv", "occupational_title,rapids_code,onet_code,term_length,type\nX,1,29-2072.00,2000,ZZ\n", "column “type”: “ZZ” is not TB, CB or HY"},
		{"a ZIP code", "a.csv", "zip,county\n9920A,53063\n", "row 2, column “zip”: “9920A” is not a ZIP code"},
		{"a ZIP code twice, once without its zeros", "a.csv", "zip,county\n00683,06001\n683,6001\n", "row 3, column “county”: “6001” stands in row 2 already"},
		{"a price level of a state under both names", "a.csv", "area_code,area_title,rpp,reference_year\nWA,Washington,107,2024\n53,Washington,107,2024\n", "“53” stands in row 2 already"},
		{"a school twice, once with a zero", "c2024_a.csv", programHead + "236692,51.0707,1,3,12\n0236692,51.0707,1,03,12\n", "stands in row 2 already"},
		{"a price level", "a.csv", "area_code,area_title,rpp,reference_year\nWA,Washington,1.07,2024\n", "row 2, column “rpp”: “1.07” is not a price level"},
		{"a price level twice", "a.csv", "area_code,area_title,rpp,reference_year\nWA,Washington,107,2024\nWA,Washington,107,2024\n", "“WA” stands in row 2 already"},
		{"a school's number", "hd2024.csv", schoolHead + strings.Replace(schoolLine, "236692", "x", 1), "row 2, column “UNITID”: “x” is not the number of a school"},
		{"a school twice", "hd2024.csv", schoolHead + schoolLine + schoolLine, "row 3, column “UNITID”: “236692” stands in row 2 already"},
		{"completions", "c2024_a.csv", programHead + "236692,51.0707,1,3,many\n", "row 2, column “CTOTALT”: “many” is not a whole number"},
		{"tuition", "ic2022_ay.csv", tuitionHead + "236692,$4500,300,5000,300,.,.,.,.\n", "row 2, column “TUITION2”: “$4500” is not a whole number"},
		{"another encoding", "hd2024.csv", schoolHead + strings.Replace(schoolLine, "Spokane,", "Ca\x8don,", 1), "the text is not in UTF-8"},
		{"two encodings", "hd2024.csv", schoolHead + strings.NewReplacer("236692", "1", "Spokane,", "Cañon,").Replace(schoolLine) + strings.Replace(schoolLine, "Spokane,", "Ca\xf1on,", 1), "row 3, column “CITY”: the text is not in UTF-8"},
		{"another encoding of a crosswalk", "a.csv", matchHead + "51.0707,Caf\xe9,29-2072,Records\n51.0708,Health,29-2072,Caf\xe9\n", "the text is not in UTF-8"},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			_, _, err := gather(t, newImporter(t), stateFile(t, tt.name, tt.text))
			if !errors.Is(err, release.ErrInput) || !strings.Contains(err.Error(), tt.says) || strings.Contains(err.Error(), "\n") {
				t.Errorf("error %v, want one sentence with %q", err, tt.says)
			}
		})
	}
}

// TestYearOfALookup must be told for schools, whose figures change each year,
// but not for counties.
func TestYearOfALookup(t *testing.T) {
	i := newImporter(t)
	for text, refused := range map[string]bool{schoolHead + schoolLine: true, "zip,county\n99201,53063\n": false} {
		path := stateFile(t, "download.csv", text)
		p, err := i.Inspect(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		if err = i.Import(context.Background(), p, nil); (err != nil) != refused {
			t.Errorf("%s: adding it without a year: %v", p.Title(), err)
		}
		if !refused {
			continue
		}
		p.Number = "2024"
		if err := i.Import(context.Background(), p, nil); err != nil {
			t.Errorf("%s: %v", p.Title(), err)
		}
	}
}

// TestYearsOfSchoolsAreNotMixed refuses files of two years together.
func TestYearsOfSchoolsAreNotMixed(t *testing.T) {
	path := writeZip(t, files{"hd2024.csv": schoolHead + schoolLine, "ic2022_ay.csv": tuitionHead + "236692,1,1,1,1,.,.,.,.\n"})
	_, err := newImporter(t).Inspect(context.Background(), path)
	if !errors.Is(err, release.ErrInput) || !strings.Contains(err.Error(), "Add them one by one") {
		t.Errorf("error %v", err)
	}
	path = writeZip(t, files{"hd2024.csv": schoolHead + schoolLine, "c2024_a.csv": programHead + "236692,51.0707,1,3,12\n"})
	p, err := newImporter(t).Inspect(context.Background(), path)
	if err != nil || p.Name() != "ipeds-2024-programs-schools" && p.Name() != "ipeds-2024-schools-programs" || !p.Guessed {
		t.Errorf("%v, %v, want both files of 2024, the year being a guess", p, err)
	}
}

// TestRealLookups reads the agencies' files; the figures were read in them by
// hand.
func TestRealLookups(t *testing.T) {
	i := realImporter(t)
	tests := []struct {
		file        string
		read, kept  int
		table       string
		some        []string
		inserted    int
		describedAs string
	}{
		{"crosswalks/CIP2020_SOC2018_Crosswalk.xlsx", 6097, 0, "field_match", []string{"51.0707|29-2072", "51.0707|29-9021", "51.3801|29-1141"}, 0, ""},
		{"crosswalks/CIPCode2020.csv", 2848, 0, "field", []string{"51.0707|Health Information/Medical Records Technology/Technician"}, 0, ""},
		{"crosswalks/soc_2010_to_2018_crosswalk.xlsx", 900, 900, "old_code", []string{"1|29-2071|Medical Records and Health Information Technicians|29-2072", "1|29-2071|Medical Records and Health Information Technicians|29-9021"}, 900, ""},
		{"crosswalks/2010_to_2019_Crosswalk.csv", 1164, 0, "old_code", []string{"2|29-2071.00|Medical Records and Health Information Technicians|29-2072.00"}, 0, ""},
		{"crosswalks/2019_to_SOC_Crosswalk.csv", 1016, 1016, "code_of", []string{"1|11-1011.03|11-1011|Chief Executives"}, 1016, ""},
		{"crosswalks/nem-onet-to-soc-crosswalk.xlsx", 997, 0, "code_of", []string{"2|29-2072.00|29-2072|Medical records specialists"}, 0, "08/28/2025"},
		{"crosswalks/All_Career_Clusters.csv", 1011, 0, "pathway", nil, 0, ""},
		{"crosswalks/rapidskills_occupations_2020.csv", 1373, 0, "trade", []string{"53-5011.01|1043|Able Seaman|1|2785|2785|2"}, 0, "2020"},
		{"areas/county_to_wage_area.csv", 3275, 3275, "county", []string{"DE|Sussex County|1000005", "AL|Cullman County|0100001"}, 3275, ""},
		{"areas/ZIP_COUNTY.csv", 0, 0, "zip", nil, 0, ""},
		{"areas/list1_2023.xlsx", 0, 0, "county_code", []string{"53063|WA|Spokane County", "46013|SD|Brown County", "72003|PR|Aguada Municipio"}, 0, "2023"},
		{"crosswalks/TOP-CIP-SOC Crosswalk_2025-02.xlsx", 0, 0, "top", []string{"51.0712|0514.20|Medical Office Technology", "51.0707|1223.00|Health Information Technology"}, 0, ""},
		{"areas/regional_price_parities_2024.csv", 438, 0, "price", []string{"02|102.359", "01|88.823", "49740|92.706"}, 0, "2024"},
		{"ipeds/hd2024.csv", 6072, 6072, "school", []string{"100654|Alabama A & M University|Normal|AL|01089|www.aamu.edu|1|3|false"}, 6072, "2024"},
		{"ipeds/c2024_a.csv", 216875, 0, "program", []string{"01.0999|100654|5|12", "01.1001|100654|5|10"}, 0, "2024"},
		{"ipeds/ic2022_ay.csv", 3876, 0, "tuition", []string{"100654|1|8610|1414|17220|1414", "100654|2|10128|1414|20160|1414"}, 0, "2022"},
	}
	for _, tt := range tests {
		t.Run(tt.file, func(t *testing.T) {
			rows, p, err := gather(t, i, shared(t, "data/"+tt.file))
			if err != nil {
				t.Fatal(err)
			}
			f := p.Files[0]
			t.Logf("%s: %d read, %d kept, %d rows: %s", p.Title(), f.Read, f.Kept, len(rows[tt.table]), f.Why())
			if tt.read > 0 && f.Read != tt.read || tt.kept > 0 && f.Kept != tt.kept || tt.inserted > 0 && len(rows[tt.table]) != tt.inserted {
				t.Errorf("%d rows read, %d kept, %d added", f.Read, f.Kept, len(rows[tt.table]))
			}
			if tt.describedAs != "" && p.Number != tt.describedAs {
				t.Errorf("period %q, want %q", p.Number, tt.describedAs)
			}
			for _, want := range tt.some {
				if !slices.Contains(rows[tt.table], want) {
					t.Errorf("no row %q", want)
				}
			}
		})
	}
}

// FuzzLookup: whatever a crosswalk or a file of schools holds, it is read to
// the end or refused in one sentence.
func FuzzLookup(f *testing.F) {
	for _, seed := range []string{
		matchHead + "51.0707,H,29-2072,R\n", schoolHead + schoolLine, programHead + "1,51.0707,1,3,1\n", tuitionHead + "1,.,.,.,.,.,.,.,5\n",
		"zip,county\n1,1\n", "area_code,area_title,rpp,reference_year\nWA,W,100,2024\n", beaHead + "53000,W,8,SARPP,1,...,All items,I,1,100\n",
		"occupational_title,rapids_code,onet_code,term_length,type\nX,1,29-2072.00,1-2,HY\n", "Career Cluster,Career Pathway,Code,Occupation\nA,B,29-2072.00,R\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) { fuzzed(t, "file_2024.csv", data) })
}

// TestSchoolsInWindowsLetters reads names as older files of schools write them,
// and says so before they are added.
func TestSchoolsInWindowsLetters(t *testing.T) {
	line := strings.Replace(schoolLine, "Spokane Community College,Spokane", "Colegio de la Ni\xf1ez \x96 \x93A\x94,Mayag\xfcez", 1)
	rows, p, err := gather(t, newImporter(t), stateFile(t, "hd2019.csv", strings.TrimPrefix(schoolHead, "\ufeff")+line))
	if err != nil {
		t.Fatal(err)
	}
	want := "236692|Colegio de la Niñez – “A”|Mayagüez|WA|53063|scc.spokane.edu|4|3|false"
	if !slices.Equal(rows["school"], []string{want}) || !strings.Contains(p.Files[0].Note, "Windows-1252") {
		t.Errorf("rows %q, note %q, want %q and a note", rows["school"], p.Files[0].Note, want)
	}
	_, p, err = gather(t, newImporter(t), stateFile(t, "hd2019.csv", schoolHead+strings.Replace(schoolLine, "Spokane,", "Cañon,", 1)))
	if err != nil || p.Files[0].Note != "" {
		t.Errorf("note %q, %v of a file in UTF-8, want none", p.Files[0].Note, err)
	}
}
