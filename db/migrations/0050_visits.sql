-- Kunjungan kelas, and one next step at a time. Owner: growth.

-- A visit belongs to the teacher whose lesson is seen. Its visitor writes; nobody beyond the two reads it unless the teacher publishes it.
CREATE TABLE visit (
  school_id     TEXT   NOT NULL REFERENCES school (id),
  id            TEXT   NOT NULL,
  teacher_id    TEXT   NOT NULL REFERENCES person (id),
  visitor_kind  TEXT   NOT NULL,             -- colleague, principal, supervisor
  visitor_id    TEXT   REFERENCES person (id),  -- nobody yet
  code          TEXT,                        -- a colleague comes in by it
  proposed_by   TEXT   NOT NULL REFERENCES person (id),
  proposed_at   BIGINT NOT NULL,
  day           TEXT   NOT NULL,             -- local
  about         TEXT   NOT NULL,             -- class, subject, hour, in the teacher's words; may be empty
  indicator     TEXT   NOT NULL,             -- that the teacher chose (packs/observation); empty: none
  show_step     BIGINT NOT NULL,             -- 1: the visitor sees the step that the teacher tries
  accepted_at   BIGINT,                      -- by the teacher
  form          TEXT   NOT NULL,             -- a pack of packs/observation
  body          TEXT   NOT NULL,             -- JSON, what the visitor wrote; empty: nothing yet
  saved_at      BIGINT,
  sent_at       BIGINT,                      -- from then on the teacher reads it
  answer        TEXT   NOT NULL,
  answered_at   BIGINT,
  published_at  BIGINT,                      -- to head and supervisor; NULL again when taken back
  called_off_at BIGINT,
  PRIMARY KEY (school_id, id)
);
CREATE INDEX visit_teacher ON visit (teacher_id);
CREATE INDEX visit_visitor ON visit (visitor_id);
CREATE UNIQUE INDEX visit_code ON visit (code);
CREATE UNIQUE INDEX visit_id ON visit (id);

-- What a teacher tries, one at a time; private.
CREATE TABLE growth_step (
  school_id  TEXT   NOT NULL REFERENCES school (id),
  id         TEXT   NOT NULL,
  teacher_id TEXT   NOT NULL REFERENCES person (id),
  step       TEXT   NOT NULL,                -- of packs/growth; empty: in own words
  words      TEXT   NOT NULL,                -- own words; may be empty
  taken_at   BIGINT NOT NULL,
  tries      BIGINT NOT NULL,                -- how often the teacher said that it was tried
  tried_at   BIGINT,
  ended      TEXT   NOT NULL,                -- kept, aside; empty: now
  ended_at   BIGINT,
  PRIMARY KEY (school_id, id)
);
CREATE INDEX growth_step_teacher ON growth_step (teacher_id);
