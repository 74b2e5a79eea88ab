-- name: authority_of_office
SELECT id, name, kind FROM authority WHERE id = :authority;

-- name: schools_of_office
-- An authority's schools. A practice school is none.
SELECT s.id, s.level, s.district, s.public, s.name FROM school s
WHERE s.authority_id = :authority AND s.id NOT IN (SELECT p.school_id FROM practice p)
ORDER BY s.id;

-- name: one_school
SELECT id, level, district, public FROM school WHERE id = :school;

-- name: lessons_by_school
-- Lessons and teachers of each school in a period: days from and to, both included.
SELECT school_id, COUNT(*), COUNT(DISTINCT teacher_id) FROM lesson
WHERE day >= :from_day AND day <= :to_day GROUP BY school_id;

-- name: pupils_by_school
-- Pupils of the classes that had a lesson in the period.
SELECT m.school_id, COUNT(DISTINCT m.pupil_id) FROM membership m
WHERE m.until IS NULL AND EXISTS (SELECT 1 FROM lesson l WHERE l.school_id = m.school_id AND l.group_id = m.group_id
                                  AND l.day >= :from_day AND l.day <= :to_day)
GROUP BY m.school_id;

-- name: voices_by_school
SELECT v.school_id, v.statement, v.answer, SUM(v.count) FROM voice v
JOIN lesson l ON l.school_id = v.school_id AND l.id = v.lesson_id
WHERE l.day >= :from_day AND l.day <= :to_day GROUP BY v.school_id, v.statement, v.answer;

-- name: answered_by_school
SELECT v.school_id, SUM(v.answered), COUNT(*) FROM voice_round v
JOIN lesson l ON l.school_id = v.school_id AND l.id = v.lesson_id
WHERE v.answered IS NOT NULL AND l.day >= :from_day AND l.day <= :to_day GROUP BY v.school_id;

-- name: experiences_by_school
-- Lessons in which an experience really happened.
SELECT x.school_id, x.stage, COUNT(*) FROM
  (SELECT DISTINCT s.school_id AS school_id, s.lesson_id AS lesson_id, s.stage AS stage FROM lesson_step s
   JOIN lesson l ON l.school_id = s.school_id AND l.id = s.lesson_id
   WHERE s.started_at IS NOT NULL AND s.skipped = 0 AND l.day >= :from_day AND l.day <= :to_day) x
GROUP BY x.school_id, x.stage;

-- name: sums_stand_at
-- Up to which day sums are told that begin on this one.
SELECT MAX(to_day) FROM school_sum WHERE from_day = :from_day;

-- name: all_sums
SELECT school_id, measure, value FROM school_sum WHERE from_day = :from_day AND to_day = :to_day;

-- name: sums_of_school
SELECT measure, value FROM school_sum WHERE school_id = :school AND from_day = :from_day AND to_day = :to_day;

-- name: schools_with_lessons
-- Which schools have a lesson in these days.
SELECT s.id FROM school s WHERE EXISTS (SELECT 1 FROM lesson l WHERE l.school_id = s.id AND l.day >= :from_day AND l.day <= :to_day);

-- name: school_has_lessons
SELECT 1 FROM lesson WHERE school_id = :school AND day >= :from_day AND day <= :to_day LIMIT 1;

-- name: school_ids
-- A practice school is none.
SELECT s.id FROM school s WHERE s.id NOT IN (SELECT p.school_id FROM practice p) ORDER BY s.id;

-- name: drop_sums
DELETE FROM school_sum;

-- name: keep_sum
INSERT INTO school_sum (school_id, from_day, to_day, measure, value) VALUES (:school, :from_day, :to_day, :measure, :value);
