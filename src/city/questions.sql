-- name: offices
SELECT id FROM authority ORDER BY id;

-- name: last_month_told
SELECT MAX(month) FROM city_month WHERE authority_id = :authority;

-- name: first_lesson_of_office
-- The day of the first lesson in an authority's schools. A practice school is none.
SELECT MIN(l.day) FROM lesson l JOIN school s ON s.id = l.school_id
WHERE s.authority_id = :authority AND s.id NOT IN (SELECT p.school_id FROM practice p);

-- name: class_sizes
-- Pupils of each class on a day.
SELECT m.school_id, m.group_id, COUNT(DISTINCT m.pupil_id) FROM membership m
WHERE m.since <= :on_day AND (m.until IS NULL OR m.until >= :on_day) GROUP BY m.school_id, m.group_id;

-- name: plans_ended
-- Plans by class whose last meeting was first taught in these days, and one of those who taught it. A class is of one school year, so
-- earlier ones need not be looked at.
SELECT l.school_id, l.plan_id, l.group_id, MIN(l.teacher_id) FROM lesson l
JOIN plan p ON p.school_id = l.school_id AND p.id = l.plan_id
WHERE l.meeting >= p.meetings AND l.day >= :year_day AND l.day <= :to_day
GROUP BY l.school_id, l.plan_id, l.group_id HAVING MIN(l.day) >= :from_day;

-- name: lessons_without_plan
-- Each stands for itself; only where a step was taught.
SELECT l.school_id, l.id, l.group_id, l.teacher_id FROM lesson l
WHERE l.plan_id IS NULL AND l.day >= :from_day AND l.day <= :to_day
  AND EXISTS (SELECT 1 FROM lesson_step s WHERE s.school_id = l.school_id AND s.lesson_id = l.id AND s.started_at IS NOT NULL AND s.skipped = 0);

-- name: experiences_of_plans
-- Which experiences really happened in any meeting of a plan in a class, or in a lesson without a plan.
SELECT DISTINCT l.school_id, COALESCE(l.plan_id, l.id), l.group_id, s.stage FROM lesson_step s
JOIN lesson l ON l.school_id = s.school_id AND l.id = s.lesson_id
WHERE s.started_at IS NOT NULL AND s.skipped = 0 AND s.stage IN ('memahami', 'mengaplikasi', 'merefleksi')
  AND l.day >= :year_day AND l.day <= :to_day;

-- name: voices_of_lessons
-- What classes said, by lesson; only where enough answered to be kept.
SELECT l.school_id, l.id, l.teacher_id, l.group_id, r.answered, v.statement, v.answer, v.count FROM voice_round r
JOIN lesson l ON l.school_id = r.school_id AND l.id = r.lesson_id
JOIN voice v ON v.school_id = r.school_id AND v.lesson_id = r.lesson_id
WHERE r.answered IS NOT NULL AND l.day >= :from_day AND l.day <= :to_day
ORDER BY l.school_id, l.id;

-- name: choices_of_lessons
-- What classes chose to change, in lessons of these days, and whether it was tried.
SELECT l.school_id, l.teacher_id, l.group_id, COALESCE(c.tried, 0) FROM class_choice c
JOIN lesson l ON l.school_id = c.school_id AND l.id = c.lesson_id
WHERE l.day >= :from_day AND l.day <= :to_day;

-- name: answers_asked_again
-- Answers in lessons of these days to which feedback asked for a next try, each once, and whether one came.
SELECT l.school_id, l.teacher_id, l.group_id, f.pupil_id,
  MAX(CASE WHEN EXISTS (SELECT 1 FROM next_try n WHERE n.school_id = f.school_id AND n.question_id = f.question_id AND n.pupil_id = f.pupil_id) THEN 1 ELSE 0 END)
FROM lesson l
JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id
JOIN feedback f ON f.school_id = q.school_id AND f.question_id = q.id
WHERE l.day >= :from_day AND l.day <= :to_day AND f.again = 1
GROUP BY l.school_id, l.teacher_id, l.group_id, f.question_id, f.pupil_id;

-- name: keep_month
-- Nothing when it was told already.
INSERT INTO city_month (authority_id, month, told_at) VALUES (:authority, :month, :told_at) ON CONFLICT (authority_id, month) DO NOTHING;

-- name: keep_figure
INSERT INTO city_figure (authority_id, month, position, indicator, part, grouping, key, hidden, numerator, denominator, gap, low, high, said_id, said_en)
VALUES (:authority, :month, :position, :indicator, :part, :grouping, :key, :hidden, :numerator, :denominator, :gap, :low, :high, :said_id, :said_en);

-- name: months_told
SELECT month, told_at FROM city_month WHERE authority_id = :authority ORDER BY month DESC;

-- name: figures_of_month
SELECT indicator, part, grouping, key, hidden, numerator, denominator, gap, low, high, said_id, said_en
FROM city_figure WHERE authority_id = :authority AND month = :month ORDER BY position;
