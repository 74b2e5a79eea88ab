-- Pages of work and journal on paper: the first files that are kept. Owner: people.
ALTER TABLE media ADD COLUMN lesson_id TEXT;  -- in which the page was made
ALTER TABLE media ADD COLUMN page TEXT;       -- work journal
CREATE INDEX media_by_lesson ON media (school_id, lesson_id);
CREATE INDEX media_by_pupil ON media (school_id, pupil_id);
CREATE INDEX media_by_file ON media (sha256);
