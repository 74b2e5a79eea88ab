-- name: note_run
-- One row a table and day; passes of one day add up.
INSERT INTO retention_run (id, table_name, removed, at) VALUES (:id, :table, :removed, :at)
ON CONFLICT (id) DO UPDATE SET removed = retention_run.removed + EXCLUDED.removed, at = EXCLUDED.at;

-- name: school_with_leavers
-- A school with a pupil or somebody of its staff who left before a day.
SELECT school_id FROM pupil WHERE left_on < :before
UNION ALL SELECT school_id FROM staff WHERE left_on < :before LIMIT 1;
