-- name: journal_of_pupil
SELECT id, face, text, source, COALESCE(answers, '') FROM journal WHERE school_id = :school AND lesson_id = :lesson AND pupil_id = :pupil;

-- name: put_journal
-- One journal a pupil and lesson: a later one takes the place of the earlier. Without answers those kept stay.
INSERT INTO journal (school_id, id, lesson_id, pupil_id, face, text, answers, source, at, arrived_at, version)
VALUES (:school, :id, :lesson, :pupil, :face, :words, :answers, :source, :at, :arrived, 1)
ON CONFLICT (school_id, lesson_id, pupil_id) DO UPDATE
SET face = EXCLUDED.face, text = EXCLUDED.text, answers = COALESCE(EXCLUDED.answers, journal.answers), source = EXCLUDED.source, at = EXCLUDED.at,
    arrived_at = EXCLUDED.arrived_at, version = journal.version + 1
RETURNING id, version;

-- name: journals_of_lesson
SELECT pupil_id, id, face, text, source, COALESCE(answers, '') FROM journal WHERE school_id = :school AND lesson_id = :lesson;

-- name: journals_of_pupil
-- One pupil's sentences in one teacher's lessons, newest first.
SELECT j.id, j.lesson_id, l.day, l.title, j.face, j.text, COALESCE(j.answers, '')
FROM journal j JOIN lesson l ON l.school_id = j.school_id AND l.id = j.lesson_id
WHERE j.school_id = :school AND j.pupil_id = :pupil AND l.teacher_id = :teacher
ORDER BY l.day DESC, l.started_at DESC LIMIT 200;

-- name: place_of_anecdote
SELECT lesson_id, pupil_id FROM anecdote WHERE school_id = :school AND id = :id;

-- name: put_anecdote
-- Several a pupil and lesson; the same id again is the same anecdote, written anew.
INSERT INTO anecdote (school_id, id, lesson_id, pupil_id, text, recorded_by, at, arrived_at, version)
VALUES (:school, :id, :lesson, :pupil, :words, :by, :at, :arrived, 1)
ON CONFLICT (school_id, id) DO UPDATE
SET text = EXCLUDED.text, arrived_at = EXCLUDED.arrived_at, version = anecdote.version + 1
RETURNING version;

-- name: drop_anecdote
DELETE FROM anecdote WHERE school_id = :school AND id = :id RETURNING version;

-- name: anecdotes_of_lesson
SELECT id, pupil_id, text, at FROM anecdote WHERE school_id = :school AND lesson_id = :lesson ORDER BY at, id;

-- name: anecdotes_of_pupil
-- What one teacher noted of a pupil, newest first.
SELECT a.id, a.lesson_id, l.day, l.title, a.text, a.at
FROM anecdote a JOIN lesson l ON l.school_id = a.school_id AND l.id = a.lesson_id
WHERE a.school_id = :school AND a.pupil_id = :pupil AND l.teacher_id = :teacher
ORDER BY a.at DESC, a.id LIMIT 200;
