-- Foto seri: up to six photos of what one pupil does in a lesson, each with a short caption. The files are rows of media. Owner: teaching.
CREATE TABLE photo_series (
  school_id      TEXT   NOT NULL,
  id             TEXT   NOT NULL,
  lesson_id      TEXT   NOT NULL,
  pupil_id       TEXT   NOT NULL,
  objective_id   TEXT   NOT NULL,          -- of the plan's objective, or ''
  objective_text TEXT   NOT NULL,
  recorded_by    TEXT   NOT NULL REFERENCES person (id),
  at             BIGINT NOT NULL,          -- by the device
  arrived_at     BIGINT NOT NULL,
  version        BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, lesson_id) REFERENCES lesson (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX photo_series_lesson ON photo_series (school_id, lesson_id);
CREATE INDEX photo_series_pupil ON photo_series (school_id, pupil_id);

-- One photo of a series. The row says it; its file comes apart, or never.
CREATE TABLE series_photo (
  school_id TEXT   NOT NULL,
  work_id   TEXT   NOT NULL,
  series_id TEXT   NOT NULL,
  pupil_id  TEXT   NOT NULL,
  position  BIGINT NOT NULL,               -- from 0
  caption   TEXT   NOT NULL,               -- or ''
  PRIMARY KEY (school_id, work_id),
  FOREIGN KEY (school_id, series_id) REFERENCES photo_series (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX series_photo_series ON series_photo (school_id, series_id);
CREATE INDEX series_photo_pupil ON series_photo (school_id, pupil_id);

-- Langkah foto: an answer that is one photo for each named step of a job, by the step's place in the question. Owner: teaching.
CREATE TABLE answer_part (
  school_id   TEXT   NOT NULL,
  question_id TEXT   NOT NULL,
  lesson_id   TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  part        BIGINT NOT NULL,             -- from 0
  work_id     TEXT   NOT NULL,
  PRIMARY KEY (school_id, question_id, pupil_id, part),
  FOREIGN KEY (school_id, question_id) REFERENCES question (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX answer_part_work ON answer_part (school_id, work_id);
CREATE INDEX answer_part_pupil ON answer_part (school_id, pupil_id);
ALTER TABLE question ADD COLUMN board_part BIGINT;  -- which step's photo is large before the class; none: the first
