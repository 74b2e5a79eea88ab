-- What is near a school and can be asked about, said by its own teachers beside the city's pack. Owner: planning.
CREATE TABLE school_context (
  school_id  TEXT   NOT NULL REFERENCES school (id),
  id         TEXT   NOT NULL,
  name       TEXT   NOT NULL,               -- as in the middle of a sentence
  about      TEXT   NOT NULL,               -- what a colleague should know; or ''
  question   TEXT   NOT NULL,               -- one that asks for a link; or ''
  subjects   TEXT   NOT NULL,               -- ids with blanks between them; '': any
  version    BIGINT NOT NULL,
  saved_by   TEXT   NOT NULL REFERENCES person (id),
  saved_at   BIGINT NOT NULL,
  removed_at BIGINT,
  PRIMARY KEY (school_id, id)
);
