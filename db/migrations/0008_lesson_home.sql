-- A lesson that is done at home (rob, flood): its teacher sent the task to the class. A row, not a flag: who and when. Owner: teaching.
CREATE TABLE lesson_home (
  school_id   TEXT   NOT NULL,
  lesson_id   TEXT   NOT NULL,
  recorded_by TEXT   NOT NULL,
  at          BIGINT NOT NULL,             -- ms
  PRIMARY KEY (school_id, lesson_id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id)
);
