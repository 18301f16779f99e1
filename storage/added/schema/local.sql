-- Figures of states' own agencies, by area, job and period.
CREATE TABLE IF NOT EXISTS local_area (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	id    INTEGER NOT NULL,
	code  TEXT NOT NULL,           -- of the wage files, or "WA:King County" for an area of the agency's own
	name  TEXT NOT NULL,           -- as the agency names it
	type  INTEGER NOT NULL,        -- labor.AreaType
	state TEXT NOT NULL,           -- postal code, "" for the nation
	PRIMARY KEY (added, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS local_job (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	id    INTEGER NOT NULL,
	code  TEXT NOT NULL,           -- as the file has it: "29-2071"
	title TEXT NOT NULL,           -- as the file has it, or ""
	PRIMARY KEY (added, id)
) STRICT, WITHOUT ROWID;

-- Today's codes of a job: its own, or those that an older code became.
CREATE TABLE IF NOT EXISTS local_code (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code  TEXT NOT NULL,
	job   INTEGER NOT NULL,
	PRIMARY KEY (added, code, job)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS local_figure (
	added  INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	job    INTEGER NOT NULL,
	area   INTEGER NOT NULL,
	period TEXT NOT NULL,          -- "2024-34", "2022"; "" = not stated
	field  TEXT NOT NULL,          -- release.Field
	amount REAL,                   -- persons, percent or dollars; NULL where status is not a number's
	status INTEGER NOT NULL,       -- labor.Status
	years  INTEGER NOT NULL,       -- by which the file's number was divided; 0 = it was not
	PRIMARY KEY (added, job, area, period, field)
) STRICT, WITHOUT ROWID;

-- What the columns of an agency's table were taken for, by its header.
CREATE TABLE IF NOT EXISTS mapping (
	added     INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	signature TEXT NOT NULL,       -- release.Signature
	columns   TEXT NOT NULL,       -- release.Mapping in JSON
	PRIMARY KEY (added, signature)
) STRICT, WITHOUT ROWID;
