-- name: staff_now
-- The staff of a school, with the roles that the file may move.
SELECT t.id, t.name, t.nuptk, t.nip, t.sex, t.kind, t.extra_task, t.person_id,
  (SELECT COUNT(*) FROM role_grant g WHERE g.person_id = t.person_id AND g.school_id = t.school_id AND g.role = 'principal'
     AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)),
  (SELECT COUNT(*) FROM role_grant g WHERE g.person_id = t.person_id AND g.school_id = t.school_id AND g.role = 'operator'
     AND g.since <= :today AND (g.until IS NULL OR g.until >= :today))
FROM staff t WHERE t.school_id = :school AND t.left_on IS NULL ORDER BY t.id;

-- name: staff_by_number
-- Somebody of any school by NUPTK or NIP, those of this school first.
SELECT school_id, id, person_id, name FROM staff
WHERE (nuptk IS NOT NULL AND nuptk = :nuptk) OR (nip IS NOT NULL AND nip = :nip)
ORDER BY CASE WHEN school_id = :school THEN 0 ELSE 1 END, id;

-- name: operators_without_staff
-- Persons whom the office made operator of this school and whom no staff row names yet.
SELECT p.id, p.name FROM role_grant g JOIN person p ON p.id = g.person_id
WHERE g.school_id = :school AND g.role = 'operator' AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)
  AND NOT EXISTS (SELECT 1 FROM staff t WHERE t.school_id = g.school_id AND t.person_id = g.person_id)
ORDER BY g.id;

-- name: add_staff
INSERT INTO staff (school_id, id, person_id, name, nip, nuptk, sex, kind, extra_task, left_on, version)
VALUES (:school, :id, :person, :name, :nip, :nuptk, :sex, :kind, :duty, NULL, 1);

-- name: change_staff
-- Also brings somebody back who had left.
UPDATE staff SET name = :name, nip = :nip, nuptk = :nuptk, sex = :sex, kind = :kind, extra_task = :duty, left_on = NULL,
  left_why = NULL, version = version + 1
WHERE school_id = :school AND id = :id RETURNING version;

-- name: staff_left
UPDATE staff SET left_on = :today, left_why = :why, version = version + 1 WHERE school_id = :school AND id = :id RETURNING version;

-- name: end_assignments_of
UPDATE assignment SET until = :yesterday, version = version + 1
WHERE school_id = :school AND staff_id = :staff AND (until IS NULL OR until >= :today);

-- name: groups_of_year
-- Rombel alone: a file says nothing about learning groups.
SELECT id, name FROM class_group WHERE school_id = :school AND school_year = :year AND kind = 'rombel' ORDER BY name, id;

-- name: pupils_now
-- The pupils of a school with their class group in a school year.
SELECT p.id, p.name, p.nisn, p.nipd, p.sex, m.group_id, m.name
FROM pupil p
LEFT JOIN (SELECT m.school_id, m.pupil_id, m.group_id, g.name
           FROM membership m JOIN class_group g ON g.school_id = m.school_id AND g.id = m.group_id AND g.kind = 'rombel'
           WHERE m.school_id = :school AND g.school_year = :year AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)) m
  ON m.school_id = p.school_id AND m.pupil_id = p.id
WHERE p.school_id = :school AND p.left_on IS NULL ORDER BY p.id;

-- name: pupils_who_left
-- With a NISN, by which they are known when they come back; the newest last.
SELECT nisn, id, name FROM pupil WHERE school_id = :school AND nisn IS NOT NULL AND left_on IS NOT NULL ORDER BY id;

-- name: make_way
-- A learning group that has the name of a new rombel steps aside.
UPDATE class_group SET name = name || ' (kelompok belajar)', version = version + 1
WHERE school_id = :school AND school_year = :year AND name = :name AND kind = 'belajar';

-- name: add_group
INSERT INTO class_group (school_id, id, name, school_year, version) VALUES (:school, :id, :name, :year, 1);

-- name: add_pupil
INSERT INTO pupil (school_id, id, name, nisn, nipd, sex, pin_hash, left_on, version)
VALUES (:school, :id, :name, :nisn, :nipd, :sex, NULL, NULL, 1);

-- name: change_pupil
UPDATE pupil SET name = :name, nisn = :nisn, nipd = :nipd, sex = :sex, left_on = NULL, left_why = NULL,
  version = version + 1
WHERE school_id = :school AND id = :id RETURNING version;

-- name: pupil_left
UPDATE pupil SET left_on = :today, left_why = :why, pin_hash = NULL, version = version + 1
WHERE school_id = :school AND id = :id RETURNING version;

-- name: pupil_here
SELECT left_on FROM pupil WHERE school_id = :school AND id = :id;

-- name: pupil_back
-- Somebody who had left is here again.
UPDATE pupil SET left_on = NULL, left_why = NULL, version = version + 1
WHERE school_id = :school AND id = :id AND left_on IS NOT NULL RETURNING version;

-- name: group_of_pupil
-- The class group in which a pupil is today, of a school year.
SELECT m.group_id FROM membership m JOIN class_group g ON g.school_id = m.school_id AND g.id = m.group_id AND g.kind = 'rombel'
WHERE m.school_id = :school AND m.pupil_id = :pupil AND g.school_year = :year AND m.since <= :today
  AND (m.until IS NULL OR m.until >= :today) ORDER BY m.since DESC, m.id DESC LIMIT 1;

-- name: group_grades
-- The grade and phase of a class group, if all of it have the same.
SELECT COALESCE(MIN(grade), ''), COALESCE(MAX(grade), ''), COALESCE(MIN(phase), ''), COALESCE(MAX(phase), '')
FROM membership WHERE school_id = :school AND group_id = :group_id;

-- name: last_number
SELECT last_number FROM class_group WHERE school_id = :school AND id = :id;

-- name: set_last_number
UPDATE class_group SET last_number = :number WHERE school_id = :school AND id = :id;

-- name: numbers_of_group
SELECT pupil_id, number FROM membership WHERE school_id = :school AND group_id = :group_id;

-- name: newest_number
-- The number that a pupil had last in a school year, wherever.
SELECT m.number FROM membership m JOIN class_group g ON g.school_id = m.school_id AND g.id = m.group_id AND g.kind = 'rombel'
WHERE m.school_id = :school AND m.pupil_id = :pupil AND g.school_year = :year ORDER BY m.since DESC, m.id DESC LIMIT 1;

-- name: add_membership
INSERT INTO membership (school_id, id, pupil_id, group_id, number, grade, phase, since, until)
VALUES (:school, :id, :pupil, :group_id, :number, :grade, :phase, :since, NULL);

-- name: end_memberships
-- One that began today ends before it began: no day of it is left, but its number stays taken.
UPDATE membership SET until = :yesterday
WHERE school_id = :school AND pupil_id = :pupil AND (until IS NULL OR until >= :today) RETURNING id;
