-- name: asked_of_class
-- What one teacher's lessons had for a class, of those questions that belong to an objective; the oldest lesson first.
SELECT q.id, COALESCE(q.again_of, ''), l.subject, COALESCE(l.plan_id, ''), l.title, l.day, COALESCE(q.opened_at, l.started_at),
  CASE WHEN q.opened_at IS NULL THEN 0 ELSE 1 END, q.kind, q.text, q.options, q.objective_id, q.objective_text, q.aims, q.origin,
  COALESCE(q.sound, '')
FROM lesson l JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id
WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND q.objective_text <> ''
ORDER BY l.day, l.started_at, l.id, q.position, q.id;

-- name: answers_of_class
SELECT r.question_id, r.pupil_id, r.choice, COALESCE(r.choices, '')
FROM lesson l
JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id
JOIN response r ON r.school_id = q.school_id AND r.question_id = q.id
WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND q.objective_text <> '';

-- name: levels_of_class
-- As the lesson's own teacher judged them: the first answer, since a next try after feedback says nothing of what was remembered.
SELECT j.question_id, j.pupil_id, j.level
FROM lesson l
JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id
JOIN judgement j ON j.school_id = q.school_id AND j.question_id = q.id
WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND q.objective_text <> ''
  AND j.rater_id = :teacher AND j.stands IN (1, 2) AND j.try_id IS NULL AND j.level IS NOT NULL;

-- name: hands_of_class
SELECT t.question_id, t.choice, t.count
FROM lesson l
JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id
JOIN tally t ON t.school_id = q.school_id AND t.question_id = q.id
WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND q.objective_text <> '';

-- name: typed_elsewhere
-- Questions that the teacher made in lessons of other classes for an objective: a new situation for this one.
SELECT DISTINCT q.kind, q.text, q.options, q.objective_id, q.objective_text, q.aims, COALESCE(q.sound, '')
FROM lesson l JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id
WHERE l.school_id = :school AND l.teacher_id = :teacher AND l.day >= :since AND l.group_id <> :group AND q.origin = ''
  AND q.again_of IS NULL AND q.objective_text <> ''
ORDER BY q.text;

-- name: met_again_today
-- How many ideas a class has met again on a day, in whoever's lessons: asked on an earlier day by the same teacher, and now outside of the
-- plan that they are from. A number, and nothing of what they are.
SELECT COUNT(*) FROM (
  SELECT DISTINCT l.teacher_id, q.objective_text
  FROM lesson l JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id
  WHERE l.school_id = :school AND l.group_id = :group AND l.day = :today AND q.objective_text <> '' AND q.opened_at IS NOT NULL
    AND EXISTS (SELECT 1 FROM lesson e JOIN question f ON f.school_id = e.school_id AND f.lesson_id = e.id
      WHERE e.school_id = l.school_id AND e.group_id = l.group_id AND e.teacher_id = l.teacher_id AND e.day < l.day
        AND f.objective_text = q.objective_text AND f.opened_at IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM lesson e JOIN question f ON f.school_id = e.school_id AND f.lesson_id = e.id
      WHERE e.school_id = l.school_id AND e.group_id = l.group_id AND e.teacher_id = l.teacher_id AND e.day < l.day
        AND f.objective_text = q.objective_text AND e.plan_id = l.plan_id)
) met;

-- name: wishes_of_class
SELECT idea, wanted, at FROM revisit_wish WHERE school_id = :school AND group_id = :group AND teacher_id = :teacher;

-- name: put_wish
-- What was said later holds, also when it arrives first.
INSERT INTO revisit_wish (school_id, group_id, teacher_id, idea, wanted, at) VALUES (:school, :group, :teacher, :idea, :wanted, :at)
ON CONFLICT (school_id, group_id, teacher_id, idea) DO UPDATE SET wanted = EXCLUDED.wanted, at = EXCLUDED.at
WHERE EXCLUDED.at >= revisit_wish.at;
