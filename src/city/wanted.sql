-- name: schools_served
-- Schools of an office, or one school; what is not asked for is ''. Whether it has a supervisor, lessons, lessons before a day, and the last day of a
-- supervisor's visit whose record the teacher has. A practice school is none.
SELECT s.id, s.name, s.district,
  CASE WHEN EXISTS (SELECT 1 FROM role_grant g WHERE g.school_id = s.id AND g.role = 'supervisor' AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)) THEN 1 ELSE 0 END,
  CASE WHEN EXISTS (SELECT 1 FROM lesson l WHERE l.school_id = s.id) THEN 1 ELSE 0 END,
  CASE WHEN EXISTS (SELECT 1 FROM lesson l WHERE l.school_id = s.id AND l.day <= :long_ago) THEN 1 ELSE 0 END,
  (SELECT MAX(v.day) FROM visit v WHERE v.school_id = s.id AND v.visitor_kind = 'supervisor' AND v.sent_at IS NOT NULL AND v.called_off_at IS NULL AND v.day <= :today)
FROM school s
WHERE (s.authority_id = :authority OR s.id = :school) AND s.id NOT IN (SELECT p.school_id FROM practice p)
ORDER BY s.id;

-- name: classes_joined
-- How many classes of each school the semester's scale can tell from their judges, and how many not.
SELECT c.school_id, COUNT(DISTINCT CASE WHEN c.state = 'not_linked' THEN c.group_id ELSE NULL END),
  COUNT(DISTINCT CASE WHEN c.state IN ('shown', 'unsure') THEN c.group_id ELSE NULL END)
FROM scale_class c JOIN school s ON s.id = c.school_id
WHERE c.semester = :semester AND (s.authority_id = :authority OR s.id = :school)
GROUP BY c.school_id;

-- name: help_standing
SELECT h.school_id, h.kind, h.words, h.asked_at FROM help_request h JOIN school s ON s.id = h.school_id
WHERE h.ended_at IS NULL AND (s.authority_id = :authority OR s.id = :school)
ORDER BY h.asked_at, h.id;

-- name: help_of_school
-- The newest first.
SELECT h.id, h.kind, h.words, h.asked_at, h.ended_at, p.name FROM help_request h JOIN person p ON p.id = h.asked_by
WHERE h.school_id = :school ORDER BY h.asked_at DESC, h.id;

-- name: help_by_id
SELECT ended_at FROM help_request WHERE school_id = :school AND id = :id;

-- name: help_of_kind
-- That stands.
SELECT id FROM help_request WHERE school_id = :school AND kind = :kind AND ended_at IS NULL;

-- name: ask_help
INSERT INTO help_request (school_id, id, kind, words, asked_by, asked_at) VALUES (:school, :id, :kind, :words, :by, :now);

-- name: end_help
UPDATE help_request SET ended_at = :now WHERE school_id = :school AND id = :id AND ended_at IS NULL;
