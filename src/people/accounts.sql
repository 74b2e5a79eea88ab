-- name: add_person
INSERT INTO person (id, name, language) VALUES (:id, :name, 'id');

-- name: rename_person
UPDATE person SET name = :name WHERE id = :person AND name <> :name;

-- name: add_account
INSERT INTO account (person_id, login, password_hash, changed_at) VALUES (:person, :login, NULL, :now);

-- name: login_taken
SELECT 1 FROM account WHERE login = :login;

-- name: add_grant
INSERT INTO role_grant (id, person_id, role, school_id, authority_id, since, until)
VALUES (:id, :person, :role, :school, :authority, :since, NULL);

-- name: school_grant_today
SELECT id FROM role_grant
WHERE person_id = :person AND role = :role AND school_id = :school AND since <= :today AND (until IS NULL OR until >= :today);

-- name: end_school_grant
-- Ends today: the day before is its last.
UPDATE role_grant SET until = :yesterday
WHERE person_id = :person AND role = :role AND school_id = :school AND (until IS NULL OR until >= :today);

-- name: oldest_grant
-- Where a person first got a role: that school may hand out the person's slips.
SELECT school_id, authority_id FROM role_grant
WHERE person_id = :person AND since <= :today AND (until IS NULL OR until >= :today)
  AND NOT EXISTS (SELECT 1 FROM practice p WHERE p.school_id = role_grant.school_id)
ORDER BY id LIMIT 1;

-- name: authorities
SELECT id, kind, name FROM authority ORDER BY id;

-- name: add_authority
INSERT INTO authority (id, kind, name) VALUES (:id, :kind, :name);

-- name: rename_authority
UPDATE authority SET name = :name WHERE id = :id;

-- name: office_of_authority
-- Who sits in an office today, the first one first.
SELECT p.id, p.name FROM role_grant g JOIN person p ON p.id = g.person_id
WHERE g.role = 'office' AND g.authority_id = :authority AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)
ORDER BY g.id;
