-- name: note_run
-- One row a table and day; passes of one day add up.
INSERT INTO retention_run (id, table_name, removed, at) VALUES (:id, :table, :removed, :at)
ON CONFLICT (id) DO UPDATE SET removed = retention_run.removed + EXCLUDED.removed, at = EXCLUDED.at;

-- name: mark_changes
-- Each school's last number at the first run of a day.
INSERT INTO change_mark (day, school_id, seq)
SELECT CAST(:day AS TEXT), school_id, seq FROM change_counter WHERE seq > 0
ON CONFLICT (day, school_id) DO NOTHING;

-- name: remove_changes
DELETE FROM change WHERE (school_id, seq) IN (
  SELECT c.school_id, c.seq FROM change_mark m JOIN change c ON c.school_id = m.school_id AND c.seq <= m.seq
  WHERE m.day = (SELECT MAX(n.day) FROM change_mark n WHERE n.school_id = m.school_id AND n.day <= :oldest)
  LIMIT CAST(:most AS BIGINT));

-- name: remove_marks
DELETE FROM change_mark WHERE day <= :oldest;
