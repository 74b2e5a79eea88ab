-- Turns the tables that grow with every lesson into tables partitioned by hash of the school, in one transaction: all of it or nothing.
-- Selami stands still meanwhile (it refuses while anybody else is connected). deploy/partition/README.md says when it pays, and how much disk it needs.
--
--   psql -X -v ON_ERROR_STOP=1 -f partition.sql "$SELAMI_DB"                                    16 parts
--   PGOPTIONS='-c selami.parts=32' psql -X -v ON_ERROR_STOP=1 -f partition.sql "$SELAMI_DB"     another number; 0: plain tables again
BEGIN;
DO $do$
DECLARE
  parts  CONSTANT INT := COALESCE(NULLIF(current_setting('selami.parts', true), ''), '16')::INT;
  home   CONSTANT TEXT := current_schema();
  -- Partitions lie in a schema of their own: there are as many tables in selami's own as db/tables.yaml names.
  aside  CONSTANT TEXT := home || '_parts';
  others INT;
  hot    RECORD;
  one    RECORD;
  fresh  TEXT;
  wide   TEXT;
  before TEXT;
  after  TEXT;
BEGIN
  IF parts NOT BETWEEN 0 AND 1024 OR parts = 1 THEN RAISE EXCEPTION 'selami.parts is 0 or 2 to 1024, not %', parts; END IF;
  -- What a server's start and selami move ask for, and who is there: src/platform/storage/postgres.cpp.
  IF NOT pg_try_advisory_xact_lock(83101108) THEN RAISE EXCEPTION 'a Selami changes this database just now: stop it first'; END IF;
  FOR look IN 1 .. 20 LOOP  -- a connection that was closed just now is still listed for a moment
    SELECT COUNT(*) INTO others FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend';
    EXIT WHEN others = 0;
    PERFORM pg_sleep(0.05), pg_stat_clear_snapshot();
  END LOOP;
  IF others > 0 THEN RAISE EXCEPTION '% others are connected to this database: stop every selami serve first', others; END IF;

  -- Each row here grows with lessons, and is found by its key. A command's outcome has no school: it is found by who sent it.
  CREATE TEMP TABLE hot_table ON COMMIT DROP AS SELECT * FROM (VALUES
    ('answer_part', 'school_id'), ('attendance', 'school_id'), ('change', 'school_id'), ('command', 'actor_id'), ('journal', 'school_id'),
    ('judgement', 'school_id'), ('lesson_step', 'school_id'), ('lesson_team', 'school_id'), ('media', 'school_id'), ('own_level', 'school_id'),
    ('peer_look', 'school_id'), ('picked_answer', 'school_id'), ('question', 'school_id'), ('record_opening', 'school_id'),
    ('response', 'school_id'), ('tally', 'school_id'), ('voice', 'school_id')) AS t (name, key);

  IF NOT EXISTS (SELECT 1 FROM hot_table h WHERE parts <>
      (SELECT COUNT(*) FROM pg_inherits i WHERE i.inhparent = format('%I.%I', home, h.name)::regclass)) THEN
    RAISE NOTICE 'all are in % parts already: nothing to do', parts;
    RETURN;
  END IF;

  CREATE TEMP TABLE foreign_key ON COMMIT DROP AS
    SELECT c.conrelid::regclass::text AS holder, c.conname AS name, pg_get_constraintdef(c.oid) AS text
    FROM pg_constraint c JOIN pg_class o ON o.oid = c.conrelid JOIN pg_class p ON p.oid = c.confrelid
    WHERE c.contype = 'f' AND c.conparentid = 0 AND o.relnamespace = home::regnamespace
      AND (o.relname IN (SELECT h.name FROM hot_table h) OR p.relname IN (SELECT h.name FROM hot_table h));
  FOR one IN SELECT * FROM foreign_key LOOP
    EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', one.holder, one.name);
  END LOOP;
  IF parts > 0 THEN EXECUTE format('CREATE SCHEMA IF NOT EXISTS %I', aside); END IF;

  FOR hot IN SELECT h.*, format('%I.%I', home, h.name)::regclass AS old FROM hot_table h ORDER BY h.name LOOP
    -- PostgreSQL keeps a key unique within a partition: one without the partition's column would no longer hold.
    SELECT i.indexrelid::regclass::text INTO wide FROM pg_index i WHERE i.indrelid = hot.old AND i.indisunique AND parts > 0 AND NOT EXISTS
      (SELECT 1 FROM pg_attribute a WHERE a.attrelid = hot.old AND a.attname = hot.key AND a.attnum = ANY (i.indkey)) LIMIT 1;
    IF wide IS NOT NULL THEN RAISE EXCEPTION '%: % is unique without %', hot.name, wide, hot.key; END IF;

    fresh := format('%I.%I', home, hot.name || '_fresh');
    EXECUTE format('CREATE TABLE %s (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING STORAGE INCLUDING COMMENTS)', fresh, hot.old)
      || CASE WHEN parts > 0 THEN format(' PARTITION BY HASH (%I)', hot.key) ELSE '' END;
    EXECUTE (SELECT format('ALTER TABLE %s OWNER TO %I', fresh, pg_get_userbyid(relowner)) FROM pg_class WHERE oid = hot.old);
    FOR part IN 0 .. parts - 1 LOOP
      EXECUTE format('CREATE TABLE %I.%I PARTITION OF %s FOR VALUES WITH (MODULUS %s, REMAINDER %s)', aside,
                     hot.name || '_new' || to_char(part, 'FM0000'), fresh, parts, part);
      EXECUTE (SELECT format('ALTER TABLE %I.%I OWNER TO %I', aside, hot.name || '_new' || to_char(part, 'FM0000'), pg_get_userbyid(relowner))
               FROM pg_class WHERE oid = hot.old);
    END LOOP;
    EXECUTE format('INSERT INTO %s SELECT * FROM %s', fresh, hot.old);
    -- Every row arrived as it was: the sum of what each row reads like, whatever their order.
    EXECUTE format('SELECT COUNT(*) || '' '' || COALESCE(SUM(hashtextextended(t::text, 0)::numeric), 0) FROM %s t', hot.old) INTO before;
    EXECUTE format('SELECT COUNT(*) || '' '' || COALESCE(SUM(hashtextextended(t::text, 0)::numeric), 0) FROM %s t', fresh) INTO after;
    IF before <> after THEN RAISE EXCEPTION '%: % before, % after', hot.name, before, after; END IF;

    CREATE TEMP TABLE key_of_table ON COMMIT DROP AS
      SELECT 0 AS rank, format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s', home, hot.name, c.conname, pg_get_constraintdef(c.oid)) AS text
      FROM pg_constraint c WHERE c.conrelid = hot.old AND c.contype IN ('p', 'u')
      UNION ALL SELECT 1, replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') FROM pg_index i
      WHERE i.indrelid = hot.old AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conindid = i.indexrelid AND c.contype IN ('p', 'u'));
    EXECUTE format('DROP TABLE %s', hot.old);
    EXECUTE format('ALTER TABLE %s RENAME TO %I', fresh, hot.name);
    FOR part IN 0 .. parts - 1 LOOP
      EXECUTE format('ALTER TABLE %I.%I RENAME TO %I', aside, hot.name || '_new' || to_char(part, 'FM0000'), hot.name || '_' || to_char(part, 'FM0000'));
    END LOOP;
    FOR one IN SELECT * FROM key_of_table ORDER BY rank, text LOOP EXECUTE one.text; END LOOP;
    DROP TABLE key_of_table;
    RAISE NOTICE '%: % rows', hot.name, split_part(after, ' ', 1);
  END LOOP;

  FOR one IN SELECT * FROM foreign_key ORDER BY holder, name LOOP
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', one.holder, one.name, one.text);
  END LOOP;
  IF parts = 0 THEN EXECUTE format('DROP SCHEMA IF EXISTS %I', aside); END IF;
END
$do$;
COMMIT;
ANALYZE;
