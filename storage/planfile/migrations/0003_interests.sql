CREATE TABLE person_new (
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
	interests  TEXT NOT NULL,
	checksum   INTEGER NOT NULL
) STRICT;

INSERT INTO person_new SELECT id, name, job, job_title, pay_cents, pay_per, hours_week, area, area_name, tax, budget, note, '{}', 0 FROM person;
DROP TABLE person;
ALTER TABLE person_new RENAME TO person;
