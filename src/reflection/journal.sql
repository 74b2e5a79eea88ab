-- The form of a journal, goals, reading in turn, a teacher's notes to the own self, and whom a child may talk to.

-- name: lessons_before
-- How many lessons a class had with this teacher before one: by it prompts rotate.
SELECT COUNT(*) FROM lesson
WHERE school_id = :school AND group_id = :group AND teacher_id = :teacher AND (started_at < :at OR (started_at = :same AND id < :lesson));

-- name: lessons_with
SELECT COUNT(*) FROM lesson WHERE school_id = :school AND group_id = :group AND teacher_id = :teacher;

-- name: talk_contact
SELECT words FROM talk_contact WHERE school_id = :school;

-- name: put_talk_contact
INSERT INTO talk_contact (school_id, words, set_by, at) VALUES (:school, :words, :by, :at)
ON CONFLICT (school_id) DO UPDATE SET words = EXCLUDED.words, set_by = EXCLUDED.set_by, at = EXCLUDED.at;

-- name: drop_talk_contact
DELETE FROM talk_contact WHERE school_id = :school;

-- name: put_goal
-- The same id again is the same goal, worded anew in its own lesson; of another pupil or lesson it is refused.
INSERT INTO goal (school_id, id, lesson_id, pupil_id, words, until, source, at, arrived_at, version)
VALUES (:school, :id, :lesson, :pupil, :words, :until, :source, :at, :arrived, 1)
ON CONFLICT (school_id, id) DO UPDATE
SET words = EXCLUDED.words, until = EXCLUDED.until, at = EXCLUDED.at, arrived_at = EXCLUDED.arrived_at, version = goal.version + 1
WHERE goal.pupil_id = EXCLUDED.pupil_id AND goal.lesson_id = EXCLUDED.lesson_id
RETURNING version;

-- name: goal_of
-- A pupil's goal that was set with a teacher in a class.
SELECT g.id FROM goal g JOIN lesson l ON l.school_id = g.school_id AND l.id = g.lesson_id
WHERE g.school_id = :school AND g.id = :id AND g.pupil_id = :pupil AND l.group_id = :group AND l.teacher_id = :teacher;

-- name: put_goal_look
INSERT INTO goal_look (school_id, goal_id, lesson_id, pupil_id, state, words, source, at, arrived_at)
VALUES (:school, :goal, :lesson, :pupil, :state, :words, :source, :at, :arrived)
ON CONFLICT (school_id, goal_id, lesson_id) DO UPDATE
SET state = EXCLUDED.state, words = EXCLUDED.words, source = EXCLUDED.source, at = EXCLUDED.at, arrived_at = EXCLUDED.arrived_at;

-- name: goals_of_pupil
-- Those set with one teacher, newest first, whatever the class.
SELECT g.id, g.pupil_id, g.words, l.day, g.until
FROM goal g JOIN lesson l ON l.school_id = g.school_id AND l.id = g.lesson_id
WHERE g.school_id = :school AND g.pupil_id = :pupil AND l.teacher_id = :teacher
ORDER BY l.started_at DESC, g.arrived_at DESC, g.id DESC LIMIT 200;

-- name: goals_of_group
-- Those set in one class with one teacher, newest first.
SELECT g.id, g.pupil_id, g.words, l.day, g.until
FROM goal g JOIN lesson l ON l.school_id = g.school_id AND l.id = g.lesson_id
WHERE g.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher
ORDER BY l.started_at DESC, g.arrived_at DESC, g.id DESC LIMIT 2000;

-- name: looks_at_goals_of_pupil
SELECT k.goal_id, l.day, k.state, k.words
FROM goal_look k JOIN lesson l ON l.school_id = k.school_id AND l.id = k.lesson_id
WHERE k.school_id = :school AND k.pupil_id = :pupil AND l.teacher_id = :teacher
ORDER BY l.started_at, k.arrived_at;

-- name: looks_at_goals_of_group
SELECT k.goal_id, l.day, k.state, k.words
FROM goal_look k JOIN lesson l ON l.school_id = k.school_id AND l.id = k.lesson_id
WHERE k.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher
ORDER BY l.started_at, k.arrived_at;

-- name: last_lesson_of_group
-- The newest lesson of a class with one teacher that is over.
SELECT id, title, day, started_at FROM lesson
WHERE school_id = :school AND group_id = :group AND teacher_id = :teacher AND ended_at IS NOT NULL
ORDER BY started_at DESC, id DESC LIMIT 1;

-- name: read_in_turns_before
-- When each pupil was last read in the turn of an earlier lesson of the class with this teacher.
SELECT r.pupil_id, MAX(r.at) FROM journal_reading r JOIN lesson l ON l.school_id = r.school_id AND l.id = r.lesson_id
WHERE r.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND (l.started_at < :at OR (l.started_at = :same AND l.id < :lesson))
GROUP BY r.pupil_id;

-- name: read_at_all
SELECT r.pupil_id, MAX(r.at) FROM journal_reading r JOIN lesson l ON l.school_id = r.school_id AND l.id = r.lesson_id
WHERE r.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher
GROUP BY r.pupil_id;

-- name: read_in_turn_of
SELECT pupil_id FROM journal_reading WHERE school_id = :school AND lesson_id = :lesson;

-- name: put_reading
INSERT INTO journal_reading (school_id, lesson_id, pupil_id, reader_id, at) VALUES (:school, :lesson, :pupil, :by, :at)
ON CONFLICT (school_id, lesson_id, pupil_id) DO UPDATE SET at = EXCLUDED.at;

-- name: journals_arrived
-- Instants at which journals of a class with one teacher came: written, as a page or photo, and spoken.
SELECT j.pupil_id, j.arrived_at FROM journal j JOIN lesson l ON l.school_id = j.school_id AND l.id = j.lesson_id
WHERE j.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher
UNION ALL
SELECT m.pupil_id, m.at FROM media m JOIN lesson l ON l.school_id = m.school_id AND l.id = m.lesson_id
WHERE m.school_id = :of_pages AND l.group_id = :pages_group AND l.teacher_id = :pages_teacher
  AND m.page IN ('journal', 'spoken') AND m.state = 'stored' AND m.pupil_id IS NOT NULL;

-- name: place_of_follow_up
SELECT group_id, pupil_id, recorded_by FROM follow_up WHERE school_id = :school AND id = :id;

-- name: put_follow_up
INSERT INTO follow_up (school_id, id, group_id, pupil_id, recorded_by, words, at, arrived_at, done_at, version)
VALUES (:school, :id, :group, :pupil, :by, :words, :at, :arrived, :done, 1)
ON CONFLICT (school_id, id) DO UPDATE
SET words = EXCLUDED.words, arrived_at = EXCLUDED.arrived_at, done_at = EXCLUDED.done_at, version = follow_up.version + 1
WHERE follow_up.recorded_by = EXCLUDED.recorded_by
RETURNING version;

-- name: drop_follow_up
DELETE FROM follow_up WHERE school_id = :school AND id = :id AND recorded_by = :by;

-- name: open_follow_ups
-- What one teacher still has to do about pupils of a class.
SELECT f.id, f.group_id, f.pupil_id, p.name, f.words, f.done_at, f.at
FROM follow_up f JOIN pupil p ON p.school_id = f.school_id AND p.id = f.pupil_id
WHERE f.school_id = :school AND f.group_id = :group AND f.recorded_by = :by AND f.done_at IS NULL
ORDER BY f.at, f.id LIMIT 200;

-- name: follow_ups_of_pupil
SELECT f.id, f.group_id, f.pupil_id, p.name, f.words, f.done_at, f.at
FROM follow_up f JOIN pupil p ON p.school_id = f.school_id AND p.id = f.pupil_id
WHERE f.school_id = :school AND f.pupil_id = :pupil AND f.recorded_by = :by
ORDER BY CASE WHEN f.done_at IS NULL THEN 0 ELSE 1 END, f.at DESC, f.id LIMIT 200;
