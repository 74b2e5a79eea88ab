-- A pupil's own goal beside the class's, in a few words of its teacher: the one that holds now, no history. Owner: teaching.
CREATE TABLE own_goal (
  school_id   TEXT   NOT NULL,
  group_id    TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  recorded_by TEXT   NOT NULL REFERENCES person (id),
  words       TEXT   NOT NULL,
  at          BIGINT NOT NULL,             -- ms since 1970, UTC
  PRIMARY KEY (school_id, group_id, pupil_id, recorded_by),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX own_goal_pupil ON own_goal (school_id, pupil_id);
