-- Why somebody is gone, and the numbers of a class group. Owner: people.

-- moved (to another school), left (out of school) or graduated; none: not said.
ALTER TABLE pupil ADD COLUMN left_why TEXT;
ALTER TABLE staff ADD COLUMN left_why TEXT;

-- The highest number ever given to a pupil of the group: it stays when the pupil's rows go, so no number is given twice.
ALTER TABLE class_group ADD COLUMN last_number BIGINT NOT NULL DEFAULT 0;

-- A semester that the operator closed or opened by hand; without a row it closes by itself.
CREATE TABLE semester_state (
  school_id TEXT   NOT NULL REFERENCES school (id),
  semester  TEXT   NOT NULL,               -- 2026/2027-1
  closed    BIGINT NOT NULL,
  said_by   TEXT   NOT NULL,
  at        BIGINT NOT NULL,
  PRIMARY KEY (school_id, semester)
);

-- Commands that came too late, whole, until the operator releases or discards them. They hold what was typed: nobody reads
-- them but their author, and the program when they are released.
CREATE TABLE late_command (
  school_id  TEXT   NOT NULL REFERENCES school (id),
  actor_id   TEXT   NOT NULL,              -- who made it
  id         TEXT   NOT NULL,              -- the command's
  about      TEXT   NOT NULL,              -- the thing, mostly a lesson: they go together, in their order
  group_id   TEXT   NOT NULL,
  day        TEXT   NOT NULL,              -- when it happened, YYYY-MM-DD
  v          BIGINT NOT NULL,
  at         BIGINT NOT NULL,              -- ms, by the device
  method     TEXT   NOT NULL,
  path       TEXT   NOT NULL,
  body       TEXT   NOT NULL,              -- JSON
  seq        BIGINT NOT NULL,              -- in which order they came from this actor
  arrived_at BIGINT NOT NULL,              -- ms
  refused    TEXT   NOT NULL,              -- code of why it could not be released, or ''
  PRIMARY KEY (school_id, actor_id, id)
);
CREATE INDEX late_command_about ON late_command (actor_id, about);
CREATE INDEX late_command_arrived ON late_command (arrived_at);

-- One naik kelas: a school's class groups taken over into the next school year. It can be undone for a week.
CREATE TABLE promotion (
  school_id   TEXT   NOT NULL REFERENCES school (id),
  id          TEXT   NOT NULL,
  school_year TEXT   NOT NULL,             -- into which: 2027/2028
  made_by     TEXT   NOT NULL,
  at          BIGINT NOT NULL,             -- ms
  undone_at   BIGINT,
  undone_by   TEXT,
  promoted    BIGINT NOT NULL,             -- how many pupils into class groups
  graduated   BIGINT NOT NULL,
  gone        BIGINT NOT NULL,
  PRIMARY KEY (school_id, id)
);

-- What it did, row by row, to be undone. Gone after a month.
CREATE TABLE promotion_row (
  school_id    TEXT NOT NULL,
  promotion_id TEXT NOT NULL,
  kind         TEXT NOT NULL,              -- ended, made (a membership), left (a pupil), group, assignment
  row_id       TEXT NOT NULL,
  PRIMARY KEY (school_id, promotion_id, kind, row_id),
  FOREIGN KEY (school_id, promotion_id) REFERENCES promotion (school_id, id)
);
