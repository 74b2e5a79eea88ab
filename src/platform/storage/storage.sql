-- name: next_seq
-- The next sequence number of a school's changes.
INSERT INTO change_counter (school_id, seq) VALUES (:school, 1)
ON CONFLICT (school_id) DO UPDATE SET seq = change_counter.seq + 1 RETURNING seq;

-- name: add_change
INSERT INTO change (school_id, seq, table_name, row_id, version) VALUES (:school, :seq, :table, :id, :version);

-- name: seq_now
-- The number of a school's newest change. No row before its first.
SELECT seq FROM change_counter WHERE school_id = :school;

-- name: changed_since
SELECT row_id FROM change WHERE school_id = :school AND seq > :seq AND table_name = :table ORDER BY seq LIMIT :most;

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
