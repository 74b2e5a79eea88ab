-- Packs of local contexts: an office publishes them version by version, schools take a version. Owner: packs.

-- One version. A row is never changed or deleted: plans name it.
CREATE TABLE context_pack (
  id           TEXT   NOT NULL PRIMARY KEY,
  authority_id TEXT   NOT NULL REFERENCES authority (id),
  slug         TEXT   NOT NULL,              -- what makes versions one pack
  number       BIGINT NOT NULL,              -- from 1
  title        TEXT   NOT NULL,
  title_en     TEXT   NOT NULL,              -- '': none
  note         TEXT   NOT NULL,              -- what changed, in the office's words; may be ''
  contexts     BIGINT NOT NULL,              -- how many
  body         TEXT   NOT NULL,              -- JSON, as on the wire
  published_by TEXT   NOT NULL REFERENCES person (id),
  published_at BIGINT NOT NULL               -- ms since 1970, UTC
);
CREATE UNIQUE INDEX context_pack_number ON context_pack (authority_id, slug, number);

-- The version of a pack that a school has.
CREATE TABLE school_pack (
  school_id    TEXT   NOT NULL REFERENCES school (id),
  authority_id TEXT   NOT NULL REFERENCES authority (id),
  slug         TEXT   NOT NULL,
  pack_id      TEXT   NOT NULL REFERENCES context_pack (id),
  taken_by     TEXT   NOT NULL REFERENCES person (id),
  taken_at     BIGINT NOT NULL,              -- ms since 1970, UTC
  PRIMARY KEY (school_id, authority_id, slug)
);
