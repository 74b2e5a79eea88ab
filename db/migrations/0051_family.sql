-- Orang tua: a family's link with a PIN, the week's one question for at home, and the pupil's portfolio. Owner: family.

-- A link of one guardian (or of the family) of one pupil. Its key is told once and kept as a hash, its PIN hashed by the server's secret.
CREATE TABLE family_link (
  school_id TEXT   NOT NULL,
  id        TEXT   NOT NULL,
  group_id  TEXT   NOT NULL,
  pupil_id  TEXT   NOT NULL,
  whom      TEXT   NOT NULL,               -- "Ibu", as the teacher says it; '': the family
  key_hash  TEXT   NOT NULL,
  pin_hash  TEXT   NOT NULL,
  made_by   TEXT   NOT NULL REFERENCES person (id),
  made_at   BIGINT NOT NULL,               -- ms since 1970, UTC
  until     BIGINT NOT NULL,               -- ms: the end of the semester, or when it was taken back
  ended_at  BIGINT,                        -- ms; none: it opens
  opened_on TEXT,                          -- YYYY-MM-DD, the last day on which it was opened; never an instant
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE UNIQUE INDEX family_link_key ON family_link (key_hash);
CREATE INDEX family_link_group ON family_link (school_id, group_id);
CREATE INDEX family_link_pupil ON family_link (school_id, pupil_id);

-- What a teacher says instead of the question that the week's lessons give.
CREATE TABLE family_question (
  school_id  TEXT   NOT NULL,
  group_id   TEXT   NOT NULL,
  week       TEXT   NOT NULL,              -- YYYY-MM-DD, its Monday
  words      TEXT   NOT NULL,
  written_by TEXT   NOT NULL REFERENCES person (id),
  at         BIGINT NOT NULL,              -- ms
  PRIMARY KEY (school_id, group_id, week),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id)
);

-- Work that a pupil chose, and why. Its words are those of the day of choosing; a file is named, never copied. What came along from
-- another school of the city has its words alone. Taken back, a row stays without its words, so that it does not come along once more.
CREATE TABLE portfolio_piece (
  school_id  TEXT   NOT NULL,
  id         TEXT   NOT NULL,
  pupil_id   TEXT   NOT NULL,
  semester   TEXT   NOT NULL,              -- 2026/2027-1
  origin     TEXT   NOT NULL,              -- response journal page moved
  of_id      TEXT   NOT NULL,              -- the response, page, or journal ("/" and the prompt that was answered); of what came along, the piece's id
  lesson_id  TEXT,                         -- none: came along
  day        TEXT   NOT NULL,              -- YYYY-MM-DD of the lesson
  title      TEXT   NOT NULL,              -- of the lesson
  question   TEXT   NOT NULL,              -- as it was asked; '' of free words and pages
  body       TEXT   NOT NULL,              -- as written; '' where something was made
  made       TEXT   NOT NULL,              -- photo drawing voice, or ''
  work_id    TEXT,                         -- its file
  why        TEXT   NOT NULL,
  chosen_by  TEXT   NOT NULL,              -- pupil, or teacher together with the pupil
  gone       BIGINT NOT NULL,              -- 1: taken back
  at         BIGINT NOT NULL,              -- ms, by the device
  arrived_at BIGINT NOT NULL,
  version    BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE UNIQUE INDEX portfolio_piece_of ON portfolio_piece (school_id, pupil_id, origin, of_id);
