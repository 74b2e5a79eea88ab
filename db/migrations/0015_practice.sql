-- Kelas latihan: a teacher's practice class lies in a school of its own that is no school (decision 13). Owner: people.
CREATE TABLE practice (
  school_id TEXT   NOT NULL PRIMARY KEY REFERENCES school (id),
  person_id TEXT   NOT NULL REFERENCES person (id),
  made_at   BIGINT NOT NULL,               -- ms; a year later all of it goes
  ended_at  BIGINT                         -- ms; emptied: what is left waits for the retention clock
);
CREATE INDEX practice_person ON practice (person_id);
