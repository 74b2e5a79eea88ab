-- name: schools_for_import
-- Every school, for an import compares by NPSN across authorities.
SELECT s.id, s.npsn, s.name, s.form, s.level, s.public, s.district, s.village, a.kind, s.authority_id
FROM school s JOIN authority a ON a.id = s.authority_id ORDER BY s.npsn;

-- name: add_school
INSERT INTO school (id, npsn, name, level, form, public, district, village, authority_id, controller, version)
VALUES (:id, :npsn, :name, :level, :form, :negeri, :district, :village, :authority, :controller, 1);

-- name: change_school
UPDATE school SET name = :name, level = :level, form = :form, public = :negeri, district = :district, village = :village,
  authority_id = :authority, controller = :controller, version = version + 1
WHERE id = :id RETURNING version;

-- name: school_by_id
SELECT id, npsn, name, level, district, authority_id FROM school WHERE id = :id;

-- name: school_of_group
-- Whose class group this is. For the command line alone: no access is checked.
SELECT school_id FROM class_group WHERE id = :id;

-- name: school_by_npsn
SELECT id FROM school WHERE npsn = :npsn;

-- name: schools_of_authority
-- With what is needed to see how far each has come.
SELECT s.id, s.npsn, s.name, s.level, s.form, s.public, s.district, s.village,
  (SELECT COUNT(*) FROM pupil p WHERE p.school_id = s.id AND p.left_on IS NULL),
  (SELECT COUNT(*) FROM staff t WHERE t.school_id = s.id AND t.left_on IS NULL),
  (SELECT COUNT(DISTINCT t.person_id) FROM staff t JOIN account a ON a.person_id = t.person_id
   WHERE t.school_id = s.id AND t.left_on IS NULL AND a.password_hash IS NOT NULL)
FROM school s WHERE s.authority_id = :authority ORDER BY s.district, s.name, s.npsn;

-- name: operators_of_authority
-- Who looks after the data of each school; `signed` is 1 once the person has a password, `slips` how many codes are open.
SELECT g.school_id, p.id, p.name, CASE WHEN a.password_hash IS NULL THEN 0 ELSE 1 END,
  (SELECT COUNT(*) FROM slip l WHERE l.person_id = p.id AND l.used_at IS NULL AND l.expires_at > :now)
FROM school s
JOIN role_grant g ON g.school_id = s.id AND g.role = 'operator'
JOIN person p ON p.id = g.person_id
JOIN account a ON a.person_id = p.id
WHERE s.authority_id = :authority AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)
ORDER BY g.id;

-- name: operators_of_school
SELECT p.id, p.name FROM role_grant g JOIN person p ON p.id = g.person_id
WHERE g.school_id = :school AND g.role = 'operator' AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)
ORDER BY g.id;
