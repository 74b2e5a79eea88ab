-- name: schools_there
SELECT id, npsn FROM school ORDER BY npsn;

-- name: newest_instant
-- The youngest instant that the server's clock has written.
SELECT MAX(at) FROM (SELECT MAX(at) AS at FROM command UNION ALL SELECT MAX(at) FROM retention_run UNION ALL SELECT MAX(at) FROM schema_migration) AS seen;

-- name: files_kept
SELECT DISTINCT sha256 FROM media WHERE state = 'stored';

-- name: migrations_done
SELECT number FROM schema_migration ORDER BY number;

-- name: server_version
SELECT 0;

-- for: postgres
SELECT CAST(current_setting('server_version_num') AS BIGINT);
