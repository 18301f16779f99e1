package catalog_test

import (
	"testing"

	"waymark/domain/labor"
	"waymark/storage/catalog"
)

// The figures of these tests were read in the source files by hand.

func wageIn(t *testing.T, c *catalog.Catalog, area, code string) *labor.Wage {
	t.Helper()
	wages, err := c.WagesOf(code)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range wages {
		if w.Area.Code == area {
			return w
		}
	}
	t.Fatalf("no wage of %s in %s", code, area)
	return nil
}

func TestAreaWagesAreThoseOfTheSource(t *testing.T) {
	c := embedded(t)
	for _, want := range []struct {
		area, code string
		employment float64
		quotient   float64
		annual     [5]float64 // percentiles 10, 25, 50, 75, 90
	}{
		{"53", "29-2072", 5010, 1.13, [5]float64{45500, 50250, 62270, 79680, 98130}},
		{"53", "29-9021", 670, 0.77, [5]float64{46850, 52490, 59640, 81950, 101320}},
		{"06", "29-2072", 18700, 0.82, [5]float64{43800, 49000, 61810, 80630, 102470}},
		{"54", "29-2072", 1260, 1.43, [5]float64{31610, 38090, 47360, 59950, 75000}},
		{"44060", "29-2072", 420, 1.3, [5]float64{40490, 47390, 56750, 70230, 82050}},
		{"34980", "29-2072", 1640, 1.19, [5]float64{39970, 43150, 51300, 64230, 79960}},
		{"42660", "29-9021", 410, 0.81, [5]float64{52490, 54670, 64440, 89910, 114560}},
		{"72", "29-2072", 1850, 1.57, [5]float64{21900, 23020, 27990, 39680, 57780}},
		{"72", "25-2021", 4370, 0.52, [5]float64{28600, 48510, 51540, 61880, 73930}},
		{"53", "25-2021", 28980, 0.91, [5]float64{64610, 80320, 102350, 115880, 127570}},
		{"36", "25-2021", 101410, 1.17, [5]float64{56760, 66100, 85760, 126930, 136260}},
		{"48", "53-2011", 10930, 1.17, [5]float64{92370, 184750, 215150, 417070, 456570}},
		{"15", "15-1299", 2080, 1.18, [5]float64{65950, 99630, 120100, 135680, 161700}},
		{"53", "15-1299", 14360, 1.44, [5]float64{60210, 84540, 128940, 168030, 200610}},
		{"42660", "15-1252", 92770, 4.1, [5]float64{99190, 132800, 167280, 211860, 257960}},
		{"06", "29-1141", 338940, 0.86, [5]float64{101260, 122440, 140270, 173170, 213320}},
		{"5300006", "29-2072", 180, 1.13, [5]float64{44550, 46450, 58410, 64970, 80470}},
		{"7200006", "29-1141", 420, 0.66, [5]float64{31650, 34520, 39130, 55190, 58830}},
		{"7200006", "41-2031", 1340, 1.82, [5]float64{21840, 21840, 21840, 22270, 27500}},
		{"6600001", "11-1021", 1580, 1.05, [5]float64{38790, 47320, 67690, 97470, 133060}},
		{"7800001", "35-2014", 410, 1.42, [5]float64{31770, 35150, 37430, 41320, 46990}},
		{"10180", "11-1011", 40, 0.41, [5]float64{88400, 121980, 165770, 236100, 390370}},
		{"13", "21-1018", 9600, 0.62, [5]float64{37390, 46340, 58960, 72500, 90980}},
		{"28940", "17-2161", 240, 5.74, [5]float64{96700, 119420, 179660, 247960, 300340}},
	} {
		t.Run(want.code+" in "+want.area, func(t *testing.T) {
			w := wageIn(t, c, want.area, want.code)
			isPublished(t, "employment", w.Employment, want.employment, labor.Jobs)
			isPublished(t, "quotient", w.Quotient, want.quotient, labor.Quotient)
			for i, p := range labor.Percentiles {
				isPublished(t, p.Name(), w.Published(p, labor.Yearly), want.annual[i], labor.DollarsPerYear)
			}
			isBlank(t, "mean", w.Published(labor.Mean, labor.Yearly), labor.NotPublished)
		})
	}
}

func TestNationalWagesAreThoseOfTheSource(t *testing.T) {
	c := embedded(t)
	for _, want := range []struct {
		code           string
		employment     float64
		hourly, annual [6]float64 // percentiles 10, 25, 50, 75, 90, mean
	}{
		{labor.AllOccupations, 155495730, [6]float64{15, 18.07, 24.51, 38.71, 61.81, 33.54}, [6]float64{31200, 37590, 50980, 80520, 128560, 69770}},
		{"29-2072", 194720, [6]float64{17.79, 20.91, 24.59, 31.17, 39.01, 27.3}, [6]float64{37000, 43490, 51140, 64820, 81150, 56790}},
		{"29-9021", 38100, [6]float64{19.15, 23.53, 32.7, 45.98, 56.45, 36.04}, [6]float64{39830, 48940, 68020, 95630, 117420, 74970}},
		{"15-1299", 435370, [6]float64{26.89, 38.16, 56.05, 75.72, 90.61, 58.77}, [6]float64{55940, 79370, 116580, 157500, 188470, 122230}},
		{"15-1252", 1687890, [6]float64{39.64, 50.58, 65.38, 82.68, 103.21, 71.2}, [6]float64{82460, 105210, 135980, 171980, 214670, 148100}},
	} {
		t.Run(want.code, func(t *testing.T) {
			w := wageIn(t, c, labor.NationCode, want.code)
			isPublished(t, "employment", w.Employment, want.employment, labor.Jobs)
			isBlank(t, "quotient", w.Quotient, labor.NotPublished)
			for i, p := range []labor.Point{labor.P10, labor.P25, labor.Median, labor.P75, labor.P90, labor.Mean} {
				isPublished(t, "hourly "+p.Name(), w.Published(p, labor.Hourly), want.hourly[i], labor.DollarsPerHour)
				isPublished(t, "annual "+p.Name(), w.Published(p, labor.Yearly), want.annual[i], labor.DollarsPerYear)
			}
		})
	}
}

func TestPayPublishedByTheYearOnly(t *testing.T) {
	c := embedded(t)
	nation := wageIn(t, c, labor.NationCode, "25-2021")
	isPublished(t, "annual median", nation.Published(labor.Median, labor.Yearly), 63970, labor.DollarsPerYear)
	isPublished(t, "annual mean", nation.Published(labor.Mean, labor.Yearly), 72650, labor.DollarsPerYear)
	for _, area := range []string{labor.NationCode, "53", "72"} {
		w := wageIn(t, c, area, "25-2021")
		for _, p := range labor.Percentiles {
			isBlank(t, "hourly pay in "+area, w.Pay(p, labor.Hourly), labor.AnnualOnly)
		}
	}
}

func TestPayPublishedByTheHourOnly(t *testing.T) {
	c := embedded(t)
	w := wageIn(t, c, labor.NationCode, "27-2011")
	isPublished(t, "hourly median", w.Published(labor.Median, labor.Hourly), 29.05, labor.DollarsPerHour)
	isPublished(t, "hourly mean", w.Published(labor.Mean, labor.Hourly), 58.29, labor.DollarsPerHour)
	for _, code := range []string{"27-2011", "27-2031", "27-2042", "27-2091", "27-2099"} {
		w := wageIn(t, c, labor.NationCode, code)
		for _, p := range labor.Percentiles {
			isBlank(t, code+" yearly pay", w.Pay(p, labor.Yearly), labor.HourlyOnly)
			isBlank(t, code+" monthly pay", w.Pay(p, labor.Monthly), labor.HourlyOnly)
		}
	}
}

func TestBlanksSayWhy(t *testing.T) {
	c := embedded(t)
	const blank = -1
	for _, want := range []struct {
		why, area, code      string
		employment           float64 // or blank
		employmentStatus     labor.Status
		median               float64
		annual, hourly, mean labor.Status
	}{
		{"pay withheld", "02", "29-1211", 120, labor.Published, blank, labor.Suppressed, labor.Suppressed, labor.NotPublished},
		{"pay withheld", "47", "17-2161", 720, labor.Published, blank, labor.Suppressed, labor.Suppressed, labor.NotPublished},
		{"pay withheld, paid by the year", "09", "25-1071", 7370, labor.Published, blank, labor.Suppressed, labor.AnnualOnly, labor.NotPublished},
		{"employment withheld", "50", "29-2072", blank, labor.Suppressed, 57560, labor.Published, labor.NotPublished, labor.NotPublished},
		{"employment withheld", "08", "11-1011", blank, labor.Suppressed, 213370, labor.Published, labor.NotPublished, labor.NotPublished},
		{"upper percentiles and employment withheld", "18580", "29-1212", blank, labor.Suppressed, blank, labor.Suppressed, labor.Suppressed, labor.NotPublished},
		{"no row here", "5300006", "19-2021", blank, labor.NotInArea, blank, labor.NotInArea, labor.NotInArea, labor.NotInArea},
		{"no row in any area", "36", "27-2011", blank, labor.NotPublished, blank, labor.NotPublished, labor.NotPublished, labor.NotPublished},
		{"no wages at all", labor.NationCode, "11-1031", blank, labor.NotPublished, blank, labor.NotPublished, labor.NotPublished, labor.NotPublished},
		{"no wages at all", "53", "45-3031", blank, labor.NotPublished, blank, labor.NotPublished, labor.NotPublished, labor.NotPublished},
	} {
		t.Run(want.why+": "+want.code+" in "+want.area, func(t *testing.T) {
			w := wageIn(t, c, want.area, want.code)
			if want.employment == blank {
				isBlank(t, "employment", w.Employment, want.employmentStatus)
				isBlank(t, "quotient", w.Quotient, want.employmentStatus)
			} else {
				isPublished(t, "employment", w.Employment, want.employment, labor.Jobs)
			}
			if want.median == blank {
				isBlank(t, "annual median", w.Published(labor.Median, labor.Yearly), want.annual)
			} else {
				isPublished(t, "annual median", w.Published(labor.Median, labor.Yearly), want.median, labor.DollarsPerYear)
			}
			isBlank(t, "hourly median", w.Published(labor.Median, labor.Hourly), want.hourly)
			isBlank(t, "annual mean", w.Published(labor.Mean, labor.Yearly), want.mean)
		})
	}
}

func TestOnlyTheMissingPercentilesAreBlank(t *testing.T) {
	w := wageIn(t, embedded(t), "06", "27-2021") // California, athletes
	isPublished(t, "75th percentile", w.Published(labor.P75, labor.Yearly), 149490, labor.DollarsPerYear)
	isBlank(t, "90th percentile", w.Published(labor.P90, labor.Yearly), labor.Suppressed)
}

// Every list of wages has the same figures, whichever way it is asked for.
func TestWagesInAnAreaAreThoseOfTheOccupations(t *testing.T) {
	c := embedded(t)
	for _, area := range []string{labor.NationCode, "53", "72", "44060", "5300006"} {
		wages, err := c.WagesIn(area)
		if err != nil {
			t.Fatal(err)
		}
		if len(wages) != 833 {
			t.Errorf("%s: %d occupations, want the 832 line items and the total", area, len(wages))
		}
		for _, code := range []string{"29-2072", "29-9021", "25-2021", "27-2011", "11-1031", labor.AllOccupations} {
			if *wages[code] != *wageIn(t, c, area, code) {
				t.Errorf("%s in %s: %+v", code, area, wages[code])
			}
		}
	}
}

func TestWagesOfListsEveryAreaInOrder(t *testing.T) {
	c := embedded(t)
	areas, err := c.Areas()
	if err != nil {
		t.Fatal(err)
	}
	wages, err := c.WagesOf("29-2072")
	if err != nil {
		t.Fatal(err)
	}
	if len(wages) != len(areas) {
		t.Fatalf("%d wages for %d areas", len(wages), len(areas))
	}
	for i, w := range wages {
		if w.Area != areas[i] {
			t.Fatalf("wage %d is in %s, want %s", i, w.Area.Name, areas[i].Name)
		}
		if w.Vintage == nil || w.Vintage.Label() != "OEWS May 2025" {
			t.Fatalf("wage in %s has the release %q", w.Area.Name, w.Vintage.Label())
		}
	}
}

func TestUnknownCodesAreErrors(t *testing.T) {
	c := embedded(t)
	if _, err := c.WagesOf("99-9999"); err == nil {
		t.Error("no error for an unknown occupation")
	}
	if _, err := c.WagesIn("12345"); err == nil {
		t.Error("no error for an unknown area")
	}
}
