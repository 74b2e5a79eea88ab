-- When semesters are taught, as the pack calendar says: the server writes it anew at each start. Owner: people.
CREATE TABLE semester_calendar (
  level       TEXT   NOT NULL,             -- of schools; '': all that have none of their own
  school_year TEXT   NOT NULL,             -- 2026/2027
  semester    BIGINT NOT NULL,             -- 1 or 2
  from_day    TEXT   NOT NULL,             -- YYYY-MM-DD
  to_day      TEXT   NOT NULL,
  PRIMARY KEY (level, school_year, semester)
);

-- From and until when an entry of the timetable is valid: a change writes a new one, so that the past keeps its own. Owner: timetable.
ALTER TABLE timetable_slot ADD COLUMN since TEXT;                           -- YYYY-MM-DD; none: since before this was kept
ALTER TABLE timetable_slot ADD COLUMN until TEXT;                           -- the last day; none: it is valid now
