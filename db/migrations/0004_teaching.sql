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
  step_id      TEXT,                       -- the step that is now
  paused       BIGINT NOT NULL,
  version      BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id)
);
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
  choice      BIGINT,                      -- option from 0, scale value, or tapped level
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

-- A pupil's phone in one lesson, or a board's link: a bearer that dies with the lesson.
CREATE TABLE seat (
  token_hash TEXT   NOT NULL PRIMARY KEY,
  school_id  TEXT   NOT NULL,
  lesson_id  TEXT   NOT NULL,
  pupil_id   TEXT,                         -- none: the board
  made_at    BIGINT NOT NULL,
  ended_at   BIGINT
);
CREATE INDEX seat_lesson ON seat (school_id, lesson_id);

-- Suara murid is open or closed in a lesson; counts exist only when five or more answered.
CREATE TABLE voice_round (
  school_id     TEXT   NOT NULL,
  lesson_id     TEXT   NOT NULL,
  statement_set TEXT   NOT NULL,           -- id in pack voices
  opened_at     BIGINT NOT NULL,
  closed_at     BIGINT,
  answered      BIGINT,                    -- how many answered, when 5 or more
  source        TEXT,                      -- hands phones
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

-- A phone's vote until the round closes, 48 h at most: no actor, no instant, in no log.
CREATE TABLE ballot (
  school_id TEXT NOT NULL,
  lesson_id TEXT NOT NULL,
  id        TEXT NOT NULL,                 -- random, made on the phone
  first     TEXT NOT NULL,                 -- ya biasa tidak lewati
  second    TEXT NOT NULL,
  third     TEXT NOT NULL,
  PRIMARY KEY (school_id, lesson_id, id)
);
