-- The lesson as it happened, and Suara murid. Owner: teaching.

CREATE TABLE lesson (
  school_id    TEXT   NOT NULL REFERENCES school (id),
  id           TEXT   NOT NULL,
  group_id     TEXT   NOT NULL,
  teacher_id   TEXT   NOT NULL REFERENCES person (id),
  plan_id      TEXT,
  plan_version BIGINT,
  meeting      BIGINT NOT NULL,            -- which meeting of the plan, from 1
  title        TEXT   NOT NULL,
  subject      TEXT   NOT NULL,
  day          TEXT   NOT NULL,            -- YYYY-MM-DD local
  started_at   BIGINT NOT NULL,            -- ms, by the teacher's phone
  arrived_at   BIGINT NOT NULL,            -- ms, when the server learnt of it
  ended_at     BIGINT,
  step_id      TEXT NOT NULL,              -- the step that is now, or ''
  paused_at    BIGINT,                     -- ms; none: it goes on
  version      BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id)
);
-- Live events go by a lesson's id alone, so no two schools have the same.
CREATE UNIQUE INDEX lesson_id ON lesson (id);
CREATE INDEX lesson_group ON lesson (school_id, group_id, day);
CREATE INDEX lesson_teacher ON lesson (teacher_id, day);

-- The steps as played: planned minutes beside what really happened.
CREATE TABLE lesson_step (
  school_id  TEXT   NOT NULL,
  lesson_id  TEXT   NOT NULL,
  id         TEXT   NOT NULL,              -- the plan's step id
  position   BIGINT NOT NULL,
  stage      TEXT   NOT NULL,              -- awal memahami mengaplikasi merefleksi penutup
  text       TEXT   NOT NULL,
  minutes    BIGINT NOT NULL,              -- planned
  started_at BIGINT,
  ended_at   BIGINT,
  paused_ms  BIGINT NOT NULL,              -- how long it stood still
  skipped    BIGINT NOT NULL,
  PRIMARY KEY (school_id, lesson_id, id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id)
);

CREATE TABLE attendance (
  school_id   TEXT   NOT NULL,
  lesson_id   TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  state       TEXT   NOT NULL,             -- hadir sakit izin alpa
  recorded_by TEXT   NOT NULL,
  at          BIGINT NOT NULL,
  PRIMARY KEY (school_id, lesson_id, pupil_id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);

-- A question as asked in one lesson; it belongs to an objective and aims at a depth.
CREATE TABLE question (
  school_id      TEXT   NOT NULL,
  id             TEXT   NOT NULL,
  lesson_id      TEXT   NOT NULL,
  origin         TEXT   NOT NULL,          -- the plan's question id, or ''
  position       BIGINT NOT NULL,
  kind           TEXT   NOT NULL,          -- choice scale text tap
  text           TEXT   NOT NULL,
  options        TEXT   NOT NULL,          -- JSON list of {text, right, reason, next}
  objective_id   TEXT   NOT NULL,
  objective_text TEXT   NOT NULL,
  aims           BIGINT NOT NULL,          -- SOLO 0–4
  opened_at      BIGINT,
  closed_at      BIGINT,
  version        BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id)
);
CREATE INDEX question_lesson ON question (school_id, lesson_id);

-- One pupil's answer to one question.
CREATE TABLE response (
  school_id   TEXT   NOT NULL,
  id          TEXT   NOT NULL,
  question_id TEXT   NOT NULL,
  lesson_id   TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  source      TEXT   NOT NULL,             -- phone tap
  choice      BIGINT,                      -- option from 0, step of the scale from 0, or tapped level 0-4
  text        TEXT,
  at          BIGINT NOT NULL,             -- by the device
  arrived_at  BIGINT NOT NULL,
  version     BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  UNIQUE (school_id, question_id, pupil_id),
  FOREIGN KEY (school_id, question_id) REFERENCES question (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX response_pupil ON response (school_id, pupil_id);

-- Hitung tangan: counts per option without pupils.
CREATE TABLE tally (
  school_id   TEXT   NOT NULL,
  question_id TEXT   NOT NULL,
  choice      BIGINT NOT NULL,
  count       BIGINT NOT NULL,
  at          BIGINT NOT NULL,
  PRIMARY KEY (school_id, question_id, choice),
  FOREIGN KEY (school_id, question_id) REFERENCES question (school_id, id)
);

-- The lesson's code for phones; it dies with the lesson.
CREATE TABLE lesson_door (
  code      TEXT   NOT NULL PRIMARY KEY,
  school_id TEXT   NOT NULL,
  lesson_id TEXT   NOT NULL,
  opened_at BIGINT NOT NULL,
  closed_at BIGINT
);
CREATE INDEX lesson_door_lesson ON lesson_door (school_id, lesson_id);

-- A pupil's phone in one lesson, or a board's link: a bearer for this lesson alone, a day at most.
CREATE TABLE seat (
  token_hash TEXT   NOT NULL PRIMARY KEY,
  school_id  TEXT   NOT NULL,
  lesson_id  TEXT   NOT NULL,
  pupil_id   TEXT,                         -- none: the board
  may_vote   BIGINT NOT NULL,              -- 0: joined again while Suara murid was open
  made_at    BIGINT NOT NULL,
  ended_at   BIGINT
);
CREATE INDEX seat_lesson ON seat (school_id, lesson_id);

-- Tries of a pupil's number at a lesson's door: wrong PINs, and whether a child without consent was turned away.
CREATE TABLE join_try (
  school_id TEXT   NOT NULL,
  lesson_id TEXT   NOT NULL,
  pupil_id  TEXT   NOT NULL,
  failures  BIGINT NOT NULL,
  no_device BIGINT NOT NULL,               -- 1: no consent for a device
  PRIMARY KEY (school_id, lesson_id, pupil_id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);

-- Suara murid is open or closed in a lesson; counts exist only when five or more answered.
CREATE TABLE voice_round (
  school_id     TEXT   NOT NULL,
  lesson_id     TEXT   NOT NULL,
  statement_set TEXT   NOT NULL,           -- id in pack voices
  opened_at     BIGINT NOT NULL,           -- ms, when the server learnt of it
  closed_at     BIGINT,
  answered      BIGINT,                    -- how many answered, when 5 or more
  source        TEXT,                      -- hands phones
  version       BIGINT NOT NULL,
  PRIMARY KEY (school_id, lesson_id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id)
);

CREATE TABLE voice (
  school_id TEXT   NOT NULL,
  lesson_id TEXT   NOT NULL,
  statement BIGINT NOT NULL,               -- 1 2 3
  answer    TEXT   NOT NULL,               -- ya biasa tidak
  count     BIGINT NOT NULL,
  PRIMARY KEY (school_id, lesson_id, statement, answer),
  FOREIGN KEY (school_id, lesson_id) REFERENCES voice_round (school_id, lesson_id)
);

-- Phones' votes until the round closes, 48 h at most: sums from the first vote on, so no row is one child's vote
-- (docs/decisions: ballots are sums).
CREATE TABLE ballot_box (
  school_id TEXT   NOT NULL,
  lesson_id TEXT   NOT NULL,
  answered  BIGINT NOT NULL,
  ya1       BIGINT NOT NULL,
  biasa1    BIGINT NOT NULL,
  tidak1    BIGINT NOT NULL,
  ya2       BIGINT NOT NULL,
  biasa2    BIGINT NOT NULL,
  tidak2    BIGINT NOT NULL,
  ya3       BIGINT NOT NULL,
  biasa3    BIGINT NOT NULL,
  tidak3    BIGINT NOT NULL,
  PRIMARY KEY (school_id, lesson_id)
);

-- What keeps a phone from voting twice: a hash of the seat's token, which itself is on the phone alone. Gone with the box.
CREATE TABLE ballot_stub (
  school_id TEXT NOT NULL,
  lesson_id TEXT NOT NULL,
  stub      TEXT NOT NULL,
  PRIMARY KEY (school_id, lesson_id, stub)
);
