-- Lesson plans. Owner: planning.

CREATE TABLE plan (
  school_id    TEXT   NOT NULL REFERENCES school (id),
  id           TEXT   NOT NULL,
  author_id    TEXT   NOT NULL REFERENCES person (id),
  title        TEXT   NOT NULL,
  level        TEXT   NOT NULL,
  grade        TEXT   NOT NULL,
  subject      TEXT   NOT NULL,
  meetings     BIGINT NOT NULL,            -- how many the plan spans
  version      BIGINT NOT NULL,            -- counts from 1 with each save
  body         TEXT   NOT NULL,            -- the plan's native form as JSON
  adapted_from TEXT,                       -- example id or plan id
  made_at      BIGINT NOT NULL,
  saved_at     BIGINT NOT NULL,
  removed_at   BIGINT,
  PRIMARY KEY (school_id, id)
);
CREATE INDEX plan_author ON plan (author_id);

-- Every saved text, also the losing one of a conflict. A merge adds two: the text as it came (merged 1), then the result.
CREATE TABLE plan_version (
  school_id TEXT   NOT NULL,
  plan_id   TEXT   NOT NULL,
  version   BIGINT NOT NULL,
  saved_by  TEXT   NOT NULL REFERENCES person (id),
  saved_at  BIGINT NOT NULL,
  base      BIGINT NOT NULL,               -- the version it was made from; 0 for the first
  save_id   TEXT,                          -- made on the phone: a save that came twice is known, and what was made on it
  merged    BIGINT NOT NULL,               -- 1 when this text lost or was merged
  body      TEXT   NOT NULL,
  PRIMARY KEY (school_id, plan_id, version),
  FOREIGN KEY (school_id, plan_id) REFERENCES plan (school_id, id)
);
CREATE UNIQUE INDEX plan_version_save ON plan_version (school_id, plan_id, save_id);

-- A submission is a row, not a flag: who and when stay known.
CREATE TABLE plan_submission (
  school_id    TEXT   NOT NULL,
  plan_id      TEXT   NOT NULL,
  version      BIGINT NOT NULL,
  submitted_by TEXT   NOT NULL REFERENCES person (id),
  submitted_at BIGINT NOT NULL,
  PRIMARY KEY (school_id, plan_id),
  FOREIGN KEY (school_id, plan_id) REFERENCES plan (school_id, id)
);

-- "Tidak cocok": a finding that the teacher disagrees with. It belongs to the teacher.
CREATE TABLE finding_silence (
  school_id TEXT   NOT NULL,
  id        TEXT   NOT NULL,
  plan_id   TEXT   NOT NULL,
  code      TEXT   NOT NULL,
  place     TEXT   NOT NULL,               -- JSON pointer with ids in place of positions
  why       TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, plan_id) REFERENCES plan (school_id, id)
);
CREATE INDEX finding_silence_plan ON finding_silence (school_id, plan_id);
