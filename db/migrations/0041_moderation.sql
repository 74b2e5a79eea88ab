-- Menilai bersama: teachers of several schools judge the same anonymous work. City tables: a round belongs to no school, and each row of a
-- piece says whose pupil it comes from, so that it goes with the pupil. Owner: moderation.
CREATE TABLE moderation_round (
  id         TEXT   NOT NULL PRIMARY KEY,
  code       TEXT   NOT NULL,              -- colleagues come in by it
  opened_by  TEXT   NOT NULL REFERENCES person (id),
  school_id  TEXT   NOT NULL REFERENCES school (id),  -- where the opener teaches
  title      TEXT   NOT NULL,              -- what it is about, for its teachers
  question   TEXT   NOT NULL,              -- that the pupils answered; may be empty: each piece then brings its own
  objective  TEXT   NOT NULL,              -- may be empty
  each_max   BIGINT NOT NULL,              -- pieces of one teacher at most
  opened_at  BIGINT NOT NULL,              -- ms
  planned_at BIGINT,                       -- ms; from then on judged, no piece comes in any more
  closed_at  BIGINT                        -- ms; from then on nothing is judged
);
CREATE UNIQUE INDEX moderation_round_code ON moderation_round (code);

CREATE TABLE moderation_rater (
  round_id  TEXT   NOT NULL REFERENCES moderation_round (id),
  person_id TEXT   NOT NULL REFERENCES person (id),
  school_id TEXT   NOT NULL REFERENCES school (id),  -- whose work this rater never judges
  joined_at BIGINT NOT NULL,
  PRIMARY KEY (round_id, person_id)
);
CREATE INDEX moderation_rater_person ON moderation_rater (person_id);

-- A copy without names, kept while a guardian's word on samples stands.
CREATE TABLE moderation_piece (
  id          TEXT   NOT NULL PRIMARY KEY,
  round_id    TEXT   NOT NULL REFERENCES moderation_round (id),
  school_id   TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  question_id TEXT   NOT NULL,             -- that was answered
  given_by    TEXT   NOT NULL REFERENCES person (id),
  question    TEXT   NOT NULL,             -- its words, as the rater reads them
  body        TEXT   NOT NULL,             -- the answer, as the teacher made it fit to leave the class
  given_at    BIGINT NOT NULL,
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE UNIQUE INDEX moderation_piece_answer ON moderation_piece (round_id, question_id, pupil_id);
CREATE INDEX moderation_piece_pupil ON moderation_piece (school_id, pupil_id);

-- Who judges what, as planned.
CREATE TABLE moderation_task (
  piece_id  TEXT   NOT NULL,
  rater_id  TEXT   NOT NULL REFERENCES person (id),
  round_id  TEXT   NOT NULL REFERENCES moderation_round (id),
  school_id TEXT   NOT NULL,               -- of the piece, as pupil_id
  pupil_id  TEXT   NOT NULL,
  place     BIGINT NOT NULL,               -- in the rater's own order
  PRIMARY KEY (piece_id, rater_id)
);
CREATE INDEX moderation_task_rater ON moderation_task (round_id, rater_id);
CREATE INDEX moderation_task_pupil ON moderation_task (school_id, pupil_id);

-- What a rater said of a piece: raw, never changed. A newer row stands in the place of an older one.
CREATE TABLE moderation_level (
  id         TEXT   NOT NULL PRIMARY KEY,
  round_id   TEXT   NOT NULL REFERENCES moderation_round (id),
  piece_id   TEXT   NOT NULL,
  rater_id   TEXT   NOT NULL REFERENCES person (id),
  school_id  TEXT   NOT NULL,              -- of the piece, as pupil_id
  pupil_id   TEXT   NOT NULL,
  level      BIGINT,                       -- SOLO 0–4; none: taken back
  stands     BIGINT NOT NULL,              -- 1: the newest of this rater
  at         BIGINT NOT NULL,              -- ms, on the phone
  arrived_at BIGINT NOT NULL
);
CREATE INDEX moderation_level_round ON moderation_level (round_id, piece_id);
CREATE INDEX moderation_level_pupil ON moderation_level (school_id, pupil_id);
