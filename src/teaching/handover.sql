-- name: put_handover
-- The same handover again only gets a new code: the one before is dead.
INSERT INTO handover (school_id, id, group_id, teacher_id, day, code_hash, made_by, made_at, ended_at)
VALUES (:school, :id, :group, :teacher, :day, :code, :by, :at, NULL)
ON CONFLICT (school_id, id) DO UPDATE SET code_hash = EXCLUDED.code_hash;

-- name: handover_by_id
SELECT h.school_id, h.id, h.group_id, g.name, h.teacher_id, p.name, h.day, h.made_by, h.made_at, h.ended_at
FROM handover h
JOIN class_group g ON g.school_id = h.school_id AND g.id = h.group_id
JOIN person p ON p.id = h.teacher_id
WHERE h.school_id = :school AND h.id = :id;

-- name: handover_by_code
SELECT h.school_id, h.id, h.group_id, g.name, h.teacher_id, p.name, h.day, h.made_by, h.made_at, h.ended_at
FROM handover h
JOIN class_group g ON g.school_id = h.school_id AND g.id = h.group_id
JOIN person p ON p.id = h.teacher_id
WHERE h.code_hash = :code;

-- name: handovers_of_day
-- Those of a school that are still open; of one teacher, or (teacher '') of all.
SELECT h.school_id, h.id, h.group_id, g.name, h.teacher_id, p.name, h.day, h.made_by, h.made_at, h.ended_at
FROM handover h
JOIN class_group g ON g.school_id = h.school_id AND g.id = h.group_id
JOIN person p ON p.id = h.teacher_id
WHERE h.school_id = :school AND h.day = :day AND h.ended_at IS NULL AND (:teacher = '' OR h.teacher_id = :teacher)
ORDER BY h.made_at, h.id;

-- name: end_handover
UPDATE handover SET ended_at = :at WHERE school_id = :school AND id = :id AND ended_at IS NULL;

-- name: add_handover_lesson
INSERT INTO handover_lesson (school_id, handover_id, lesson_id, position, brief, made_at)
VALUES (:school, :handover, :lesson, :position, :brief, :at)
ON CONFLICT (school_id, handover_id, lesson_id) DO NOTHING;

-- name: lessons_of_handover
SELECT b.lesson_id, b.brief, l.started_at, l.ended_at
FROM handover_lesson b LEFT JOIN lesson l ON l.school_id = b.school_id AND l.id = b.lesson_id
WHERE b.school_id = :school AND b.handover_id = :handover ORDER BY b.position, b.lesson_id;

-- name: handover_of_substitute
SELECT handover_id, name, person_id FROM substitute WHERE school_id = :school AND id = :id;

-- name: add_substitute
INSERT INTO substitute (school_id, id, handover_id, token_hash, name, person_id, made_at)
VALUES (:school, :id, :handover, :token, :name, :person, :at);

-- name: substitutes_of_handover
SELECT name FROM substitute WHERE school_id = :school AND handover_id = :handover ORDER BY made_at, id;

-- name: note_substitute
INSERT INTO lesson_substitute (school_id, lesson_id, substitute_id, name, person_id, at)
VALUES (:school, :lesson, :substitute, :name, :person, :at)
ON CONFLICT (school_id, lesson_id, substitute_id) DO NOTHING;

-- name: substitutes_of_lesson
SELECT name FROM lesson_substitute WHERE school_id = :school AND lesson_id = :lesson ORDER BY at, substitute_id;

-- name: name_of_person
SELECT name FROM person WHERE id = :person;
