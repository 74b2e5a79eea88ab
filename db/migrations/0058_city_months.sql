-- What an office was told of a month. A row is written once, when the month has been over for a week, and never changed: what comes later
-- changes nothing that was told (decision 72). Sums over schools alone; no row is of a school, a teacher or a pupil. Owner: city.
CREATE TABLE city_month (
  authority_id TEXT   NOT NULL REFERENCES authority (id),
  month        TEXT   NOT NULL,            -- YYYY-MM
  told_at      BIGINT NOT NULL,            -- ms since 1970, UTC
  PRIMARY KEY (authority_id, month)
);

-- A figure of it: of an indicator (src/city/core/indicators.cpp) and a row of one of its tables.
CREATE TABLE city_figure (
  authority_id TEXT   NOT NULL,
  month        TEXT   NOT NULL,
  position     BIGINT NOT NULL,            -- in the order in which they are read, from 1
  indicator    TEXT   NOT NULL,
  part         TEXT   NOT NULL,            -- of voices: ya biasa tidak; else ''
  grouping     TEXT   NOT NULL,            -- all level district owner size
  key          TEXT   NOT NULL,            -- of the row; of all: ''
  hidden       TEXT   NOT NULL,            -- no none_yet too_few complement
  numerator    BIGINT NOT NULL,            -- 0 where hidden, and so is …
  denominator  BIGINT NOT NULL,
  gap          BIGINT,                     -- whole points of a hundred; the ends of its 95 % interval:
  low          BIGINT,
  high         BIGINT,
  said_id      TEXT   NOT NULL,            -- of a gap: the sentence as it was told
  said_en      TEXT   NOT NULL,
  PRIMARY KEY (authority_id, month, position),
  FOREIGN KEY (authority_id, month) REFERENCES city_month (authority_id, month)
);
