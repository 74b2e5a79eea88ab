-- Ingat lagi: what a teacher wants of an idea in a class. Nothing of a pupil: when and how an idea was met is read from lessons and answers.
-- Owner: reflection.
CREATE TABLE revisit_wish (
  school_id  TEXT   NOT NULL,
  group_id   TEXT   NOT NULL,
  teacher_id TEXT   NOT NULL REFERENCES person (id),
  idea       TEXT   NOT NULL,              -- a hash of the objective's words
  wanted     TEXT   NOT NULL,              -- pause stop first, or '' as usual
  at         BIGINT NOT NULL,              -- ms since 1970, UTC; 400 days later it goes
  PRIMARY KEY (school_id, group_id, teacher_id, idea),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id)
);
CREATE INDEX revisit_wish_at ON revisit_wish (at);
