-- What readers of a handed-in plan say of it, and what its teacher answers. All of it goes with the plan. Owner: planning.

-- A comment on one place of the text.
CREATE TABLE plan_comment (
  school_id TEXT   NOT NULL,
  id        TEXT   NOT NULL,
  plan_id   TEXT   NOT NULL,
  version   BIGINT NOT NULL,               -- of the text that was read
  place     TEXT   NOT NULL,               -- JSON pointer with ids in place of positions
  quote     TEXT   NOT NULL,               -- what stood there then
  author_id TEXT   NOT NULL REFERENCES person (id),
  words     TEXT   NOT NULL,
  at        BIGINT NOT NULL,               -- ms since 1970, UTC
  done_at   BIGINT,                        -- the teacher's "sudah"
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, plan_id) REFERENCES plan (school_id, id)
);
CREATE INDEX plan_comment_plan ON plan_comment (school_id, plan_id);

CREATE TABLE plan_reply (
  school_id  TEXT   NOT NULL,
  id         TEXT   NOT NULL,
  plan_id    TEXT   NOT NULL,
  comment_id TEXT   NOT NULL,
  author_id  TEXT   NOT NULL REFERENCES person (id),
  words      TEXT   NOT NULL,
  at         BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, comment_id) REFERENCES plan_comment (school_id, id),
  FOREIGN KEY (school_id, plan_id) REFERENCES plan (school_id, id)
);
CREATE INDEX plan_reply_plan ON plan_reply (school_id, plan_id);

-- A filled-in form: its reviewer's alone until it is sent, then the teacher's too.
CREATE TABLE plan_review (
  school_id   TEXT   NOT NULL,
  id          TEXT   NOT NULL,
  plan_id     TEXT   NOT NULL,
  version     BIGINT NOT NULL,             -- of the text that was read
  reviewer_id TEXT   NOT NULL REFERENCES person (id),
  form        TEXT   NOT NULL,             -- a pack of packs/instruments
  body        TEXT   NOT NULL,             -- JSON: numbers a person gave and texts, by item
  saved_at    BIGINT NOT NULL,
  sent_at     BIGINT,
  answer      TEXT   NOT NULL,
  answered_at BIGINT,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, plan_id) REFERENCES plan (school_id, id)
);
CREATE INDEX plan_review_plan ON plan_review (school_id, plan_id);
