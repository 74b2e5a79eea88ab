-- Dates of semesters that one school has of its own; of all others the pack calendar's hold. Owner: people.
CREATE TABLE school_semester (
  school_id   TEXT   NOT NULL REFERENCES school (id),
  school_year TEXT   NOT NULL,             -- 2026/2027
  semester    BIGINT NOT NULL,             -- 1 or 2
  from_day    TEXT   NOT NULL,             -- YYYY-MM-DD
  to_day      TEXT   NOT NULL,
  set_by      TEXT   NOT NULL,
  set_at      BIGINT NOT NULL,             -- ms
  PRIMARY KEY (school_id, school_year, semester)
);

-- A school's hours as they were: bells of a past day are those of then. Owner: timetable.
CREATE TABLE past_hours (
  school_id  TEXT   NOT NULL REFERENCES school (id),
  until      TEXT   NOT NULL,              -- the last day on which they held
  week_days  BIGINT NOT NULL,
  first_bell BIGINT NOT NULL,
  jp_minutes BIGINT,
  jp         TEXT   NOT NULL,
  pauses     TEXT   NOT NULL,
  set_by     TEXT   NOT NULL,
  set_at     BIGINT NOT NULL,              -- ms
  PRIMARY KEY (school_id, until)
);
