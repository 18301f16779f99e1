-- Added Employment Projections. Jobs are persons; a blank is NULL.

-- kind is 1 all occupations, 2 major group, 3 line item, 4 other group.
CREATE TABLE IF NOT EXISTS outlook (
	added              INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code               TEXT NOT NULL,  -- of the matrix
	title              TEXT NOT NULL,
	kind               INTEGER NOT NULL,
	level              INTEGER NOT NULL, -- depth in the table, from 0
	jobs               INTEGER,
	projected          INTEGER,
	change             INTEGER,
	growth_x100        INTEGER,
	self_employed_x100 INTEGER,
	openings           INTEGER,        -- a year
	PRIMARY KEY (added, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS separation (
	added     INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code      TEXT NOT NULL,
	exits     INTEGER,                 -- a year
	transfers INTEGER,
	PRIMARY KEY (added, code)
) STRICT, WITHOUT ROWID;

-- Numbers of the types in labor.
CREATE TABLE IF NOT EXISTS preparation (
	added      INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code       TEXT NOT NULL,
	education  INTEGER NOT NULL,
	experience INTEGER NOT NULL,
	training   INTEGER NOT NULL,
	PRIMARY KEY (added, code)
) STRICT, WITHOUT ROWID;

-- Education of workers aged 25 and over; level 1 less than high school to 7
-- doctoral or professional.
CREATE TABLE IF NOT EXISTS education_share (
	added      INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code       TEXT NOT NULL,
	level      INTEGER NOT NULL,
	share_x100 INTEGER NOT NULL,
	PRIMARY KEY (added, code, level)
) STRICT, WITHOUT ROWID;

-- The years of the survey behind education_share.
CREATE TABLE IF NOT EXISTS education_survey (
	added  INTEGER PRIMARY KEY REFERENCES added ON DELETE CASCADE,
	period TEXT NOT NULL
) STRICT;

-- Why the agency expects a job's share in an industry to change, in its words.
CREATE TABLE IF NOT EXISTS factor (
	added    INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code     TEXT NOT NULL,
	industry TEXT NOT NULL,            -- code of the matrix
	title    TEXT NOT NULL,            -- of the industry
	text     TEXT NOT NULL,
	PRIMARY KEY (added, code, industry)
) STRICT, WITHOUT ROWID;

-- The industry-occupation matrix.
CREATE TABLE IF NOT EXISTS industry_jobs (
	added     INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code      TEXT NOT NULL,
	industry  TEXT NOT NULL,
	title     TEXT NOT NULL,           -- of the industry, "" where the file has none
	jobs      INTEGER,
	projected INTEGER,
	PRIMARY KEY (added, code, industry)
) STRICT, WITHOUT ROWID;
