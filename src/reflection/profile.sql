-- Profil saya: what a pupil may choose, what it chose, and what was settled in talks. The four lists of things have the same columns, and are
-- asked for one thing as well: of which pupil, of which teacher's lessons ('': whosesoever), which thing ('': all).

-- name: own_answers
-- In own words, or made: a tap on a choice shows nothing.
SELECT r.id, l.id, l.day, l.title, q.text, COALESCE(r.text, ''), COALESCE(m.id, ''), COALESCE(m.page, ''), ''
FROM response r
JOIN question q ON q.school_id = r.school_id AND q.id = r.question_id AND q.lesson_id = r.lesson_id
JOIN lesson l ON l.school_id = r.school_id AND l.id = r.lesson_id
LEFT JOIN media m ON m.school_id = r.school_id AND m.id = r.work AND m.pupil_id = r.pupil_id AND m.state = 'stored'
WHERE r.school_id = :school AND r.pupil_id = :pupil AND (:teacher = '' OR l.teacher_id = :teacher) AND (:thing = '' OR r.id = :thing)
  AND q.kind IN ('text', 'photo', 'drawing', 'voice') AND (COALESCE(r.text, '') <> '' OR m.id IS NOT NULL)
ORDER BY l.day DESC, l.started_at DESC, q.position, q.id LIMIT 60;

-- name: kept_pages
-- On paper, or a photo of a series; what is an answer stands among answers.
SELECT m.id, l.id, l.day, l.title, '', '', m.id, m.page, ''
FROM media m JOIN lesson l ON l.school_id = m.school_id AND l.id = m.lesson_id
WHERE m.school_id = :school AND m.pupil_id = :pupil AND (:teacher = '' OR l.teacher_id = :teacher) AND (:thing = '' OR m.id = :thing)
  AND m.state = 'stored' AND m.page IN ('work', 'journal', 'series')
ORDER BY l.day DESC, l.started_at DESC, m.at, m.id LIMIT 60;

-- name: own_journals
-- A face alone says nothing of a dimension.
SELECT j.id, l.id, l.day, l.title, '', j.text, '', '', COALESCE(j.answers, '')
FROM journal j JOIN lesson l ON l.school_id = j.school_id AND l.id = j.lesson_id
WHERE j.school_id = :school AND j.pupil_id = :pupil AND (:teacher = '' OR l.teacher_id = :teacher) AND (:thing = '' OR j.id = :thing)
  AND (j.text <> '' OR COALESCE(j.answers, '[]') <> '[]')
ORDER BY l.day DESC, l.started_at DESC LIMIT 60;

-- name: reached_goals
SELECT g.id, l.id, l.day, l.title, '', g.words, '', '', ''
FROM goal g JOIN lesson l ON l.school_id = g.school_id AND l.id = g.lesson_id
WHERE g.school_id = :school AND g.pupil_id = :pupil AND (:teacher = '' OR l.teacher_id = :teacher) AND (:thing = '' OR g.id = :thing)
  AND EXISTS (SELECT 1 FROM goal_look k WHERE k.school_id = g.school_id AND k.goal_id = g.id AND k.state = 'tercapai')
ORDER BY l.day DESC, l.started_at DESC, g.id LIMIT 60;

-- name: evidence_of_pupil
-- Newest lesson first; of one teacher's lessons, or (teacher '') all. What was given up since is there with its sentence alone.
SELECT e.dimension, e.thing_id, l.id, l.day, l.title, COALESCE(q.text, ''), COALESCE(r.text, j.text, g.words, ''), COALESCE(m.id, ''), COALESCE(m.page, ''),
  COALESCE(j.answers, ''), e.words, CASE WHEN r.id IS NULL AND j.id IS NULL AND g.id IS NULL AND m.id IS NULL THEN 0 ELSE 1 END
FROM profile_evidence e
JOIN lesson l ON l.school_id = e.school_id AND l.id = e.lesson_id
LEFT JOIN response r ON r.school_id = e.school_id AND r.lesson_id = e.lesson_id AND r.id = e.thing_id AND r.pupil_id = e.pupil_id
LEFT JOIN question q ON q.school_id = r.school_id AND q.id = r.question_id AND q.lesson_id = r.lesson_id
LEFT JOIN journal j ON j.school_id = e.school_id AND j.id = e.thing_id AND j.pupil_id = e.pupil_id
LEFT JOIN goal g ON g.school_id = e.school_id AND g.id = e.thing_id AND g.pupil_id = e.pupil_id
LEFT JOIN media m ON m.school_id = e.school_id AND m.id = COALESCE(r.work, e.thing_id) AND m.pupil_id = e.pupil_id AND m.state = 'stored'
WHERE e.school_id = :school AND e.pupil_id = :pupil AND (:teacher = '' OR l.teacher_id = :teacher)
ORDER BY l.day DESC, l.started_at DESC, e.thing_id;

-- name: evidence_count
-- How many a dimension has, and how many of them from one teacher's lessons.
SELECT COUNT(*), COALESCE(SUM(CASE WHEN l.teacher_id = :teacher THEN 1 ELSE 0 END), 0)
FROM profile_evidence e JOIN lesson l ON l.school_id = e.school_id AND l.id = e.lesson_id
WHERE e.school_id = :school AND e.pupil_id = :pupil AND e.dimension = :dimension;

-- name: evidence_there
SELECT 1 FROM profile_evidence WHERE school_id = :school AND pupil_id = :pupil AND dimension = :dimension AND thing_id = :thing;

-- name: put_evidence
INSERT INTO profile_evidence (school_id, pupil_id, dimension, thing_id, lesson_id, words, source, at, arrived_at, version)
VALUES (:school, :pupil, :dimension, :thing, :lesson, :words, :source, :at, :arrived, 1)
ON CONFLICT (school_id, pupil_id, dimension, thing_id) DO UPDATE
SET words = EXCLUDED.words, source = EXCLUDED.source, at = EXCLUDED.at, arrived_at = EXCLUDED.arrived_at, version = profile_evidence.version + 1
RETURNING version;

-- name: drop_evidence
-- The pupil gives up what it likes (teacher ''), a teacher what is from an own lesson.
DELETE FROM profile_evidence
WHERE school_id = :school AND pupil_id = :pupil AND dimension = :dimension AND thing_id = :thing
  AND (:teacher = '' OR lesson_id IN (SELECT l.id FROM lesson l WHERE l.school_id = :school AND l.teacher_id = :teacher))
RETURNING version;

-- name: talks_of_pupil
SELECT t.dimension, t.teacher_id, p.name, t.day, t.stage, t.words
FROM profile_talk t JOIN person p ON p.id = t.teacher_id
WHERE t.school_id = :school AND t.pupil_id = :pupil
ORDER BY t.day DESC, t.arrived_at DESC, t.teacher_id, t.dimension;

-- name: put_talk
-- The same day again is the same talk.
INSERT INTO profile_talk (school_id, pupil_id, dimension, teacher_id, day, group_id, stage, words, at, arrived_at, version)
VALUES (:school, :pupil, :dimension, :teacher, :day, :group, :stage, :words, :at, :arrived, 1)
ON CONFLICT (school_id, pupil_id, dimension, teacher_id, day) DO UPDATE
SET stage = EXCLUDED.stage, words = EXCLUDED.words, at = EXCLUDED.at, arrived_at = EXCLUDED.arrived_at, version = profile_talk.version + 1
RETURNING version;

-- name: drop_talk
DELETE FROM profile_talk WHERE school_id = :school AND pupil_id = :pupil AND dimension = :dimension AND teacher_id = :teacher AND day = :day
RETURNING version;
