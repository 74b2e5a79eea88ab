-- Titip kelas: a class handed to a substitute for one day. Owner: teaching.

-- Whoever has the code gives these lessons on this day, in the name of their teacher. Rows live 30 days; what stays of it
-- is lesson_substitute.
CREATE TABLE handover (
  school_id  TEXT   NOT NULL REFERENCES school (id),
  id         TEXT   NOT NULL,
  group_id   TEXT   NOT NULL,
  teacher_id TEXT   NOT NULL REFERENCES person (id),  -- whose lessons they are
  day        TEXT   NOT NULL,              -- YYYY-MM-DD local: it ends with this day
  code_hash  TEXT   NOT NULL UNIQUE,       -- keyed BLAKE2b
  made_by    TEXT   NOT NULL,
  made_at    BIGINT NOT NULL,
  ended_at   BIGINT,                       -- ms; taken back before the day was over
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id)
);
CREATE INDEX handover_day ON handover (school_id, day);

-- A lesson of it as it was prepared; it becomes a lesson when the substitute begins it.
CREATE TABLE handover_lesson (
  school_id   TEXT   NOT NULL,
  handover_id TEXT   NOT NULL,
  lesson_id   TEXT   NOT NULL,
  position    BIGINT NOT NULL,
  brief       TEXT   NOT NULL,             -- JSON: title, subject, plan, steps, questions
  made_at     BIGINT NOT NULL,
  PRIMARY KEY (school_id, handover_id, lesson_id)
);

-- Who opened it: a bearer for these lessons and this day alone.
CREATE TABLE substitute (
  school_id   TEXT   NOT NULL,
  id          TEXT   NOT NULL,
  handover_id TEXT   NOT NULL,
  token_hash  TEXT   NOT NULL UNIQUE,
  name        TEXT   NOT NULL,             -- as typed, or of the colleague who was signed in
  person_id   TEXT,                        -- of that colleague
  made_at     BIGINT NOT NULL,
  PRIMARY KEY (school_id, id)
);
CREATE INDEX substitute_handover ON substitute (school_id, handover_id);

-- Who gave a lesson in its teacher's place.
CREATE TABLE lesson_substitute (
  school_id     TEXT   NOT NULL,
  lesson_id     TEXT   NOT NULL,
  substitute_id TEXT   NOT NULL,           -- what attendance names as its recorder
  name          TEXT   NOT NULL,
  person_id     TEXT,
  at            BIGINT NOT NULL,
  PRIMARY KEY (school_id, lesson_id, substitute_id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id)
);
