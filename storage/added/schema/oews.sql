-- Wages of added OEWS releases. Money is whole dollars a year or cents an hour.

-- A file of a release: which of the columns of marks hold anything at all, as
-- "1" and "0". An empty cell of the others is a withheld figure.
CREATE TABLE IF NOT EXISTS wage_file (
	added  INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	part   INTEGER NOT NULL,
	filled TEXT NOT NULL,
	flags  INTEGER NOT NULL,      -- 1 = it says which jobs are paid by the hour or year only
	PRIMARY KEY (added, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS wage_area (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code  TEXT NOT NULL,
	name  TEXT NOT NULL,
	type  INTEGER NOT NULL,       -- labor.AreaType
	state TEXT NOT NULL,          -- postal code, "" for the nation
	PRIMARY KEY (added, code)
) STRICT, WITHOUT ROWID;

-- marks has a character for each of employment, quotient, the six points of
-- yearly and the six of hourly pay: "0" and the labor.Status, "0" for an empty
-- cell. rule is 1 where pay is published by the year only, 2 by the hour only.
CREATE TABLE IF NOT EXISTS wage (
	added         INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	occupation    TEXT NOT NULL,
	area          TEXT NOT NULL,
	part          INTEGER NOT NULL,
	rule          INTEGER NOT NULL,
	marks         TEXT NOT NULL,
	employment    INTEGER,
	quotient_x100 INTEGER,
	a10 INTEGER, a25 INTEGER, a50 INTEGER, a75 INTEGER, a90 INTEGER, a_mean INTEGER,
	PRIMARY KEY (added, occupation, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS hourly_wage (
	added      INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	occupation TEXT NOT NULL,
	area       TEXT NOT NULL,
	h10 INTEGER, h25 INTEGER, h50 INTEGER, h75 INTEGER, h90 INTEGER, h_mean INTEGER,
	PRIMARY KEY (added, occupation, area)
) STRICT, WITHOUT ROWID;

-- Jobs and mean pay of a job in an industry of the nation, at the level of
-- labor.IsIndustryGroup.
CREATE TABLE IF NOT EXISTS industry_staff (
	added      INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	occupation TEXT NOT NULL,
	industry   TEXT NOT NULL,     -- NAICS: "6211", "4240A2"
	-- OWN_CODE, or where the file does not tell: "" for the first row of the
	-- job and industry, "?2" for the second. The row that holds the others, if
	-- there is one, is that of labor.WholeOf.
	owner      TEXT NOT NULL,
	title      TEXT NOT NULL,     -- of the industry
	employment INTEGER,
	a_mean     INTEGER,
	PRIMARY KEY (added, occupation, industry, owner)
) STRICT, WITHOUT ROWID;
