-- A pupil whom one school offers to another of the city. Owner: people.
CREATE TABLE transfer (
  school_id    TEXT   NOT NULL,            -- the old school
  id           TEXT   NOT NULL,
  pupil_id     TEXT   NOT NULL,
  to_school_id TEXT   NOT NULL REFERENCES school (id),
  offered_by   TEXT   NOT NULL,
  offered_at   BIGINT NOT NULL,            -- ms; lapses after 30 days
  answered_by  TEXT,
  answered_at  BIGINT,
  outcome      TEXT,                       -- accepted declined withdrawn
  new_pupil_id TEXT,                       -- the pupil in the new school
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX transfer_to ON transfer (to_school_id);
CREATE INDEX transfer_pupil ON transfer (school_id, pupil_id);
