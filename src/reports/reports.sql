-- name: judged_of_subject
-- Levels that stand of pupils' own answers in one teacher's lessons of a subject; a group's answer says nothing of one pupil. Whoever
-- teaches one subject alone (:only) taught it also where a lesson names none.
SELECT j.pupil_id, q.objective_text, j.level, j.at
FROM lesson l
JOIN judgement j ON j.school_id = l.school_id AND j.lesson_id = l.id
JOIN question q ON q.school_id = j.school_id AND q.id = j.question_id
LEFT JOIN response r ON r.school_id = j.school_id AND r.question_id = j.question_id AND r.pupil_id = j.pupil_id
WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until
  AND (l.subject = :subject OR (l.subject = '' AND :only = :subject)) AND j.rater_id = :teacher AND j.stands = 1 AND j.level IS NOT NULL AND j.source <> 'team' AND r.team IS NULL AND q.objective_text <> ''
ORDER BY l.day, q.position, j.at, j.id;

-- name: anecdotes_between
SELECT a.pupil_id, l.day, a.text, COALESCE(p.body, '')
FROM lesson l
JOIN anecdote a ON a.school_id = l.school_id AND a.lesson_id = l.id
LEFT JOIN plan p ON p.school_id = l.school_id AND p.id = l.plan_id
WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until
ORDER BY l.day, a.at, a.id;

-- name: checks_between
-- What checklists say of single pupils, with the names of their steps where they have own ones.
SELECT r.pupil_id, l.day, q.text, COALESCE(p.body, ''), r.choice, q.options
FROM lesson l
JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id AND q.kind = 'check'
JOIN response r ON r.school_id = q.school_id AND r.question_id = q.id AND r.choice IS NOT NULL AND r.team IS NULL
LEFT JOIN plan p ON p.school_id = l.school_id AND p.id = l.plan_id
WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until
ORDER BY l.day, q.position, q.id;

-- name: photos_between
SELECT s.pupil_id, l.day, s.objective_text, COALESCE(p.body, '')
FROM lesson l
JOIN photo_series s ON s.school_id = l.school_id AND s.lesson_id = l.id AND s.objective_text <> ''
LEFT JOIN plan p ON p.school_id = l.school_id AND p.id = l.plan_id
WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until
ORDER BY l.day, s.at, s.id;

-- name: objectives_asked
-- The objectives that a teacher's lessons of a subject asked about, each with its questions, in the order in which they came.
SELECT q.objective_text, l.id, q.id
FROM lesson l JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id AND q.objective_text <> ''
WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until
  AND (l.subject = :subject OR (l.subject = '' AND :only = :subject))
ORDER BY l.day, l.started_at, q.position, q.id;

-- name: own_subjects
-- What a teacher taught, is assigned to or has written of in a class and semester.
SELECT subject FROM (
  SELECT l.subject AS subject FROM lesson l
  WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until
  UNION
  SELECT a.subject FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
  WHERE a.school_id = :school AND a.group_id = :group AND t.person_id = :teacher AND a.subject <> '' AND a.subject <> 'bk'
    AND a.since <= :until AND (a.until IS NULL OR a.until >= :since)
  UNION
  SELECT r.subject FROM report_line r
  WHERE r.school_id = :school AND r.group_id = :group AND r.semester = :semester AND r.teacher_id = :teacher) known
ORDER BY subject;

-- name: assigned_subjects
SELECT DISTINCT a.subject FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
WHERE a.school_id = :school AND a.group_id = :group AND t.person_id = :teacher AND a.since <= :until AND (a.until IS NULL OR a.until >= :since);

-- name: said_by_all
-- Of how many pupils of a class each teacher has said something, by subject; by colleagues also in learning groups (agama, pilihan), for
-- a pupil has one rapor.
SELECT r.subject, r.teacher_id, p.name, COUNT(DISTINCT r.pupil_id)
FROM membership m
JOIN report_line r ON r.school_id = m.school_id AND r.pupil_id = m.pupil_id AND r.semester = :semester
JOIN class_group g ON g.school_id = r.school_id AND g.id = r.group_id
JOIN person p ON p.id = r.teacher_id
WHERE m.school_id = :school AND m.group_id = :group AND m.since <= :until AND (m.until IS NULL OR m.until >= :since)
  AND (r.group_id = :group OR (g.kind = 'belajar' AND r.teacher_id <> :teacher))
GROUP BY r.subject, r.teacher_id, p.name ORDER BY r.subject, p.name, r.teacher_id;

-- name: lines_of
SELECT pupil_id, first, second, third, mark, about, stage FROM report_line
WHERE school_id = :school AND group_id = :group AND semester = :semester AND subject = :subject AND teacher_id = :teacher;

-- name: lines_of_colleague
-- What a colleague said of a class's pupils, in the class or in a learning group; the columns of lines_of.
SELECT r.pupil_id, r.first, r.second, r.third, r.mark, r.about, r.stage
FROM membership m
JOIN report_line r ON r.school_id = m.school_id AND r.pupil_id = m.pupil_id
JOIN class_group g ON g.school_id = r.school_id AND g.id = r.group_id
WHERE m.school_id = :school AND m.group_id = :group AND m.since <= :until AND (m.until IS NULL OR m.until >= :since)
  AND r.semester = :semester AND r.subject = :subject AND r.teacher_id = :teacher AND (r.group_id = :group OR g.kind = 'belajar')
ORDER BY r.at;

-- name: put_line
INSERT INTO report_line (school_id, group_id, semester, subject, pupil_id, teacher_id, first, second, third, mark, about, stage, at, arrived_at, version)
VALUES (:school, :group, :semester, :subject, :pupil, :teacher, :first, :second, :third, :mark, :about, :stage, :at, :arrived, 1)
ON CONFLICT (school_id, group_id, semester, subject, teacher_id, pupil_id) DO UPDATE
SET first = EXCLUDED.first, second = EXCLUDED.second, third = EXCLUDED.third, mark = EXCLUDED.mark, about = EXCLUDED.about, stage = EXCLUDED.stage,
    at = EXCLUDED.at, arrived_at = EXCLUDED.arrived_at, version = report_line.version + 1
RETURNING version;

-- name: drop_line
DELETE FROM report_line
WHERE school_id = :school AND group_id = :group AND semester = :semester AND subject = :subject AND teacher_id = :teacher AND pupil_id = :pupil
RETURNING version;

-- name: numbers_of_pupils
-- As e-Rapor knows the pupils of a class.
SELECT DISTINCT p.id, COALESCE(p.nisn, ''), COALESCE(p.nipd, '')
FROM membership m JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id
WHERE m.school_id = :school AND m.group_id = :group;
