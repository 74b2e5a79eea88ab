-- An answer that names several options: those ticked, in the question's order, or all in the order in which a pupil put them. Owner: teaching.
ALTER TABLE response ADD COLUMN choices TEXT;  -- JSON list of options from 0; none: choice or text says it

-- Catatan anekdot: what a teacher saw and heard of a pupil in a lesson; several a lesson. Owner: reflection.
CREATE TABLE anecdote (
  school_id   TEXT   NOT NULL,
  id          TEXT   NOT NULL,
  lesson_id   TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  text        TEXT   NOT NULL,
  recorded_by TEXT   NOT NULL REFERENCES person (id),
  at          BIGINT NOT NULL,             -- by the device
  arrived_at  BIGINT NOT NULL,
  version     BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX anecdote_lesson ON anecdote (school_id, lesson_id);
CREATE INDEX anecdote_pupil ON anecdote (school_id, pupil_id);
