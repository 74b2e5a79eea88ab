-- Answers that are a photo, a drawing or a voice. Owner: teaching.
ALTER TABLE response ADD COLUMN work TEXT;  -- id of the file that was made; the file itself comes apart, or never. None: said otherwise
