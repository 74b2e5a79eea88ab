-- Pustaka: plans that teachers published, found by their words, adapted, and improved by colleagues. Owner: library.
ALTER TABLE plan ADD COLUMN adapted_version BIGINT;  -- of the plan that adapted_from names
CREATE INDEX plan_adapted ON plan (adapted_from);
CREATE INDEX plan_id ON plan (id);
CREATE INDEX lesson_plan ON lesson (plan_id);

-- One row a plan that is published now; taken back, it goes. What lists show stands here, so that they read no texts.
CREATE TABLE published_plan (
  id           TEXT   NOT NULL PRIMARY KEY,  -- the plan's own
  number       BIGINT NOT NULL,              -- made of the id's random part; short, for published_term
  school_id    TEXT   NOT NULL REFERENCES school (id),
  author_id    TEXT   NOT NULL REFERENCES person (id),
  named        BIGINT NOT NULL,              -- 1: with the author's name
  reach        TEXT   NOT NULL,              -- school city: whose staff reads it
  version      BIGINT NOT NULL,              -- of the plan, the newest that was published
  title        TEXT   NOT NULL,
  level        TEXT   NOT NULL,
  phase        TEXT   NOT NULL,
  grade        TEXT   NOT NULL,
  subject      TEXT   NOT NULL,
  meetings     BIGINT NOT NULL,
  minutes      BIGINT NOT NULL,              -- of all meetings; 0: not said
  depth        BIGINT NOT NULL,              -- the highest SOLO level that a question aims at; -1: none says
  contexts     TEXT   NOT NULL,              -- ids between blanks: ' rob-pekalongan batik-pekalongan '
  objectives   TEXT   NOT NULL,              -- the first ones, one a line
  published_at BIGINT NOT NULL
);
CREATE UNIQUE INDEX published_plan_number ON published_plan (number);
CREATE INDEX published_plan_newest ON published_plan (published_at);

-- The texts that were published, without recordings. An adaptation is compared with the one that it was made from.
CREATE TABLE published_version (
  plan_id TEXT   NOT NULL REFERENCES published_plan (id),
  version BIGINT NOT NULL,
  body    TEXT   NOT NULL,
  PRIMARY KEY (plan_id, version)
);

-- Stems of the newest text: the same plain rows for both databases (decision 0031).
CREATE TABLE published_term (
  term    TEXT   NOT NULL,
  number  BIGINT NOT NULL,                   -- of the published plan
  weight  BIGINT NOT NULL,                   -- how much the plan is about it; in the key, so that a search reads nothing else
  PRIMARY KEY (term, number, weight)
);
CREATE INDEX published_term_number ON published_term (number);

-- A colleague's text for the author of a published plan. It stays with both when the plan is taken back.
CREATE TABLE improvement (
  id          TEXT   NOT NULL PRIMARY KEY,
  plan_id     TEXT   NOT NULL,               -- the author's
  version     BIGINT NOT NULL,               -- that the colleague started from
  school_id   TEXT   NOT NULL REFERENCES school (id),  -- where the author's plan lies
  author_id   TEXT   NOT NULL REFERENCES person (id),
  from_id     TEXT   NOT NULL REFERENCES person (id),
  body        TEXT   NOT NULL,               -- with the ids of the author's parts
  words       TEXT   NOT NULL,
  sent_at     BIGINT NOT NULL,
  taken       BIGINT,                        -- how many changes the author took over; none: not answered yet
  answer      TEXT,
  answered_at BIGINT
);
CREATE INDEX improvement_author ON improvement (author_id);
CREATE INDEX improvement_from ON improvement (from_id);
