-- Lingkar belajar: a few teachers of one school or several with one question about their pupils' learning, for some weeks. Owner: circles.
-- Rows of the city, as rounds of judging together are: a member's school is where that member taught on coming in.
CREATE TABLE circle (
  id        TEXT   NOT NULL PRIMARY KEY,
  code      TEXT   NOT NULL,               -- six letters and digits: colleagues come in by it
  opened_by TEXT   NOT NULL REFERENCES person (id),  -- may change question and weeks; passes on when that person leaves
  school_id TEXT   NOT NULL REFERENCES school (id),  -- of who opened it
  question  TEXT   NOT NULL,
  about     TEXT   NOT NULL,               -- subject and phase, in own words; may be empty
  starts    TEXT   NOT NULL,               -- YYYY-MM-DD
  weeks     BIGINT NOT NULL,
  opened_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX circle_code ON circle (code);

CREATE TABLE circle_member (
  circle_id TEXT   NOT NULL REFERENCES circle (id),
  person_id TEXT   NOT NULL REFERENCES person (id),
  school_id TEXT   NOT NULL REFERENCES school (id),
  joined_at BIGINT NOT NULL,
  PRIMARY KEY (circle_id, person_id)
);
CREATE INDEX circle_member_person ON circle_member (person_id);

-- One word of each member for each part; the last one stands. Read by the circle's members alone. It goes with its member. No key points at
-- plan or round: a plan that is taken back is shown to nobody, and the words stay.
CREATE TABLE circle_note (
  circle_id TEXT   NOT NULL,
  person_id TEXT   NOT NULL,
  school_id TEXT   NOT NULL,
  part      TEXT   NOT NULL,               -- assess design teach reflect differently
  body      TEXT   NOT NULL,               -- may be empty beside a plan or a round
  plan_id   TEXT,                          -- a plan that its member published
  round_id  TEXT,                          -- a round of judging together that its member is in
  at        BIGINT NOT NULL,
  PRIMARY KEY (circle_id, person_id, part),
  FOREIGN KEY (circle_id, person_id) REFERENCES circle_member (circle_id, person_id)
);
CREATE INDEX circle_note_school ON circle_note (school_id);

-- Who writes a note chooses among the own published plans (library's table).
CREATE INDEX published_plan_author ON published_plan (author_id, published_at);

-- Bedah karya: ten pairs each and one remark, done when all have said theirs or the day is over (way = 'bedah'). Owner: moderation.
ALTER TABLE moderation_round ADD COLUMN last_day TEXT;

-- What made the difference, in one rater's words. Read without a name by all of the round, after its end.
CREATE TABLE moderation_remark (
  round_id  TEXT   NOT NULL REFERENCES moderation_round (id),
  person_id TEXT   NOT NULL REFERENCES person (id),
  school_id TEXT   NOT NULL,
  body      TEXT   NOT NULL,
  at        BIGINT NOT NULL,               -- ms
  PRIMARY KEY (round_id, person_id)
);
