-- Judgements of depth (owner: depth) and the pupil's sentence after the lesson (owner: reflection).

-- A judgement is raw data and is never changed; a newer one by the same rater of the same work stands instead.
CREATE TABLE judgement (
  school_id    TEXT   NOT NULL,
  id           TEXT   NOT NULL,
  lesson_id    TEXT   NOT NULL,
  question_id  TEXT   NOT NULL,
  response_id  TEXT,                       -- none: judged by tap, without stored work
  pupil_id     TEXT   NOT NULL,
  objective_id TEXT   NOT NULL,
  rater_id     TEXT   NOT NULL REFERENCES person (id),
  level        BIGINT,                     -- SOLO 0–4; none: the judgement was taken back
  source       TEXT   NOT NULL,            -- single group tap
  at           BIGINT NOT NULL,            -- by the device
  arrived_at   BIGINT NOT NULL,
  stands       BIGINT NOT NULL,            -- 1 for the newest of rater, question and pupil
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, question_id) REFERENCES question (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX judgement_question ON judgement (school_id, question_id);
CREATE INDEX judgement_pupil ON judgement (school_id, pupil_id);

CREATE TABLE journal (
  school_id  TEXT   NOT NULL,
  id         TEXT   NOT NULL,
  lesson_id  TEXT   NOT NULL,
  pupil_id   TEXT   NOT NULL,
  face       TEXT   NOT NULL,              -- senang biasa bingung, or ''
  text       TEXT   NOT NULL,
  source     TEXT   NOT NULL,              -- phone teacher
  at         BIGINT NOT NULL,
  arrived_at BIGINT NOT NULL,
  version    BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  UNIQUE (school_id, lesson_id, pupil_id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX journal_pupil ON journal (school_id, pupil_id);
