-- What a class chose to change next time, in the words of its teacher or the pack: one for each lesson, and no pupil in it. Words may
-- name a child all the same, so it goes after 400 days. Owner: teaching.
CREATE TABLE class_choice (
  school_id   TEXT   NOT NULL,
  lesson_id   TEXT   NOT NULL,
  words       TEXT   NOT NULL,             -- one line, at most 200 letters; none: no row
  tried       BIGINT,                      -- 1: tried in a later lesson, 0: not yet; null: nobody has said
  tried_in    TEXT,                        -- the lesson in which that was said
  recorded_by TEXT   NOT NULL,
  at          BIGINT NOT NULL,             -- ms
  PRIMARY KEY (school_id, lesson_id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id)
);
CREATE INDEX class_choice_at ON class_choice (at);
