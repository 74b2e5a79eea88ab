-- A second factor beside the password: codes of an app on the own phone (RFC 6238), and printed ones for when it is lost. Owner: people.
CREATE TABLE second_factor (
  person_id    TEXT   PRIMARY KEY REFERENCES person (id),
  sealed       TEXT   NOT NULL,              -- what the codes are made of, locked with the server's secret
  made_at      BIGINT NOT NULL,              -- ms since 1970, UTC
  confirmed_at BIGINT,                       -- none: shown, and no code was typed yet: it guards nothing
  last_step    BIGINT NOT NULL               -- of the code that was taken last: neither it nor an earlier one is taken again
);

CREATE TABLE recovery_code (
  code_hash TEXT   PRIMARY KEY,              -- keyed by the server's secret
  person_id TEXT   NOT NULL REFERENCES person (id),
  used_at   BIGINT
);
CREATE INDEX recovery_code_person ON recovery_code (person_id);

-- What became of it, for its owner to see.
CREATE TABLE second_factor_event (
  person_id TEXT   NOT NULL REFERENCES person (id),
  at        BIGINT NOT NULL,
  what      TEXT   NOT NULL,                 -- on off codes recovery taken_off
  by_id     TEXT   REFERENCES person (id),   -- none: whoever holds the machine
  PRIMARY KEY (person_id, at, what)
);

-- When whoever uses this session last proved who they are: at the sign-in, and before heavy acts.
ALTER TABLE session ADD COLUMN proved_at BIGINT;
