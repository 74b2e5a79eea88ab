-- name: columns
-- All columns of all tables in their order; place in the primary key from 1, or 0.
SELECT t.name, c.name, CASE c.type WHEN 'INTEGER' THEN 'BIGINT' WHEN 'REAL' THEN 'DOUBLE PRECISION' WHEN 'BLOB' THEN 'BYTEA' ELSE c.type END,
  c."notnull", c.pk
FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' ORDER BY t.name, c.cid;

-- for: postgres
SELECT t.relname, c.attname, UPPER(format_type(c.atttypid, NULL)), CASE WHEN c.attnotnull THEN 1 ELSE 0 END,
  COALESCE(array_position(k.conkey, c.attnum), 0)
FROM pg_class t JOIN pg_namespace n ON n.oid = t.relnamespace
JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
LEFT JOIN pg_constraint k ON k.conrelid = t.oid AND k.contype = 'p'
WHERE n.nspname = current_schema() AND t.relkind IN ('r', 'p') AND NOT t.relispartition ORDER BY t.relname COLLATE "C", c.attnum;

-- name: foreign_keys
-- Which column names which of another table; a key of two columns is two rows with one number.
SELECT t.name, f.id, f."from", f."table", f."to" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
WHERE t.type = 'table' ORDER BY t.name, f.id, f.seq;

-- for: postgres
SELECT t.relname, CAST(k.oid AS BIGINT), c.attname, o.relname, b.attname
FROM pg_constraint k JOIN pg_class t ON t.oid = k.conrelid JOIN pg_class o ON o.oid = k.confrelid
JOIN pg_namespace n ON n.oid = t.relnamespace
CROSS JOIN LATERAL unnest(k.conkey, k.confkey) WITH ORDINALITY AS u(own, other, place)
JOIN pg_attribute c ON c.attrelid = k.conrelid AND c.attnum = u.own JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = u.other
WHERE k.contype = 'f' AND k.conparentid = 0 AND n.nspname = current_schema() ORDER BY t.relname COLLATE "C", k.oid, u.place;

-- name: migrations_run
-- When which change of the schema was made: no two installations have the same.
SELECT number, at FROM schema_migration WHERE number < 1000000 ORDER BY number;

-- name: authority_ids
SELECT id FROM authority ORDER BY id;

-- name: kept_files
SELECT COUNT(*), COALESCE(SUM(f.size), 0) FROM (SELECT DISTINCT sha256, size FROM media WHERE state = 'stored') f;

-- name: school_with_npsn
SELECT id, name FROM school WHERE npsn = :npsn;

-- name: school_here
SELECT 1 FROM school WHERE npsn = :npsn OR id = :id;

-- name: login_here
-- Whether somebody else has this login.
SELECT 1 FROM account WHERE login = :login AND person_id <> :person;

-- name: offices
SELECT id, kind FROM authority;

-- name: files_of_school
SELECT DISTINCT sha256, kind FROM media WHERE school_id = :school AND state = 'stored' ORDER BY sha256;

-- name: pupils_of_school
SELECT id FROM pupil WHERE school_id = :school ORDER BY id;

-- name: late_of_school
SELECT COUNT(*) FROM late_command WHERE school_id = :school;
