-- Where a pupil's own phone and the teacher wrote down different answers, the later one is shown and the other stays beside it: one row
-- each, with the row's owner, person and retention. Owner: teaching.
ALTER TABLE response ADD COLUMN other_source TEXT;   -- none: nobody said otherwise
ALTER TABLE response ADD COLUMN other_choice BIGINT;
ALTER TABLE response ADD COLUMN other_choices TEXT;
ALTER TABLE response ADD COLUMN other_text TEXT;
ALTER TABLE response ADD COLUMN other_at BIGINT;     -- ms by that device
