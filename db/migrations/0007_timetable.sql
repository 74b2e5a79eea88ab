-- A school's days and who teaches which class when. Owner: timetable.

-- When a school's day begins, how many JP it has, when there are breaks. A school without a row has the usual ones.
CREATE TABLE school_hours (
  school_id  TEXT   NOT NULL PRIMARY KEY REFERENCES school (id),
  week_days  BIGINT NOT NULL,              -- 5 or 6
  first_bell BIGINT NOT NULL,              -- minutes after midnight
  jp_minutes BIGINT,                       -- none: the level's
  jp         TEXT   NOT NULL,              -- JSON list: how many JP from Monday to Saturday
  pauses     TEXT   NOT NULL,              -- JSON list of {after, minutes}
  set_by     TEXT   NOT NULL,
  set_at     BIGINT NOT NULL,              -- ms
  version    BIGINT NOT NULL
);

-- Who teaches a class in which jam of a weekday, week after week. The class group carries the school year.
CREATE TABLE timetable_slot (
  school_id TEXT   NOT NULL,
  id        TEXT   NOT NULL,
  weekday   BIGINT NOT NULL,               -- 1 Monday … 6 Saturday
  first_jam BIGINT NOT NULL,               -- from 1
  last_jam  BIGINT NOT NULL,
  group_id  TEXT   NOT NULL,
  staff_id  TEXT   NOT NULL,
  subject   TEXT   NOT NULL,               -- subject id of the pack, or ''
  set_by    TEXT   NOT NULL,
  set_at    BIGINT NOT NULL,               -- ms
  version   BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id),
  FOREIGN KEY (school_id, staff_id) REFERENCES staff (school_id, id)
);
CREATE INDEX timetable_slot_staff ON timetable_slot (school_id, staff_id);
CREATE INDEX timetable_slot_group ON timetable_slot (school_id, group_id);

-- Who said that a day differs, when, and how many JP a short day has.
ALTER TABLE calendar_day ADD COLUMN jp BIGINT;
ALTER TABLE calendar_day ADD COLUMN set_by TEXT;
ALTER TABLE calendar_day ADD COLUMN set_at BIGINT;
