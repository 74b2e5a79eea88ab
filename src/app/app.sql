-- name: get_setting
SELECT value FROM setting WHERE name = :name;

-- name: schema_now
SELECT COALESCE(MAX(number), 0) FROM schema_migration;

-- name: put_setting
INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value;
