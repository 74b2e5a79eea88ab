-- Penilaian proses once a semester, and the teacher's year. Owner: growth.

-- What the teacher herself says of a semester or of a year; all else on these pages is read from lessons, visits and steps at each look,
-- so nothing of a colleague or a pupil is kept twice. Hers alone until she publishes it.
CREATE TABLE process_review (
  school_id    TEXT   NOT NULL REFERENCES school (id),
  teacher_id   TEXT   NOT NULL REFERENCES person (id),
  period       TEXT   NOT NULL,              -- 2026-1: semester 1 of 2026/2027; 2026: the year
  went         TEXT   NOT NULL,              -- a strength, in own words; of a year: the sentence that she adds
  not_yet      TEXT   NOT NULL,
  to_change    TEXT   NOT NULL,
  next_step    TEXT   NOT NULL,              -- of packs/growth; may be empty
  left_out     TEXT   NOT NULL,              -- what she leaves off the paper: ids with blanks between
  saved_at     BIGINT NOT NULL,
  published_at BIGINT,                       -- to head and supervisor; NULL again when taken back
  PRIMARY KEY (school_id, teacher_id, period)
);
CREATE INDEX process_review_teacher ON process_review (teacher_id);
