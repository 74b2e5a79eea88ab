-- Who opened a pupil's record, once a day, person and kind; and whose data were erased: an id that means nobody any more.

-- Owner: people.
CREATE TABLE record_opening (
  school_id TEXT   NOT NULL,
  pupil_id  TEXT   NOT NULL,
  person_id TEXT   NOT NULL REFERENCES person (id),
  what      TEXT   NOT NULL,               -- work journals copy
  day       TEXT   NOT NULL,               -- YYYY-MM-DD local
  at        BIGINT NOT NULL,               -- ms, the first time of that day
  PRIMARY KEY (school_id, pupil_id, person_id, what, day),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
-- The retention clock's, and what somebody opened in a time (after a breach).
CREATE INDEX record_opening_at ON record_opening (at);
CREATE INDEX record_opening_person ON record_opening (person_id, at);

-- Owner: privacy. Phones ask for it and forget, too; a restored backup is erased anew from it.
CREATE TABLE erasure (
  school_id TEXT   NOT NULL REFERENCES school (id),
  id        TEXT   NOT NULL,               -- the pupil's, of old
  at        BIGINT NOT NULL,
  by_id     TEXT   NOT NULL,               -- person, or '' from the machine
  PRIMARY KEY (school_id, id)
);
CREATE INDEX erasure_at ON erasure (at);
