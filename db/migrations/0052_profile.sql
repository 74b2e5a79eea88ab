-- Profil saya: what a pupil chose as evidence of a dimension, and the stages that were settled in talks. Owner: reflection.

-- Something that the pupil made, chosen by it for one of the eight dimensions, and why. No key points at the thing: when a page is given up,
-- because a guardian says no or the teacher takes it away, the pupil's sentence stays. Seen by the pupil and the teacher of the lesson.
CREATE TABLE profile_evidence (
  school_id  TEXT   NOT NULL,
  pupil_id   TEXT   NOT NULL,
  dimension  TEXT   NOT NULL,              -- of packs/framework
  thing_id   TEXT   NOT NULL,              -- response_… work_… journal_… goal_…
  lesson_id  TEXT   NOT NULL,              -- in which it was made
  words      TEXT   NOT NULL,              -- why, in one sentence
  source     TEXT   NOT NULL,              -- phone teacher
  at         BIGINT NOT NULL,              -- by the device
  arrived_at BIGINT NOT NULL,
  version    BIGINT NOT NULL,
  PRIMARY KEY (school_id, pupil_id, dimension, thing_id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id)
);

-- A stage that a teacher and the pupil settled together on a day. Nothing computes one; earlier days stay. The words are the two's alone.
CREATE TABLE profile_talk (
  school_id  TEXT   NOT NULL,
  pupil_id   TEXT   NOT NULL,
  dimension  TEXT   NOT NULL,
  teacher_id TEXT   NOT NULL REFERENCES person (id),
  day        TEXT   NOT NULL,              -- YYYY-MM-DD
  group_id   TEXT   NOT NULL,
  stage      TEXT   NOT NULL,              -- berkembang cakap mahir
  words      TEXT   NOT NULL,              -- what was agreed on, or ''
  at         BIGINT NOT NULL,              -- by the device
  arrived_at BIGINT NOT NULL,
  version    BIGINT NOT NULL,
  PRIMARY KEY (school_id, pupil_id, dimension, teacher_id, day),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id)
);
