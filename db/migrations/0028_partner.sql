-- Mitra: somebody from outside of school who judges a question's answers as a second judge, by a link. Owner: depth.
CREATE TABLE partner (
  school_id   TEXT   NOT NULL,
  id          TEXT   NOT NULL,
  lesson_id   TEXT   NOT NULL,
  question_id TEXT   NOT NULL,
  name        TEXT   NOT NULL,             -- of the workshop or firm, as the teacher calls it
  key_hash    TEXT   NOT NULL,             -- of the link's key
  made_by     TEXT   NOT NULL REFERENCES person (id),
  made_at     BIGINT NOT NULL,
  until       BIGINT NOT NULL,             -- ms; the link opens nothing from then on
  ended_at    BIGINT,                      -- ms; taken back
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, question_id) REFERENCES question (school_id, id)
);
CREATE UNIQUE INDEX partner_key ON partner (key_hash);
CREATE INDEX partner_question ON partner (school_id, question_id);

-- What stands of one partner: beside the teachers' judgements, never in their place. Taken back, the row goes.
CREATE TABLE partner_judgement (
  school_id  TEXT   NOT NULL,
  partner_id TEXT   NOT NULL,
  pupil_id   TEXT   NOT NULL,
  level      BIGINT NOT NULL,              -- SOLO 0–4
  at         BIGINT NOT NULL,              -- ms, when the server learnt of it
  PRIMARY KEY (school_id, partner_id, pupil_id),
  FOREIGN KEY (school_id, partner_id) REFERENCES partner (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX partner_judgement_pupil ON partner_judgement (school_id, pupil_id);
