CREATE TABLE plan (
	id               TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	title            TEXT NOT NULL,
	occupation       TEXT NOT NULL,
	occupation_title TEXT NOT NULL,
	area             TEXT NOT NULL,
	area_name        TEXT NOT NULL,
	start            TEXT,
	target           TEXT,
	position         INTEGER NOT NULL
) STRICT;

CREATE TABLE step (
	id         TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
	plan_id    TEXT NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
	title      TEXT NOT NULL,
	kind       TEXT NOT NULL,
	state      TEXT NOT NULL,
	start      TEXT,
	due        TEXT,
	finished   TEXT,
	cost_cents INTEGER CHECK (cost_cents >= 0),
	note       TEXT NOT NULL,
	position   INTEGER NOT NULL
) STRICT;

CREATE INDEX step_in_plan ON step (plan_id, position);

CREATE TABLE history (
	id    INTEGER PRIMARY KEY,
	at    TEXT NOT NULL,
	label TEXT NOT NULL
) STRICT;
