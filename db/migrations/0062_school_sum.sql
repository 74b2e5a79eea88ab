-- What the pages of a head, a supervisor and an office say of a school since its semester began, as the night counted it once a week (decision 82).
-- Sums up to one Sunday, made anew when the next one is over; no person is in it. Owner: city.
CREATE TABLE school_sum (
  school_id TEXT   NOT NULL REFERENCES school (id),
  from_day  TEXT   NOT NULL,             -- the semester's first day
  to_day    TEXT   NOT NULL,             -- the Sunday up to which is counted; the same for all schools
  measure   TEXT   NOT NULL,             -- lessons teachers pupils rounds answered memahami … '1 ya' …; not there: 0
  value     BIGINT NOT NULL,
  PRIMARY KEY (school_id, measure)
);
-- A school's lessons of a span of days: its months, who taught, and whether there is one at all.
CREATE INDEX lesson_day ON lesson (school_id, day, teacher_id);
-- How many pupils each school has today, for the office's list of schools.
CREATE INDEX pupil_here ON pupil (school_id, left_on);
