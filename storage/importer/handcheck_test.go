package importer

import (
	"testing"

	"waymark/domain/labor"
	"waymark/domain/occupation"
)

// TestFiguresReadByHand imports wage files and compares figures of three jobs
// in four releases and areas with those that another program read in the files:
// from the XML of the workbooks, and from the lines of the csv files. Rows are
// counted from 1 with the header.
func TestFiguresReadByHand(t *testing.T) {
	i := officialImporter(t)
	for _, path := range []string{"oews/national_M2022_dl.xlsx", "oews/oesm24nat.zip", "oews/national_M2025_dl.xlsx", "oews/state_M2025.csv", "oews/MSA_M2025.csv"} {
		take(t, i, path)
	}
	_, all := shown(t, i)
	blank := 0.0 // the csv files have no hourly pay and no mean
	tests := []struct {
		release, area, code, row              string
		jobs, p10, median, p90, mean, hourP75 float64
	}{
		{"oews-2022-05", "99", "15-1252", "national_M2022_dl.xlsx, row 151", 1534790, 71280, 127260, 198100, 132930, 77.64},
		{"oews-2022-05", "99", "29-2072", "national_M2022_dl.xlsx, row 596", 187720, 31710, 47180, 75460, 51090, 28.93},
		{"oews-2022-05", "99", "47-2111", "national_M2022_dl.xlsx, row 998", 690050, 37440, 60240, 102300, 65280, 37.6},
		{"oews-2024-05", "99", "15-1252", "national_M2024_dl.xlsx in oesm24nat.zip, row 151", 1654440, 79850, 133080, 211450, 144570, 81.25},
		{"oews-2024-05", "99", "29-2072", "national_M2024_dl.xlsx in oesm24nat.zip, row 597", 187910, 35780, 50250, 80950, 55970, 30.8},
		{"oews-2024-05", "99", "47-2111", "national_M2024_dl.xlsx in oesm24nat.zip, row 999", 742580, 39430, 62350, 106030, 69630, 39.29},
		{"oews-2025-05", "99", "15-1252", "national_M2025_dl.xlsx, row 149", 1687890, 82460, 135980, 214670, 148100, 82.68},
		{"oews-2025-05", "99", "29-2072", "national_M2025_dl.xlsx, row 595", 194720, 37000, 51140, 81150, 56790, 31.17},
		{"oews-2025-05", "99", "47-2111", "national_M2025_dl.xlsx, row 997", 757220, 42640, 63190, 108510, 71490, 40.36},
		{"oews-2025-05", "53", "15-1252", "state_M2025.csv, row 31457", 107030, 96810, 166540, 255350, blank, blank},
		{"oews-2025-05", "53", "29-2072", "state_M2025.csv, row 31711", 5010, 45500, 62270, 98130, blank, blank},
		{"oews-2025-05", "53", "47-2111", "state_M2025.csv, row 31898", 19380, 52170, 95220, 133950, blank, blank},
		{"oews-2025-05", "06", "15-1252", "state_M2025.csv, row 2583", 284390, 105060, 174410, 272670, blank, blank},
		{"oews-2025-05", "06", "29-2072", "state_M2025.csv, row 2837", 18700, 43800, 61810, 102470, blank, blank},
		{"oews-2025-05", "06", "47-2111", "state_M2025.csv, row 3036", 73310, 46800, 76160, 140340, blank, blank},
		{"oews-2025-05", "37", "15-1252", "state_M2025.csv, row 21677", 58470, 83840, 134710, 179310, blank, blank},
		{"oews-2025-05", "37", "29-2072", "state_M2025.csv, row 21924", 6760, 36840, 49620, 79670, blank, blank},
		{"oews-2025-05", "37", "47-2111", "state_M2025.csv, row 22110", 21640, 40130, 56800, 75060, blank, blank},
		{"oews-2025-05", "44060", "15-1252", "MSA_M2025.csv, row 154729", 1840, 80670, 130690, 201620, blank, blank},
		{"oews-2025-05", "44060", "29-2072", "MSA_M2025.csv, row 154884", 420, 40490, 56750, 82050, blank, blank},
		{"oews-2025-05", "44060", "47-2111", "MSA_M2025.csv, row 155014", 1290, 47310, 79830, 122610, blank, blank},
	}
	sources := map[string]occupation.Source{}
	for _, tt := range tests {
		if sources[tt.release] == nil {
			sources[tt.release] = atRelease(t, all, tt.release)
		}
		wages, err := sources[tt.release].WagesIn(tt.area)
		if err != nil {
			t.Fatal(err)
		}
		w := wages[tt.code]
		for _, c := range []struct {
			what string
			f    labor.Figure
			want float64
		}{
			{"jobs", w.Employment, tt.jobs},
			{"10th percentile", w.Published(labor.P10, labor.Yearly), tt.p10},
			{"median", w.Published(labor.Median, labor.Yearly), tt.median},
			{"90th percentile", w.Published(labor.P90, labor.Yearly), tt.p90},
			{"mean", w.Published(labor.Mean, labor.Yearly), tt.mean},
			{"75th percentile of hourly pay", w.Published(labor.P75, labor.Hourly), tt.hourP75},
		} {
			status := labor.Published
			if c.want == blank {
				status = labor.NotPublished
			}
			if c.f.Amount != c.want || c.f.Status != status || c.f.Vintage.ID != tt.release {
				t.Errorf("%s, %s in %s: %s %v %s of %s, want %v %s", tt.row, tt.code, tt.area, c.what, c.f.Amount, c.f.Status.Name(), c.f.Vintage.ID, c.want, status.Name())
			}
		}
	}
}
