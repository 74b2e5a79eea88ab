-- name: note_run
-- One row a table and day; passes of one day add up.
INSERT INTO retention_run (id, table_name, removed, at) VALUES (:id, :table, :removed, :at)
ON CONFLICT (id) DO UPDATE SET removed = retention_run.removed + EXCLUDED.removed, at = EXCLUDED.at;

-- name: school_with_leavers
-- A school with a pupil or somebody of its staff who left before a day.
SELECT school_id FROM pupil WHERE left_on < :before
UNION ALL SELECT school_id FROM staff WHERE left_on < :before LIMIT 1;

-- name: practice_to_forget
-- A practice school that is over and holds no file any more.
SELECT p.school_id FROM practice p WHERE (p.made_at < :before OR p.ended_at IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM media m WHERE m.school_id = p.school_id) LIMIT 1;
