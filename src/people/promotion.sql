-- name: promotion_pupils
-- Pupils who are in a class group of a school year today and in none of the next one, by group and number.
SELECT g.id, g.name, p.id, m.number, p.name, m.grade, m.phase
FROM class_group g
JOIN membership m ON m.school_id = g.school_id AND m.group_id = g.id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id AND p.left_on IS NULL
WHERE g.school_id = :school AND g.school_year = :from_year AND g.kind = 'rombel' AND NOT EXISTS (
  SELECT 1 FROM membership n JOIN class_group h ON h.school_id = n.school_id AND h.id = n.group_id
  WHERE n.school_id = m.school_id AND n.pupil_id = m.pupil_id AND h.school_year = :to_year AND h.kind = 'rombel' AND (n.until IS NULL OR n.until >= :today))
ORDER BY g.name, g.id, m.number, p.name, p.id;

-- name: class_teachers
-- Guru kelas of class groups of a school year; the last one of each stands last.
SELECT a.group_id, t.name FROM class_group g
JOIN assignment a ON a.school_id = g.school_id AND a.group_id = g.id AND a.role = 'guru-kelas'
JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
WHERE g.school_id = :school AND g.school_year = :year ORDER BY a.since, a.id;

-- name: staff_names
SELECT id, name FROM staff WHERE school_id = :school AND left_on IS NULL ORDER BY name, id;

-- name: graduate_pupil
-- The PIN stays until the rest goes: a naik kelas can be undone.
UPDATE pupil SET left_on = :today, left_why = :why, version = version + 1 WHERE school_id = :school AND id = :id RETURNING version;

-- name: add_promotion
INSERT INTO promotion (school_id, id, school_year, made_by, at, undone_at, undone_by, promoted, graduated, gone)
VALUES (:school, :id, :year, :by, :now, NULL, NULL, :promoted, :graduated, :gone);

-- name: add_promotion_row
INSERT INTO promotion_row (school_id, promotion_id, kind, row_id) VALUES (:school, :promotion, :kind, :row)
ON CONFLICT (school_id, promotion_id, kind, row_id) DO NOTHING;

-- name: promotion_by_id
SELECT at, undone_at FROM promotion WHERE school_id = :school AND id = :id;

-- name: newest_promotion
SELECT id, at, promoted, graduated, gone FROM promotion
WHERE school_id = :school AND undone_at IS NULL AND at > :since ORDER BY at DESC, id DESC LIMIT 1;

-- name: set_undone
UPDATE promotion SET undone_at = :now, undone_by = :by WHERE school_id = :school AND id = :id;

-- name: promotion_lessons
-- Lessons on the class groups into which a promotion put somebody.
SELECT g.name, COUNT(*) FROM class_group g JOIN lesson l ON l.school_id = g.school_id AND l.group_id = g.id
WHERE g.school_id = :school AND g.id IN (
  SELECT m.group_id FROM promotion_row r JOIN membership m ON m.school_id = r.school_id AND m.id = r.row_id
  WHERE r.school_id = :school AND r.promotion_id = :promotion AND r.kind = 'made')
GROUP BY g.name ORDER BY g.name;

-- name: promotion_moves
-- Pupils whom somebody has moved since, into or out of the class groups that the promotion made.
SELECT g.name, COUNT(*) FROM class_group g JOIN membership m ON m.school_id = g.school_id AND m.group_id = g.id
WHERE g.school_id = :school AND g.id IN (
  SELECT r.row_id FROM promotion_row r WHERE r.school_id = :school AND r.promotion_id = :promotion AND r.kind = 'group')
  AND (m.until IS NOT NULL OR NOT EXISTS (
    SELECT 1 FROM promotion_row r WHERE r.school_id = m.school_id AND r.promotion_id = :promotion AND r.kind = 'made' AND r.row_id = m.id))
GROUP BY g.name ORDER BY g.name;

-- name: promotion_slots
-- Entries of the timetable on the class groups that a promotion made.
SELECT g.name, COUNT(*) FROM class_group g JOIN timetable_slot s ON s.school_id = g.school_id AND s.group_id = g.id AND s.until IS NULL
WHERE g.school_id = :school AND g.id IN (
  SELECT r.row_id FROM promotion_row r WHERE r.school_id = :school AND r.promotion_id = :promotion AND r.kind = 'group')
GROUP BY g.name ORDER BY g.name;

-- name: untimed_groups
-- How many class groups of a school year have pupils and nothing in the timetable. A TK has no hours.
SELECT COUNT(*) FROM class_group g JOIN school s ON s.id = g.school_id AND s.level <> 'tk'
WHERE g.school_id = :school AND g.school_year = :year AND g.kind = 'rombel'
  AND EXISTS (SELECT 1 FROM membership m WHERE m.school_id = g.school_id AND m.group_id = g.id AND (m.until IS NULL OR m.until >= :today))
  AND NOT EXISTS (SELECT 1 FROM timetable_slot t WHERE t.school_id = g.school_id AND t.group_id = g.id);

-- name: unmake_memberships
DELETE FROM membership WHERE school_id = :school AND id IN (
  SELECT row_id FROM promotion_row WHERE school_id = :school AND promotion_id = :promotion AND kind = 'made');

-- name: unend_memberships
UPDATE membership SET until = NULL WHERE school_id = :school AND id IN (
  SELECT row_id FROM promotion_row WHERE school_id = :school AND promotion_id = :promotion AND kind = 'ended');

-- name: unleave_pupils
UPDATE pupil SET left_on = NULL, left_why = NULL, version = version + 1 WHERE school_id = :school AND id IN (
  SELECT row_id FROM promotion_row WHERE school_id = :school AND promotion_id = :promotion AND kind = 'left') RETURNING id, version;

-- name: unmake_assignments
-- All of the class groups that go: those that came with them and those made since.
DELETE FROM assignment WHERE school_id = :school AND (group_id IN (
    SELECT row_id FROM promotion_row WHERE school_id = :school AND promotion_id = :promotion AND kind = 'group')
  OR id IN (SELECT row_id FROM promotion_row WHERE school_id = :school AND promotion_id = :promotion AND kind = 'assignment'));

-- name: unmake_groups
DELETE FROM class_group WHERE school_id = :school AND id IN (
  SELECT row_id FROM promotion_row WHERE school_id = :school AND promotion_id = :promotion AND kind = 'group');
