-- What every slice leans on. Owner: storage, http.
-- Types are TEXT, BIGINT, DOUBLE PRECISION, BYTEA; on SQLite storage rewrites these words and adds STRICT.

-- Facts of the installation: city name, demo flag, offset of local time in minutes.
CREATE TABLE setting (
  name  TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
);

-- One counter row a school; city rows use school ''.
CREATE TABLE change_counter (
  school_id TEXT   NOT NULL PRIMARY KEY,
  seq       BIGINT NOT NULL
);

-- What changed, without values. Kept 400 days.
CREATE TABLE change (
  school_id  TEXT   NOT NULL,
  seq        BIGINT NOT NULL,
  table_name TEXT   NOT NULL,
  row_id     TEXT   NOT NULL,
  version    BIGINT NOT NULL,
  PRIMARY KEY (school_id, seq)
);

-- The outcome of each command, so that a repeat is answered and not done again. Kept 400 days.
CREATE TABLE command (
  actor_id TEXT   NOT NULL,
  id       TEXT   NOT NULL,
  status   BIGINT NOT NULL,
  body     TEXT   NOT NULL,
  at       BIGINT NOT NULL,                -- ms since 1970, UTC
  PRIMARY KEY (actor_id, id)
);
CREATE INDEX command_at ON command (at);

-- Each school's last change number of a day. Changes carry no instant, lest anything be joined by time; by these marks
-- the retention clock knows which are 400 days old. Owner: jobs.
CREATE TABLE change_mark (
  day       TEXT   NOT NULL,               -- YYYY-MM-DD local
  school_id TEXT   NOT NULL,
  seq       BIGINT NOT NULL,
  PRIMARY KEY (day, school_id)
);
