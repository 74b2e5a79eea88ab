-- name: note_run
-- One row a table and day; passes of one day add up.
INSERT INTO retention_run (id, table_name, removed, at) VALUES (:id, :table, :removed, :at)
ON CONFLICT (id) DO UPDATE SET removed = retention_run.removed + EXCLUDED.removed, at = EXCLUDED.at;
