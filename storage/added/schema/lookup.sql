-- Crosswalks, places, prices and schools, in the shape of the data pack.

-- Which fields of study may prepare for which SOC occupations.
CREATE TABLE IF NOT EXISTS field_match (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	cip   TEXT NOT NULL,           -- "51.0707"
	soc   TEXT NOT NULL,           -- "29-2072"
	PRIMARY KEY (added, soc, cip)
) STRICT, WITHOUT ROWID;

-- Titles of fields of study, and of their groups of four digits.
CREATE TABLE IF NOT EXISTS field (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code  TEXT NOT NULL,           -- "51.0707", "51.07"
	title TEXT NOT NULL,
	PRIMARY KEY (added, code)
) STRICT, WITHOUT ROWID;

-- Codes of California's community colleges for a field.
CREATE TABLE IF NOT EXISTS top (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	cip   TEXT NOT NULL,
	code  TEXT NOT NULL,
	title TEXT NOT NULL,
	PRIMARY KEY (added, cip, code)
) STRICT, WITHOUT ROWID;

-- Codes of 2010 with those that took their place; taxonomy is
-- occupation.Taxonomy.
CREATE TABLE IF NOT EXISTS old_code (
	added    INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	taxonomy INTEGER NOT NULL,
	code     TEXT NOT NULL,
	title    TEXT NOT NULL,
	now      TEXT NOT NULL,
	PRIMARY KEY (added, taxonomy, code, now)
) STRICT, WITHOUT ROWID;

-- Places of O*NET-SOC occupations in career clusters, in the file's order.
CREATE TABLE IF NOT EXISTS pathway (
	added    INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code     TEXT NOT NULL,
	position INTEGER NOT NULL,
	cluster  TEXT NOT NULL,
	name     TEXT NOT NULL,
	PRIMARY KEY (added, code, position)
) STRICT, WITHOUT ROWID;

-- Trades with registered apprenticeships, by the O*NET-SOC code of the file.
-- Hours are NULL where there are none.
CREATE TABLE IF NOT EXISTS trade (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	onet  TEXT NOT NULL,
	code  TEXT NOT NULL,
	title TEXT NOT NULL,
	basis INTEGER NOT NULL,        -- occupation.Basis
	least INTEGER,
	most  INTEGER,
	place INTEGER NOT NULL,        -- row of the file
	PRIMARY KEY (added, onet, place)
) STRICT, WITHOUT ROWID;

-- The SOC code and the line of the projections of O*NET-SOC occupations; kind
-- 1 SOC, 2 line.
CREATE TABLE IF NOT EXISTS code_of (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	kind  INTEGER NOT NULL,
	onet  TEXT NOT NULL,
	code  TEXT NOT NULL,
	title TEXT NOT NULL,
	PRIMARY KEY (added, kind, onet)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS county (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	state TEXT NOT NULL,           -- postal code
	name  TEXT NOT NULL,
	area  TEXT NOT NULL,           -- of the wage files
	PRIMARY KEY (added, state, name, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS zip (
	added  INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code   TEXT NOT NULL,          -- five digits
	county TEXT NOT NULL,          -- FIPS, five digits
	place  INTEGER NOT NULL,       -- row of the file, which orders the counties of a code
	PRIMARY KEY (added, code, county)
) STRICT, WITHOUT ROWID;

-- FIPS codes of counties by their names.
CREATE TABLE IF NOT EXISTS county_code (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	fips  TEXT NOT NULL,
	state TEXT NOT NULL,           -- postal code
	name  TEXT NOT NULL,
	PRIMARY KEY (added, fips)
) STRICT, WITHOUT ROWID;

-- Price levels, United States = 100.
CREATE TABLE IF NOT EXISTS price (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	area  TEXT NOT NULL,           -- of the wage files
	level REAL NOT NULL,
	PRIMARY KEY (added, area)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS school (
	added   INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	unit    INTEGER NOT NULL,      -- UNITID
	name    TEXT NOT NULL,
	city    TEXT NOT NULL,
	state   TEXT NOT NULL,
	county  TEXT NOT NULL,         -- FIPS, or ""
	website TEXT NOT NULL,
	sector  INTEGER NOT NULL,
	size    INTEGER NOT NULL,
	closed  INTEGER NOT NULL,
	PRIMARY KEY (added, unit)
) STRICT, WITHOUT ROWID;

-- Dollars a year for full-time students, NULL where not published; level 1
-- undergraduate, 2 graduate.
CREATE TABLE IF NOT EXISTS tuition (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	unit  INTEGER NOT NULL,
	level INTEGER NOT NULL,
	in_state INTEGER, in_state_fees INTEGER, out_of_state INTEGER, out_of_state_fees INTEGER,
	PRIMARY KEY (added, unit, level)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS program (
	added       INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	cip         TEXT NOT NULL,
	unit        INTEGER NOT NULL,
	award       INTEGER NOT NULL,  -- AWLEVEL
	completions INTEGER NOT NULL,
	PRIMARY KEY (added, cip, unit, award)
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS program_of_school ON program (added, unit);
