-- What a teacher adds to the journal about a lesson, in own words. It may name a child, so it goes after 400 days. Owner: teaching.
CREATE TABLE lesson_note (
  school_id   TEXT   NOT NULL,
  lesson_id   TEXT   NOT NULL,
  words       TEXT   NOT NULL,             -- one line, at most 200 letters; none: no row
  recorded_by TEXT   NOT NULL,
  at          BIGINT NOT NULL,             -- ms
  PRIMARY KEY (school_id, lesson_id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id)
);
CREATE INDEX lesson_note_at ON lesson_note (at);
