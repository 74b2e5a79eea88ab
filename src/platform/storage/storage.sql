-- name: next_seq
-- The next sequence number of a school's changes.
INSERT INTO change_counter (school_id, seq) VALUES (:school, 1)
ON CONFLICT (school_id) DO UPDATE SET seq = change_counter.seq + 1 RETURNING seq;

-- name: add_change
INSERT INTO change (school_id, seq, table_name, row_id, version) VALUES (:school, :seq, :table, :id, :version);

-- name: changes_since
SELECT seq, table_name, row_id, version FROM change WHERE school_id = :school AND seq > :seq ORDER BY seq LIMIT :most;
