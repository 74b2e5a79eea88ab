-- A quick change of plan in class, kept beside what was planned. Owner: teaching.
ALTER TABLE lesson_step ADD COLUMN longer BIGINT NOT NULL DEFAULT 0;  -- minutes that the teacher added to the planned ones
ALTER TABLE lesson_step ADD COLUMN inserted TEXT;                     -- ask talk rest free: put in between in class; none: it was planned
