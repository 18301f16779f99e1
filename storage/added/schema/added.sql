-- What a person added to Waymark on this computer.
CREATE TABLE IF NOT EXISTS added (
	id      INTEGER PRIMARY KEY,
	name    TEXT NOT NULL UNIQUE,  -- "onet-30.1", "oews-may-2025-states"
	dataset TEXT NOT NULL,         -- "O*NET"
	number  TEXT NOT NULL,         -- "30.1", "May 2025"; "" = not known
	at      TEXT NOT NULL,         -- UTC, "2027-03-31T17:05:09Z"
	missing TEXT NOT NULL,         -- titles of files that were not there, one a line
	-- since version 2:
	scope   TEXT NOT NULL DEFAULT '',
	agency  TEXT NOT NULL DEFAULT '',
	areas   TEXT NOT NULL DEFAULT '', -- in words
	source  TEXT NOT NULL DEFAULT ''  -- name of the file or folder that was read
) STRICT;

CREATE TABLE IF NOT EXISTS file (
	added  INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	title  TEXT NOT NULL,
	name   TEXT NOT NULL,
	read   INTEGER NOT NULL,       -- rows
	kept   INTEGER NOT NULL,
	sha256 TEXT NOT NULL,
	PRIMARY KEY (added, title)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS rejection (
	added  INTEGER NOT NULL,
	file   TEXT NOT NULL,          -- title
	reason TEXT NOT NULL,
	rows   INTEGER NOT NULL,
	row    INTEGER NOT NULL DEFAULT 0,  -- the first one
	column TEXT NOT NULL DEFAULT '',    -- head of the column that decided it
	PRIMARY KEY (added, file, reason),
	FOREIGN KEY (added, file) REFERENCES file (added, title) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS description (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code  TEXT NOT NULL,           -- O*NET-SOC
	text  TEXT NOT NULL,
	PRIMARY KEY (added, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS task (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code  TEXT NOT NULL,           -- O*NET-SOC
	id    INTEGER NOT NULL,        -- O*NET's
	core  INTEGER NOT NULL,        -- 1 = core, 0 = supplemental or not rated
	text  TEXT NOT NULL,
	PRIMARY KEY (added, code, id)
) STRICT, WITHOUT ROWID;
