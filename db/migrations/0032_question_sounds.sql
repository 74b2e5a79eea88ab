-- A question's text, said by its teacher: one file, however many plans and lessons name it (decision 25). Owner: people, planning, teaching.
ALTER TABLE media ADD COLUMN author_id TEXT;   -- whose voice it is, of a file that is of no pupil
CREATE INDEX media_by_author ON media (author_id) WHERE author_id IS NOT NULL;

-- The sounds that the newest text of a plan names.
CREATE TABLE plan_sound (
  school_id TEXT NOT NULL,
  plan_id   TEXT NOT NULL,
  sound_id  TEXT NOT NULL,
  PRIMARY KEY (school_id, plan_id, sound_id),
  FOREIGN KEY (school_id, plan_id) REFERENCES plan (school_id, id)
);
CREATE INDEX plan_sound_by_sound ON plan_sound (sound_id);

ALTER TABLE question ADD COLUMN sound TEXT;    -- none: it is read, or read aloud by the phone
CREATE INDEX question_by_sound ON question (sound) WHERE sound IS NOT NULL;
