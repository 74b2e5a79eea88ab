-- name: staff_list
-- The staff of a school as its operator sees it.
SELECT t.id, t.name, a.login, t.kind, t.extra_task,
  (SELECT COUNT(*) FROM role_grant g WHERE g.person_id = t.person_id AND g.school_id = t.school_id AND g.role = 'teacher'
     AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)),
  (SELECT COUNT(*) FROM role_grant g WHERE g.person_id = t.person_id AND g.school_id = t.school_id AND g.role = 'principal'
     AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)),
  (SELECT COUNT(*) FROM role_grant g WHERE g.person_id = t.person_id AND g.school_id = t.school_id AND g.role = 'operator'
     AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)),
  CASE WHEN a.password_hash IS NULL THEN 0 ELSE 1 END,
  (SELECT COUNT(*) FROM slip l WHERE l.person_id = t.person_id AND l.used_at IS NULL AND l.expires_at > :now)
FROM staff t JOIN account a ON a.person_id = t.person_id
WHERE t.school_id = :school AND t.left_on IS NULL ORDER BY t.name, t.id;

-- name: staff_person
SELECT person_id, name FROM staff WHERE school_id = :school AND id = :id AND left_on IS NULL;

-- name: put_assignment
INSERT INTO assignment (school_id, id, staff_id, group_id, subject, role, since, until, version)
VALUES (:school, :id, :staff, :group_id, :subject, :role, :since, :until, 1)
ON CONFLICT (school_id, id) DO UPDATE SET staff_id = EXCLUDED.staff_id, group_id = EXCLUDED.group_id, subject = EXCLUDED.subject,
  role = EXCLUDED.role, since = EXCLUDED.since, until = EXCLUDED.until, version = assignment.version + 1
RETURNING version;

-- name: assignments_of_school
SELECT a.id, a.staff_id, t.name, a.group_id, a.subject, a.role, a.since, a.until
FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
WHERE a.school_id = :school AND (a.until IS NULL OR (a.until >= :today AND a.until >= a.since))
ORDER BY a.group_id, a.role, t.name, a.id;

-- name: groups_of_school
-- The class groups with members today or of this school year. Grade and phase: the least and the greatest of the members.
SELECT g.id, g.name, g.school_year, s.level, COUNT(p.id),
  COALESCE(MIN(CASE WHEN p.id IS NOT NULL THEN m.grade END), ''), COALESCE(MAX(CASE WHEN p.id IS NOT NULL THEN m.grade END), ''),
  COALESCE(MIN(CASE WHEN p.id IS NOT NULL THEN m.phase END), ''), COALESCE(MAX(CASE WHEN p.id IS NOT NULL THEN m.phase END), ''),
  COALESCE(SUM(CASE WHEN p.id IS NOT NULL AND m.phase = '' THEN 1 ELSE 0 END), 0),
  COUNT(p.pin_hash)
FROM class_group g JOIN school s ON s.id = g.school_id
LEFT JOIN membership m ON m.school_id = g.school_id AND m.group_id = g.id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
LEFT JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id AND p.left_on IS NULL
WHERE g.school_id = :school
GROUP BY g.id, g.name, g.school_year, s.level
HAVING COUNT(p.id) > 0 OR g.school_year = :year
ORDER BY g.name, g.id;

-- name: teachers_of_school
-- Who teaches which class group today.
SELECT DISTINCT a.group_id, t.name
FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
WHERE a.school_id = :school AND t.left_on IS NULL AND a.since <= :today AND (a.until IS NULL OR a.until >= :today)
ORDER BY t.name;

-- name: members_page
SELECT p.id, m.number, p.name, m.grade, m.phase, CASE WHEN p.pin_hash IS NULL THEN 0 ELSE 1 END
FROM membership m JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id
WHERE m.school_id = :school AND m.group_id = :group_id AND p.left_on IS NULL
  AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
ORDER BY m.number, p.name, p.id;

-- name: consents_of_group
-- All consents of a group's pupils, the oldest first: the newest of its kind stands.
SELECT c.pupil_id, c.kind, c.given
FROM consent c JOIN membership m ON m.school_id = c.school_id AND m.pupil_id = c.pupil_id
WHERE m.school_id = :school AND m.group_id = :group_id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
ORDER BY c.at, c.id;

-- name: set_grade
UPDATE membership SET grade = :grade, phase = :phase
WHERE school_id = :school AND group_id = :group_id AND since <= :today AND (until IS NULL OR until >= :today);

-- name: set_grade_of
UPDATE membership SET grade = :grade, phase = :phase
WHERE school_id = :school AND group_id = :group_id AND pupil_id = :pupil AND since <= :today AND (until IS NULL OR until >= :today);

-- name: group_changed
UPDATE class_group SET version = version + 1 WHERE school_id = :school AND id = :id RETURNING version;

-- name: set_pin
UPDATE pupil SET pin_hash = :pin, version = version + 1 WHERE school_id = :school AND id = :id RETURNING version;

-- name: pin_of
SELECT pin_hash FROM pupil WHERE school_id = :school AND id = :id AND left_on IS NULL;

-- name: pupil_in_school
SELECT 1 FROM pupil WHERE school_id = :school AND id = :id AND left_on IS NULL;

-- name: put_consent
INSERT INTO consent (school_id, id, pupil_id, kind, given, given_by, recorded_by, at)
VALUES (:school, :id, :pupil, :kind, :given, :given_by, :by, :now)
ON CONFLICT (school_id, id) DO NOTHING;

-- name: forget_media
-- What is kept of a pupil is no longer to be kept.
UPDATE media SET state = 'erased' WHERE school_id = :school AND pupil_id = :pupil AND state <> 'erased' RETURNING id;

-- name: erased_media
SELECT school_id, id, sha256 FROM media WHERE state = 'erased' ORDER BY school_id, id LIMIT 200;

-- name: file_in_use
-- Two rows may name one file: the same bytes have the same hash.
SELECT 1 FROM media WHERE sha256 = :sha AND state <> 'erased';

-- name: drop_media
DELETE FROM media WHERE school_id = :school AND id = :id;
