-- name: attempt_by_name
SELECT failures, free_at FROM attempt WHERE name = :name;

-- name: put_attempt
INSERT INTO attempt (name, failures, free_at) VALUES (:name, :failures, :free_at)
ON CONFLICT (name) DO UPDATE SET failures = EXCLUDED.failures, free_at = EXCLUDED.free_at;

-- name: drop_attempt
DELETE FROM attempt WHERE name = :name;

-- name: account_by_login
-- A password is missing until the slip was used.
SELECT person_id, password_hash, changed_at FROM account WHERE login = :login;

-- name: account_of_person
SELECT login, password_hash, changed_at FROM account WHERE person_id = :person;

-- name: set_password
UPDATE account SET password_hash = :hash, changed_at = :now WHERE person_id = :person;

-- name: add_session
-- Whoever signs in has just proved who they are.
INSERT INTO session (token_hash, person_id, made_at, expires_at, proved_at) VALUES (:token, :person, :now, :expires, :now);

-- name: session_beginning
-- A session by the first half of its hash.
SELECT token_hash FROM session WHERE token_hash >= :beginning AND token_hash < :after;

-- name: drop_session
DELETE FROM session WHERE token_hash = :token;

-- name: drop_sessions_of
DELETE FROM session WHERE person_id = :person RETURNING token_hash;

-- name: slip_by_code
SELECT l.person_id, p.name, a.login, l.expires_at, l.used_at
FROM slip l JOIN person p ON p.id = l.person_id JOIN account a ON a.person_id = l.person_id
WHERE l.code_hash = :code;

-- name: use_slip
-- One use: of two who come at once, only one changes a row.
UPDATE slip SET used_at = :now WHERE code_hash = :code AND used_at IS NULL AND expires_at > :now;

-- name: end_slips_of
-- Older slips of the person that nobody used.
UPDATE slip SET expires_at = :now WHERE person_id = :person AND used_at IS NULL AND expires_at > :now;

-- name: add_slip
INSERT INTO slip (code_hash, person_id, made_by, made_at, expires_at) VALUES (:code, :person, :by, :now, :expires);

-- name: person_by_id
SELECT name, language FROM person WHERE id = :person;

-- name: set_language
UPDATE person SET language = :language WHERE id = :person;

-- name: grants_of_person
-- The roles valid today, the oldest first, with the names of their places; a practice school as in session_grants.
SELECT g.role, g.school_id, s.npsn, s.name, s.level, s.district, s.village, g.authority_id, y.name, y.kind,
  CASE WHEN p.school_id IS NULL THEN 0 ELSE 1 END
FROM role_grant g
LEFT JOIN school s ON s.id = g.school_id
LEFT JOIN authority y ON y.id = g.authority_id
LEFT JOIN practice p ON p.school_id = g.school_id
WHERE g.person_id = :person AND g.since <= :today AND (g.until IS NULL OR g.until >= :today) AND (p.school_id IS NULL OR EXISTS (
  SELECT 1 FROM role_grant r LEFT JOIN practice q ON q.school_id = r.school_id
  WHERE r.person_id = g.person_id AND r.role = 'teacher' AND r.since <= :today AND (r.until IS NULL OR r.until >= :today)
    AND q.school_id IS NULL))
ORDER BY CASE WHEN p.school_id IS NULL THEN 0 ELSE 1 END, g.id;
