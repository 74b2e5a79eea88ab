-- name: month_lessons
-- A school's lessons by month, days from and to, both included; and the different teachers.
SELECT substr(day, 1, 7), COUNT(*), COUNT(DISTINCT teacher_id) FROM lesson
WHERE school_id = :school AND day >= :from_day AND day <= :to_day GROUP BY substr(day, 1, 7);

-- name: month_pupils
-- Pupils of the classes that had a lesson in the month.
SELECT substr(l.day, 1, 7), COUNT(DISTINCT m.pupil_id) FROM lesson l
JOIN membership m ON m.school_id = l.school_id AND m.group_id = l.group_id AND m.since <= l.day AND (m.until IS NULL OR m.until >= l.day)
WHERE l.school_id = :school AND l.day >= :from_day AND l.day <= :to_day GROUP BY substr(l.day, 1, 7);

-- name: month_stages
-- Lessons in which an experience really happened.
SELECT x.month, x.stage, COUNT(*) FROM
  (SELECT DISTINCT substr(l.day, 1, 7) AS month, s.lesson_id AS lesson_id, s.stage AS stage FROM lesson l
   JOIN lesson_step s ON s.school_id = l.school_id AND s.lesson_id = l.id
   WHERE l.school_id = :school AND s.started_at IS NOT NULL AND s.skipped = 0 AND l.day >= :from_day AND l.day <= :to_day) x
GROUP BY x.month, x.stage;

-- name: month_rounds
SELECT substr(l.day, 1, 7), SUM(v.answered), COUNT(*) FROM lesson l
JOIN voice_round v ON v.school_id = l.school_id AND v.lesson_id = l.id
WHERE l.school_id = :school AND v.answered IS NOT NULL AND l.day >= :from_day AND l.day <= :to_day GROUP BY substr(l.day, 1, 7);

-- name: month_voices
SELECT substr(l.day, 1, 7), v.statement, v.answer, SUM(v.count) FROM lesson l
JOIN voice v ON v.school_id = l.school_id AND v.lesson_id = l.id
WHERE l.school_id = :school AND l.day >= :from_day AND l.day <= :to_day GROUP BY substr(l.day, 1, 7), v.statement, v.answer;

-- name: month_teachers
-- Who had a class on some day of the span.
SELECT COUNT(DISTINCT staff_id) FROM assignment WHERE school_id = :school AND (until IS NULL OR until >= :from_day) AND since <= :to_day;
