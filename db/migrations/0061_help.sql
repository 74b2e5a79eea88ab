-- What a school asks its office for: the head's tap, a kind and one line, until the school says that it is done. Owner: city.
CREATE TABLE help_request (
  school_id TEXT   NOT NULL REFERENCES school (id),
  id        TEXT   NOT NULL,
  kind      TEXT   NOT NULL,               -- devices network mentoring lists other (src/city/core/wanted.hpp)
  words     TEXT   NOT NULL,               -- in the head's words; may be ''
  asked_by  TEXT   NOT NULL REFERENCES person (id),
  asked_at  BIGINT NOT NULL,               -- ms since 1970, UTC
  ended_at  BIGINT,                        -- the school has it, or wants it no more; 400 days later the row goes
  PRIMARY KEY (school_id, id)
);
