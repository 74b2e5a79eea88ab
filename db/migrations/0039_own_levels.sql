-- How far a pupil says to be, with the words for the levels: beside the teacher's level, as a talk. No judgement: it enters no estimate, spread
-- or line. Owner: depth.
CREATE TABLE own_level (
  school_id   TEXT   NOT NULL,
  question_id TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  level       BIGINT NOT NULL,              -- SOLO 0–4
  words       TEXT   NOT NULL,              -- "Supaya lebih paham, aku akan …", or ''
  source      TEXT   NOT NULL,              -- phone teacher
  at          BIGINT NOT NULL,              -- ms since 1970, UTC
  PRIMARY KEY (school_id, question_id, pupil_id),
  FOREIGN KEY (school_id, question_id) REFERENCES question (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX own_level_pupil ON own_level (school_id, pupil_id);
