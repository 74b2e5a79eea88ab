-- The journal by age, goals, reading in turn, and whom a child may talk to. Owner: reflection.

-- What was asked of the pupil and what it wrote to each, as JSON: [{"prompt": "paham", "text": "…"}]. None: only a face or free words.
ALTER TABLE journal ADD COLUMN answers TEXT;

-- A pupil's own goal: small, with a day on which it is looked at again. Set in a lesson; seen by the pupil and the teacher of that lesson.
CREATE TABLE goal (
  school_id  TEXT   NOT NULL,
  id         TEXT   NOT NULL,
  lesson_id  TEXT   NOT NULL,
  pupil_id   TEXT   NOT NULL,
  words      TEXT   NOT NULL,
  until      TEXT   NOT NULL,              -- YYYY-MM-DD
  source     TEXT   NOT NULL,              -- phone teacher
  at         BIGINT NOT NULL,              -- by the device
  arrived_at BIGINT NOT NULL,
  version    BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX goal_pupil ON goal (school_id, pupil_id);

-- A goal looked at again, once a lesson: what became of it. All of them stay: that is the goal's history.
CREATE TABLE goal_look (
  school_id  TEXT   NOT NULL,
  goal_id    TEXT   NOT NULL,
  lesson_id  TEXT   NOT NULL,
  pupil_id   TEXT   NOT NULL,
  state      TEXT   NOT NULL,              -- tercapai berjalan ganti
  words      TEXT   NOT NULL,
  source     TEXT   NOT NULL,              -- phone teacher
  at         BIGINT NOT NULL,
  arrived_at BIGINT NOT NULL,
  PRIMARY KEY (school_id, goal_id, lesson_id),
  FOREIGN KEY (school_id, goal_id) REFERENCES goal (school_id, id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id)
);
CREATE INDEX goal_look_pupil ON goal_look (school_id, pupil_id);

-- A pupil's journal was read in the turn of a lesson. The next turns are reckoned from it.
CREATE TABLE journal_reading (
  school_id TEXT   NOT NULL,
  lesson_id TEXT   NOT NULL,
  pupil_id  TEXT   NOT NULL,
  reader_id TEXT   NOT NULL REFERENCES person (id),
  at        BIGINT NOT NULL,               -- ms since 1970, UTC, by the server
  PRIMARY KEY (school_id, lesson_id, pupil_id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX journal_reading_pupil ON journal_reading (school_id, pupil_id);

-- Tindak lanjuti: a teacher's note to the own self about a pupil. Nobody else ever sees it: it stands in no copy and no export either.
CREATE TABLE follow_up (
  school_id   TEXT   NOT NULL,
  id          TEXT   NOT NULL,
  group_id    TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  recorded_by TEXT   NOT NULL REFERENCES person (id),
  words       TEXT   NOT NULL,
  at          BIGINT NOT NULL,             -- by the device
  arrived_at  BIGINT NOT NULL,
  done_at     BIGINT,                      -- none: still to be done
  version     BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX follow_up_pupil ON follow_up (school_id, pupil_id);
CREATE INDEX follow_up_by ON follow_up (recorded_by);

-- Whom of the school a child may talk to, in the school's own words: said with every journal.
CREATE TABLE talk_contact (
  school_id TEXT   NOT NULL PRIMARY KEY REFERENCES school (id),
  words     TEXT   NOT NULL,
  set_by    TEXT   NOT NULL REFERENCES person (id),
  at        BIGINT NOT NULL
);
