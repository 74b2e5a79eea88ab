-- Coba lagi: what a teacher says of an answer, and the tries that come after it. Nothing is written over: each try is a row. Owner: teaching.

-- One thing that is good and one next step, at a place in the work; asks for a next try or not. Seen by who wrote it and by the pupil.
CREATE TABLE feedback (
  school_id   TEXT   NOT NULL,
  question_id TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  by_id       TEXT   NOT NULL REFERENCES person (id),
  of_try      TEXT   NOT NULL,              -- try_… of which it is said; '': of the first answer
  good        TEXT   NOT NULL,
  next        TEXT   NOT NULL,
  again       BIGINT NOT NULL,              -- 1: asks for a next try
  quote       TEXT   NOT NULL,              -- words of the answer that are meant, as they stood then; '': no such
  quote_from  BIGINT NOT NULL,              -- where they began, in letters (code points)
  place_x     BIGINT,                       -- thousandths of a picture's width and height; none: no such
  place_y     BIGINT,
  at          BIGINT NOT NULL,              -- by the device
  arrived_at  BIGINT NOT NULL,
  version     BIGINT NOT NULL,
  PRIMARY KEY (school_id, question_id, pupil_id, by_id, of_try),
  FOREIGN KEY (school_id, question_id) REFERENCES question (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX feedback_pupil ON feedback (school_id, pupil_id, question_id);

-- The answer to a question, tried once more; the first one stays in response.
CREATE TABLE next_try (
  school_id   TEXT   NOT NULL,
  id          TEXT   NOT NULL,
  lesson_id   TEXT   NOT NULL,              -- of the question, whenever it was written
  question_id TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  source      TEXT   NOT NULL,              -- phone teacher
  text        TEXT   NOT NULL,
  work        TEXT,                         -- id of a photo; the file itself comes apart, or never
  at          BIGINT NOT NULL,              -- by the device
  arrived_at  BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, question_id) REFERENCES question (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX next_try_question ON next_try (school_id, question_id);
CREATE INDEX next_try_pupil ON next_try (school_id, pupil_id, question_id);

-- Of which try a level is; none: of the first answer. `stands` is 1 for the newest of rater, question and pupil as before, and 2 for the newest of
-- another version beside it. Owner: depth.
ALTER TABLE judgement ADD COLUMN try_id TEXT;
