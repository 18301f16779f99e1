-- Added O*NET releases, besides description and task. Codes are O*NET-SOC.

-- What O*NET rates, by its id in the content model; number is this release's.
CREATE TABLE IF NOT EXISTS element (
	added  INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	number INTEGER NOT NULL,
	id     TEXT NOT NULL,           -- "2.A.1.a"
	name   TEXT NOT NULL,
	PRIMARY KEY (added, number)
) STRICT, WITHOUT ROWID;

-- Every score on a scale of O*NET. category is 0 where the scale has none.
-- status is a labor.Status: suppressed and not relevant scores are NULL.
CREATE TABLE IF NOT EXISTS score (
	added      INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code       TEXT NOT NULL,
	element    INTEGER NOT NULL,
	scale      TEXT NOT NULL,       -- "IM"
	category   INTEGER NOT NULL,
	value_x100 INTEGER,
	status     INTEGER NOT NULL,
	PRIMARY KEY (added, code, element, scale, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS meaning (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	id    TEXT NOT NULL,            -- of the element
	name  TEXT NOT NULL,
	text  TEXT NOT NULL,
	PRIMARY KEY (added, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS job_zone (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code  TEXT NOT NULL,
	zone  INTEGER NOT NULL,
	PRIMARY KEY (added, code)
) STRICT, WITHOUT ROWID;

-- Zones that a release joins: its zone stands for those from first on.
CREATE TABLE IF NOT EXISTS joined_zone (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	zone  INTEGER NOT NULL,
	first INTEGER NOT NULL,
	PRIMARY KEY (added, zone)
) STRICT, WITHOUT ROWID;

-- kind is occupation.TitleKind.
CREATE TABLE IF NOT EXISTS title (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code  TEXT NOT NULL,
	kind  INTEGER NOT NULL,
	text  TEXT NOT NULL,
	PRIMARY KEY (added, code, kind, text)
) STRICT, WITHOUT ROWID;

-- kind is 1 software, 2 tools.
CREATE TABLE IF NOT EXISTS product (
	added     INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code      TEXT NOT NULL,
	kind      INTEGER NOT NULL,
	name      TEXT NOT NULL,
	category  TEXT NOT NULL,
	hot       INTEGER NOT NULL,
	in_demand INTEGER NOT NULL,
	PRIMARY KEY (added, code, kind, name, category)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS related (
	added    INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code     TEXT NOT NULL,
	position INTEGER NOT NULL,
	other    TEXT NOT NULL,
	tier     INTEGER NOT NULL,
	PRIMARY KEY (added, code, position)
) STRICT, WITHOUT ROWID;

-- Detailed work activities, and those that a task belongs to.
CREATE TABLE IF NOT EXISTS activity (
	added INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	id    TEXT NOT NULL,            -- "4.A.1.a.1.I01.D01"
	text  TEXT NOT NULL,
	PRIMARY KEY (added, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS task_activity (
	added    INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code     TEXT NOT NULL,
	task     INTEGER NOT NULL,
	activity TEXT NOT NULL,
	PRIMARY KEY (added, code, task, activity)
) STRICT, WITHOUT ROWID;

-- Like score, of tasks.
CREATE TABLE IF NOT EXISTS task_score (
	added      INTEGER NOT NULL REFERENCES added ON DELETE CASCADE,
	code       TEXT NOT NULL,
	task       INTEGER NOT NULL,
	scale      TEXT NOT NULL,
	category   INTEGER NOT NULL,
	value_x100 INTEGER,
	status     INTEGER NOT NULL,
	PRIMARY KEY (added, code, task, scale, category)
) STRICT, WITHOUT ROWID;
