-- name: put_part
-- A later photo of a step takes the place of the earlier.
INSERT INTO answer_part (school_id, question_id, lesson_id, pupil_id, part, work_id) VALUES (:school, :question, :lesson, :pupil, :part, :work)
ON CONFLICT (school_id, question_id, pupil_id, part) DO UPDATE SET work_id = EXCLUDED.work_id;

-- name: part_works
SELECT part, work_id FROM answer_part WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil ORDER BY part;

-- name: drop_parts
DELETE FROM answer_part WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil;

-- name: parts_of_question
SELECT p.pupil_id, p.part, p.work_id, CASE WHEN m.id IS NULL THEN 0 ELSE 1 END, q.options FROM answer_part p
JOIN question q ON q.school_id = p.school_id AND q.id = p.question_id
LEFT JOIN media m ON m.school_id = p.school_id AND m.id = p.work_id AND m.lesson_id = p.lesson_id AND m.pupil_id = p.pupil_id AND m.state = 'stored'
WHERE p.school_id = :school AND p.question_id = :question ORDER BY p.pupil_id, p.part;

-- name: parts_of_pupil
SELECT p.question_id, p.part, p.work_id, CASE WHEN m.id IS NULL THEN 0 ELSE 1 END, q.options FROM answer_part p
JOIN question q ON q.school_id = p.school_id AND q.id = p.question_id
LEFT JOIN media m ON m.school_id = p.school_id AND m.id = p.work_id AND m.lesson_id = p.lesson_id AND m.pupil_id = p.pupil_id AND m.state = 'stored'
WHERE p.school_id = :school AND p.pupil_id = :pupil ORDER BY p.question_id, p.part;
