-- One fair scale, as the night's fit found it (decision 0041). A pupil's measure is nowhere: classes, tasks, raters, steps. Owner: scale.
-- What is said of a semester is replaced by each night that saw other judgements.
CREATE TABLE scale_night (
  semester   TEXT             NOT NULL PRIMARY KEY,  -- 2026/2027-1
  through    BIGINT           NOT NULL,              -- ms: what had arrived by then is in it
  mark       TEXT             NOT NULL,              -- of the judgements that were fitted: the same ones are not fitted again
  judgements BIGINT           NOT NULL,
  parts      BIGINT           NOT NULL,              -- into which classes fall that nothing joins
  task_mean  DOUBLE PRECISION NOT NULL,              -- logits, as sigma, group_sd and rater_sd: of the question that was usually asked
  sigma      DOUBLE PRECISION NOT NULL,              -- of pupils within a class
  group_sd   DOUBLE PRECISION NOT NULL,
  rater_sd   DOUBLE PRECISION NOT NULL
);

CREATE TABLE scale_step (
  semester TEXT             NOT NULL,
  category BIGINT           NOT NULL,                -- from the SOLO level below to this one
  measure  DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (semester, category)
);

-- Questions that several classes answered; '' stands for all that one class alone was asked.
CREATE TABLE scale_task (
  semester TEXT             NOT NULL,
  task     TEXT             NOT NULL,
  measure  DOUBLE PRECISION NOT NULL,                -- more is harder
  se       DOUBLE PRECISION NOT NULL,
  n        BIGINT           NOT NULL,
  PRIMARY KEY (semester, task)
);

-- How strictly somebody judges: for computing with, no page or route says it.
CREATE TABLE scale_rater (
  semester  TEXT             NOT NULL,
  person_id TEXT             NOT NULL REFERENCES person (id),
  measure   DOUBLE PRECISION NOT NULL,               -- more is stricter
  se        DOUBLE PRECISION NOT NULL,
  n         BIGINT           NOT NULL,
  at        BIGINT           NOT NULL,               -- ms; 400 days later it goes
  PRIMARY KEY (semester, person_id)
);

CREATE TABLE scale_class (
  school_id TEXT             NOT NULL,
  group_id  TEXT             NOT NULL,
  subject   TEXT             NOT NULL,
  semester  TEXT             NOT NULL,
  measure   DOUBLE PRECISION NOT NULL,
  se        DOUBLE PRECISION NOT NULL,
  pupils    BIGINT           NOT NULL,               -- and groups of pupils who answered together
  state     TEXT             NOT NULL,               -- shown few_pupils not_linked unsure
  missing   BIGINT           NOT NULL,               -- pieces judged together until severity and class can be told apart
  at        BIGINT           NOT NULL,               -- ms; 400 days later it goes
  PRIMARY KEY (school_id, group_id, subject, semester),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id)
);

-- Each night and each look finds levels by their piece and tasks by their rater, however many rounds there were (moderation's tables).
CREATE INDEX moderation_level_piece ON moderation_level (piece_id, rater_id);
CREATE INDEX moderation_task_of ON moderation_task (rater_id, piece_id);
