-- Kelompok: a question that is answered once a group, and who is in which group in a lesson. The answer of a group is a row of each member
-- that was in it then, marked as the group's: so it is read, judged, given out and erased with the pupil like any other. Owner: teaching.
ALTER TABLE question ADD COLUMN by_team BIGINT NOT NULL DEFAULT 0;
ALTER TABLE response ADD COLUMN team TEXT;  -- letter of the group whose answer it is; none: the pupil's own

CREATE TABLE lesson_team (
  school_id TEXT   NOT NULL,
  lesson_id TEXT   NOT NULL,
  pupil_id  TEXT   NOT NULL,
  team      TEXT   NOT NULL,               -- A to L
  PRIMARY KEY (school_id, lesson_id, pupil_id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX lesson_team_pupil ON lesson_team (school_id, pupil_id);
