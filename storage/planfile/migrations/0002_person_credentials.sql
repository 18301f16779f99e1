CREATE TABLE step_new (
	id           TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	plan_id      TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
	title        TEXT NOT NULL,
	kind         TEXT NOT NULL,
	state        TEXT NOT NULL,
	start        TEXT,
	due          TEXT,
	length       TEXT NOT NULL,
	started      TEXT,
	finished     TEXT,
	hours_week   INTEGER NOT NULL,
	comes_after  TEXT NOT NULL,
	blocked_by   TEXT NOT NULL,
	provider     TEXT NOT NULL,
	provider_key TEXT NOT NULL,
	costs        TEXT NOT NULL,
	funding      TEXT NOT NULL,
	files        TEXT NOT NULL,
	links        TEXT NOT NULL,
	reminders    TEXT NOT NULL,
	note         TEXT NOT NULL,
	position     INTEGER NOT NULL,
	checksum     INTEGER NOT NULL
) STRICT;

INSERT INTO step_new SELECT id, plan_id, title, kind, state, start, due, '', NULL, finished, 0, '[]', '', '', '',
	CASE
		WHEN cost_cents IS NULL THEN '[]'
		WHEN cost_cents = 0 THEN json_array(json_object('id', id, 'kind', 'other', 'known', json('true')))
		ELSE json_array(json_object('id', id, 'kind', 'other', 'amount_cents', cost_cents, 'known', json('true')))
	END,
	'[]', '[]', '[]', '[]', note, position, 0
FROM step;
DROP TABLE step;
ALTER TABLE step_new RENAME TO step;
CREATE INDEX step_in_plan ON step (plan_id, position);

CREATE TABLE plan_new (
	id               TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	title            TEXT NOT NULL,
	occupation       TEXT NOT NULL,
	occupation_title TEXT NOT NULL,
	area             TEXT NOT NULL,
	area_name        TEXT NOT NULL,
	start            TEXT,
	target           TEXT,
	note             TEXT NOT NULL,
	copy_of          TEXT NOT NULL,
	assumptions      TEXT NOT NULL,
	position         INTEGER NOT NULL,
	checksum         INTEGER NOT NULL
) STRICT;

INSERT INTO plan_new SELECT id, title, occupation, occupation_title, area, area_name, start, target, '', '', '{}', position, 0 FROM plan;
DROP TABLE plan;
ALTER TABLE plan_new RENAME TO plan;

CREATE TABLE person (
	id         TEXT PRIMARY KEY NOT NULL CHECK (id = 'me'),
	name       TEXT NOT NULL,
	job        TEXT NOT NULL,
	job_title  TEXT NOT NULL,
	pay_cents  INTEGER NOT NULL,
	pay_per    TEXT NOT NULL,
	hours_week INTEGER NOT NULL,
	area       TEXT NOT NULL,
	area_name  TEXT NOT NULL,
	tax        INTEGER NOT NULL,
	budget     TEXT NOT NULL,
	note       TEXT NOT NULL,
	checksum   INTEGER NOT NULL
) STRICT;

CREATE TABLE star (
	id       TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	title    TEXT NOT NULL,
	since    TEXT,
	note     TEXT NOT NULL,
	checksum INTEGER NOT NULL
) STRICT;

CREATE TABLE credential (
	id            TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	title         TEXT NOT NULL,
	known         TEXT NOT NULL,
	issuer        TEXT NOT NULL,
	number        TEXT NOT NULL,
	place         TEXT NOT NULL,
	status        TEXT NOT NULL,
	from_step     TEXT NOT NULL,
	issued        TEXT,
	valid_until   TEXT,
	never_expires INTEGER NOT NULL,
	cycle_start   TEXT,
	carried_in    INTEGER NOT NULL,
	rule          TEXT NOT NULL,
	files         TEXT NOT NULL,
	reminders     TEXT NOT NULL,
	note          TEXT NOT NULL,
	position      INTEGER NOT NULL,
	checksum      INTEGER NOT NULL
) STRICT;

CREATE TABLE activity (
	id         TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	date       TEXT NOT NULL,
	title      TEXT NOT NULL,
	provider   TEXT NOT NULL,
	cost_cents INTEGER NOT NULL,
	counts     TEXT NOT NULL,
	files      TEXT NOT NULL,
	note       TEXT NOT NULL,
	checksum   INTEGER NOT NULL
) STRICT;

CREATE TABLE renewal (
	id            TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	credential_id TEXT NOT NULL REFERENCES credential (id) ON DELETE CASCADE,
	cycle_from    TEXT,
	cycle_to      TEXT,
	done          TEXT,
	units         INTEGER NOT NULL,
	carried_in    INTEGER NOT NULL,
	cost_cents    INTEGER NOT NULL,
	note          TEXT NOT NULL,
	checksum      INTEGER NOT NULL
) STRICT;

CREATE INDEX renewal_of ON renewal (credential_id);

ALTER TABLE history ADD COLUMN checksum INTEGER NOT NULL DEFAULT 0;
