-- The data pack: public labour-market figures, read-only.
-- Money is whole dollars a year or cents an hour. A name that ends in _x100
-- holds hundredths. A figure that is NULL always has a status that says why;
-- statuses are the numbers of labor.Status.

CREATE TABLE vintage (
  id       INTEGER PRIMARY KEY,
  code     TEXT NOT NULL UNIQUE,
  dataset  TEXT NOT NULL,
  title    TEXT NOT NULL,
  agency   TEXT NOT NULL,
  period   TEXT NOT NULL,
  released TEXT NOT NULL
);

-- Source files that the pack was built from.
CREATE TABLE source (
  id           INTEGER PRIMARY KEY,
  file         TEXT NOT NULL,
  part         TEXT NOT NULL,
  agency       TEXT NOT NULL,
  dataset      TEXT NOT NULL,
  period       TEXT NOT NULL,
  sha256       TEXT NOT NULL,
  rows_read    INTEGER NOT NULL,
  rows_kept    INTEGER NOT NULL
);

CREATE TABLE rejection (
  source INTEGER NOT NULL REFERENCES source,
  reason TEXT NOT NULL,
  rows   INTEGER NOT NULL,
  PRIMARY KEY (source, reason)
) WITHOUT ROWID;

-- Rows that each table held when the pack was built.
CREATE TABLE content (
  name TEXT PRIMARY KEY,
  rows INTEGER NOT NULL
) WITHOUT ROWID;

-- Groups and detailed occupations of the 2018 SOC; level 1 major, 2 minor,
-- 3 broad, 4 detailed.
CREATE TABLE soc (
  id     INTEGER PRIMARY KEY,
  code   TEXT NOT NULL UNIQUE,
  title  TEXT NOT NULL,
  level  INTEGER NOT NULL,
  parent INTEGER REFERENCES soc
);

-- Lines of the National Employment Matrix, whose codes the wage files share;
-- kind 1 all occupations, 2 major group, 3 line item. absent is the status of
-- wages in an area that has no row.
CREATE TABLE line (
  id         INTEGER PRIMARY KEY,
  code       TEXT NOT NULL UNIQUE,
  title      TEXT NOT NULL,
  kind       INTEGER NOT NULL,
  has_wages  INTEGER NOT NULL,
  absent     INTEGER NOT NULL
);

CREATE TABLE occupation (
  id       INTEGER PRIMARY KEY,
  code     TEXT NOT NULL UNIQUE,
  title    TEXT NOT NULL,
  soc      INTEGER NOT NULL REFERENCES soc,
  line     INTEGER REFERENCES line,
  job_zone INTEGER,
  rated    INTEGER NOT NULL
);

-- kind is occupation.TitleKind: 1 alternate, 2 reported, 3 short, 4 of the
-- 2018 SOC.
CREATE TABLE title (
  occupation INTEGER NOT NULL REFERENCES occupation,
  kind       INTEGER NOT NULL,
  text       TEXT NOT NULL,
  PRIMARY KEY (occupation, kind, text)
) WITHOUT ROWID;

-- kind 1 skill, 2 knowledge, 3 ability, 4 work activity, 5 interest, 6 work
-- value, 7 working condition, 8 work style.
CREATE TABLE element (
  id   INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL
);

CREATE TABLE rating (
  occupation        INTEGER NOT NULL REFERENCES occupation,
  element           INTEGER NOT NULL REFERENCES element,
  importance_x100   INTEGER,
  level_x100        INTEGER,
  importance_status INTEGER NOT NULL,
  level_status      INTEGER NOT NULL,
  PRIMARY KEY (occupation, element)
) WITHOUT ROWID;

-- Interests and work values.
CREATE TABLE score (
  occupation INTEGER NOT NULL REFERENCES occupation,
  element    INTEGER NOT NULL REFERENCES element,
  score_x100 INTEGER NOT NULL,
  PRIMARY KEY (occupation, element)
) WITHOUT ROWID;

-- Working conditions from 0 to 100. shared is the
-- six-digit code that the score was computed for if several occupations share
-- it.
CREATE TABLE condition (
  occupation INTEGER NOT NULL REFERENCES occupation,
  element    INTEGER NOT NULL REFERENCES element,
  score      INTEGER,
  shared     TEXT,
  PRIMARY KEY (occupation, element)
) WITHOUT ROWID;

-- rank is 0 for a style that does not set the occupation apart.
CREATE TABLE style (
  occupation  INTEGER NOT NULL REFERENCES occupation,
  element     INTEGER NOT NULL REFERENCES element,
  impact_x100 INTEGER NOT NULL,
  rank        INTEGER NOT NULL,
  PRIMARY KEY (occupation, element)
) WITHOUT ROWID;

-- Kinds of goods; id is the UNSPSC code.
CREATE TABLE commodity (
  id    INTEGER PRIMARY KEY,
  title TEXT NOT NULL
);

-- Software and tools by name; kind 1 software, 2 tool. A name is there once
-- for each commodity that it is counted under.
CREATE TABLE product (
  id        INTEGER PRIMARY KEY,
  kind      INTEGER NOT NULL,
  name      TEXT NOT NULL,
  commodity INTEGER NOT NULL REFERENCES commodity,
  hot       INTEGER NOT NULL
);

CREATE TABLE product_use (
  occupation INTEGER NOT NULL REFERENCES occupation,
  product    INTEGER NOT NULL REFERENCES product,
  in_demand  INTEGER NOT NULL,
  PRIMARY KEY (occupation, product)
) WITHOUT ROWID;

-- Kinds of work that tasks of several occupations belong to: O*NET's
-- intermediate work activities by their ids. The texts hold their names.
-- occupations counts those that have a task of it.
CREATE TABLE activity (
  id          INTEGER PRIMARY KEY,
  code        TEXT NOT NULL UNIQUE,
  occupations INTEGER NOT NULL
);

-- How many of an occupation's tasks belong to an activity; a task may belong to
-- several.
CREATE TABLE activity_of (
  occupation INTEGER NOT NULL REFERENCES occupation,
  activity   INTEGER NOT NULL REFERENCES activity,
  tasks      INTEGER NOT NULL,
  PRIMARY KEY (occupation, activity)
) WITHOUT ROWID;

-- How many tasks of an occupation belong to any activity.
CREATE TABLE task_count (
  occupation INTEGER PRIMARY KEY REFERENCES occupation,
  tasks      INTEGER NOT NULL
);

-- Trades with registered apprenticeships. basis is occupation.Basis; hours are
-- NULL where the trade has none, most_hours also where there is only a least.
CREATE TABLE apprenticeship (
  id          INTEGER PRIMARY KEY,
  code        TEXT NOT NULL,
  title       TEXT NOT NULL,
  basis       INTEGER NOT NULL,
  least_hours INTEGER,
  most_hours  INTEGER
);

CREATE TABLE apprenticeship_of (
  occupation     INTEGER NOT NULL REFERENCES occupation,
  apprenticeship INTEGER NOT NULL REFERENCES apprenticeship,
  PRIMARY KEY (occupation, apprenticeship)
) WITHOUT ROWID;

-- Places in the 16 career clusters, in the order of the source.
CREATE TABLE pathway (
  occupation INTEGER NOT NULL REFERENCES occupation,
  position   INTEGER NOT NULL,
  cluster    TEXT NOT NULL,
  name       TEXT NOT NULL,
  PRIMARY KEY (occupation, position)
) WITHOUT ROWID;

-- Codes of 2010 that changed; taxonomy is occupation.Taxonomy.
CREATE TABLE old_code (
  id       INTEGER PRIMARY KEY,
  taxonomy INTEGER NOT NULL,
  code     TEXT NOT NULL,
  title    TEXT NOT NULL
);

CREATE TABLE successor (
  old_code   INTEGER NOT NULL REFERENCES old_code,
  occupation INTEGER NOT NULL REFERENCES occupation,
  PRIMARY KEY (old_code, occupation)
) WITHOUT ROWID;

CREATE TABLE related (
  occupation INTEGER NOT NULL REFERENCES occupation,
  position   INTEGER NOT NULL,
  other      INTEGER NOT NULL REFERENCES occupation,
  tier       INTEGER NOT NULL,
  PRIMARY KEY (occupation, position)
) WITHOUT ROWID;

-- Projections in persons. self_employed_x100 is NULL where not published.
CREATE TABLE outlook (
  line               INTEGER PRIMARY KEY REFERENCES line,
  jobs               INTEGER NOT NULL,
  projected          INTEGER NOT NULL,
  change             INTEGER NOT NULL,
  growth_x100        INTEGER NOT NULL,
  self_employed_x100 INTEGER,
  self_employed_status INTEGER NOT NULL,
  openings           INTEGER NOT NULL,
  exits              INTEGER NOT NULL,
  transfers          INTEGER NOT NULL
);

-- education, experience and training are the numbers of the types in labor.
CREATE TABLE preparation (
  line       INTEGER PRIMARY KEY REFERENCES line,
  education  INTEGER NOT NULL,
  experience INTEGER NOT NULL,
  training   INTEGER NOT NULL
);

-- Education of workers aged 25 and over, percent; level 1 less than high
-- school to 7 doctoral or professional.
CREATE TABLE education_share (
  line       INTEGER NOT NULL REFERENCES line,
  level      INTEGER NOT NULL,
  share_x100 INTEGER NOT NULL,
  PRIMARY KEY (line, level)
) WITHOUT ROWID;

-- Areas in the order of lists: nation, states, metro and nonmetro areas by
-- name. type is AREA_TYPE of the wage files; states are joined with hyphens.
CREATE TABLE area (
  id           INTEGER PRIMARY KEY,
  code         TEXT NOT NULL UNIQUE,
  name         TEXT NOT NULL,
  type         INTEGER NOT NULL,
  states       TEXT NOT NULL,
  prices_x1000 INTEGER,
  prices_status INTEGER NOT NULL
);

CREATE TABLE county (
  id    INTEGER PRIMARY KEY,
  fips  TEXT UNIQUE,
  name  TEXT NOT NULL,
  state TEXT NOT NULL,
  area  INTEGER NOT NULL REFERENCES area
);

-- Where a ZIP code lies, in the order of the source; area is the county's
-- wage area, or the state where the county is not known.
CREATE TABLE zip (
  code     INTEGER NOT NULL,
  position INTEGER NOT NULL,
  county   INTEGER REFERENCES county,
  area     INTEGER NOT NULL REFERENCES area,
  PRIMARY KEY (code, position)
) WITHOUT ROWID;

-- One combination of statuses of the cells of a wage row.
CREATE TABLE marks (
  id         INTEGER PRIMARY KEY,
  employment INTEGER NOT NULL,
  quotient   INTEGER NOT NULL,
  a10 INTEGER NOT NULL, a25 INTEGER NOT NULL, a50 INTEGER NOT NULL, a75 INTEGER NOT NULL, a90 INTEGER NOT NULL, a_mean INTEGER NOT NULL,
  h10 INTEGER NOT NULL, h25 INTEGER NOT NULL, h50 INTEGER NOT NULL, h75 INTEGER NOT NULL, h90 INTEGER NOT NULL, h_mean INTEGER NOT NULL
);

-- Employment and pay by the year. The rows of an area are found line by line:
-- an index by area would be as quick and two megabytes long.
CREATE TABLE wage (
  line          INTEGER NOT NULL REFERENCES line,
  area          INTEGER NOT NULL REFERENCES area,
  marks         INTEGER NOT NULL REFERENCES marks,
  employment    INTEGER,
  quotient_x100 INTEGER,
  a10 INTEGER, a25 INTEGER, a50 INTEGER, a75 INTEGER, a90 INTEGER, a_mean INTEGER,
  PRIMARY KEY (line, area)
) WITHOUT ROWID;

-- Pay by the hour in cents, of those wage rows that have any.
CREATE TABLE hourly_wage (
  line INTEGER NOT NULL,
  area INTEGER NOT NULL,
  h10 INTEGER, h25 INTEGER, h50 INTEGER, h75 INTEGER, h90 INTEGER, h_mean INTEGER,
  PRIMARY KEY (area, line)
) WITHOUT ROWID;

-- Industries of the wage survey at the level of four digits; a code with a
-- letter joins several of them.
CREATE TABLE industry (
  id    INTEGER PRIMARY KEY,
  code  TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL
);

-- Jobs of a line in all industries together, of the release by industry.
CREATE TABLE industry_total (
  line INTEGER PRIMARY KEY REFERENCES line,
  jobs INTEGER NOT NULL
);

-- mean_pay is dollars a year, NULL where it is not in the source.
CREATE TABLE staffing (
  line     INTEGER NOT NULL REFERENCES line,
  industry INTEGER NOT NULL REFERENCES industry,
  jobs     INTEGER NOT NULL,
  mean_pay INTEGER,
  PRIMARY KEY (line, industry)
) WITHOUT ROWID;

-- National median pay in dollars of the year, NULL where it is not in the
-- source.
CREATE TABLE median (
  line INTEGER NOT NULL REFERENCES line,
  year INTEGER NOT NULL,
  pay  INTEGER,
  PRIMARY KEY (line, year)
) WITHOUT ROWID;

-- Fields of study of CIP 2020. id is the code without its dot, and without
-- leading zeros: 51 a family, 5107 a group, 510707 a field.
CREATE TABLE cip (
  id    INTEGER PRIMARY KEY,
  title TEXT NOT NULL
);

CREATE TABLE cip_soc (
  soc INTEGER NOT NULL REFERENCES soc,
  cip INTEGER NOT NULL REFERENCES cip,
  PRIMARY KEY (soc, cip)
) WITHOUT ROWID;

-- Codes of California's community colleges for a field.
CREATE TABLE top (
  cip   INTEGER NOT NULL REFERENCES cip,
  code  TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (cip, code)
) WITHOUT ROWID;

-- Schools by state and name, so that those of a state have a run of ids.
-- sector and size are numbers of IPEDS.
CREATE TABLE school (
  id      INTEGER PRIMARY KEY,
  unit    INTEGER NOT NULL UNIQUE,
  name    TEXT NOT NULL,
  city    TEXT NOT NULL,
  state   TEXT NOT NULL,
  county  INTEGER REFERENCES county,
  area    INTEGER REFERENCES area,
  website TEXT NOT NULL,
  sector  INTEGER NOT NULL,
  size    INTEGER NOT NULL,
  closed  INTEGER NOT NULL
);
CREATE INDEX school_area ON school (area);
CREATE INDEX school_state ON school (state);

-- Dollars a year for full-time students, NULL where not published; level 1
-- undergraduate, 2 graduate.
CREATE TABLE tuition (
  school     INTEGER NOT NULL REFERENCES school,
  level      INTEGER NOT NULL,
  in_state   INTEGER, in_state_fees     INTEGER,
  out_of_state INTEGER, out_of_state_fees INTEGER,
  PRIMARY KEY (school, level)
) WITHOUT ROWID;

-- People who finished a field at a school with an award of IPEDS. Those of a
-- school are found field by field: an index would be as long as the table.
CREATE TABLE program (
  cip         INTEGER NOT NULL REFERENCES cip,
  school      INTEGER NOT NULL REFERENCES school,
  award       INTEGER NOT NULL,
  completions INTEGER NOT NULL,
  PRIMARY KEY (cip, school, award)
) WITHOUT ROWID;
