-- name: voice_round
SELECT statement_set, opened_at, closed_at, answered, source FROM voice_round WHERE school_id = :school AND lesson_id = :lesson;

-- name: put_round
INSERT INTO voice_round (school_id, lesson_id, statement_set, opened_at, closed_at, answered, source, version)
VALUES (:school, :lesson, :set, :opened, :closed, :answered, :source, 1)
ON CONFLICT (school_id, lesson_id) DO UPDATE
SET statement_set = EXCLUDED.statement_set, opened_at = EXCLUDED.opened_at, closed_at = EXCLUDED.closed_at,
  answered = EXCLUDED.answered, source = EXCLUDED.source, version = voice_round.version + 1
RETURNING version;

-- name: voices_of_lesson
SELECT statement, answer, count FROM voice WHERE school_id = :school AND lesson_id = :lesson;

-- name: drop_voices
DELETE FROM voice WHERE school_id = :school AND lesson_id = :lesson;

-- name: add_voice
INSERT INTO voice (school_id, lesson_id, statement, answer, count) VALUES (:school, :lesson, :statement, :answer, :hands);

-- name: add_stub
-- No row changes when this seat voted already.
INSERT INTO ballot_stub (school_id, lesson_id, stub) VALUES (:school, :lesson, :stub)
ON CONFLICT (school_id, lesson_id, stub) DO NOTHING;

-- name: box_of_lesson
SELECT answered, ya1, biasa1, tidak1, ya2, biasa2, tidak2, ya3, biasa3, tidak3
FROM ballot_box WHERE school_id = :school AND lesson_id = :lesson;

-- name: drop_in_box
-- Each number is 0 or 1: what one vote adds. No row of the vote itself is made.
INSERT INTO ballot_box (school_id, lesson_id, answered, ya1, biasa1, tidak1, ya2, biasa2, tidak2, ya3, biasa3, tidak3)
VALUES (:school, :lesson, 1, :ya1, :biasa1, :tidak1, :ya2, :biasa2, :tidak2, :ya3, :biasa3, :tidak3)
ON CONFLICT (school_id, lesson_id) DO UPDATE
SET answered = ballot_box.answered + 1,
  ya1 = ballot_box.ya1 + EXCLUDED.ya1, biasa1 = ballot_box.biasa1 + EXCLUDED.biasa1, tidak1 = ballot_box.tidak1 + EXCLUDED.tidak1,
  ya2 = ballot_box.ya2 + EXCLUDED.ya2, biasa2 = ballot_box.biasa2 + EXCLUDED.biasa2, tidak2 = ballot_box.tidak2 + EXCLUDED.tidak2,
  ya3 = ballot_box.ya3 + EXCLUDED.ya3, biasa3 = ballot_box.biasa3 + EXCLUDED.biasa3, tidak3 = ballot_box.tidak3 + EXCLUDED.tidak3;

-- name: empty_box
DELETE FROM ballot_box WHERE school_id = :school AND lesson_id = :lesson;

-- name: burn_stubs
DELETE FROM ballot_stub WHERE school_id = :school AND lesson_id = :lesson;

-- name: rounds_open_since
-- Rounds that nobody closed in time, all schools.
SELECT school_id, lesson_id FROM voice_round WHERE closed_at IS NULL AND opened_at <= :oldest;

-- name: boxes_without_round
-- What a broken round may have left behind.
SELECT b.school_id, b.lesson_id FROM ballot_box b
WHERE NOT EXISTS (SELECT 1 FROM voice_round r WHERE r.school_id = b.school_id AND r.lesson_id = b.lesson_id AND r.closed_at IS NULL);

-- name: put_choice
-- Other words are another choice: nobody has tried it yet.
INSERT INTO class_choice (school_id, lesson_id, words, recorded_by, at) VALUES (:school, :lesson, :words, :by, :at)
ON CONFLICT (school_id, lesson_id) DO UPDATE SET
  tried = CASE WHEN class_choice.words = EXCLUDED.words THEN class_choice.tried END,
  tried_in = CASE WHEN class_choice.words = EXCLUDED.words THEN class_choice.tried_in END,
  words = EXCLUDED.words, recorded_by = EXCLUDED.recorded_by, at = EXCLUDED.at;

-- name: drop_choice
DELETE FROM class_choice WHERE school_id = :school AND lesson_id = :lesson;

-- name: set_tried
UPDATE class_choice SET tried = :tried, tried_in = :lesson WHERE school_id = :school AND lesson_id = :of;

-- name: choice_of_lesson
SELECT l.id, l.day, l.subject, c.words, c.tried, COALESCE(c.tried_in, '')
FROM class_choice c JOIN lesson l ON l.school_id = c.school_id AND l.id = c.lesson_id
WHERE c.school_id = :school AND c.lesson_id = :lesson;

-- name: choice_before
-- The newest of an earlier lesson of the same teacher with the same class in the same subject.
SELECT l.id, l.day, l.subject, c.words, c.tried, COALESCE(c.tried_in, '')
FROM lesson l JOIN class_choice c ON c.school_id = l.school_id AND c.lesson_id = l.id
WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND l.subject = :subject AND l.started_at < :started
  AND l.id <> :lesson
ORDER BY l.started_at DESC, l.id DESC LIMIT 1;

-- name: choices_of_class
-- What a class chose in a teacher's lessons, the newest first.
SELECT l.id, l.day, l.subject, c.words, c.tried, COALESCE(c.tried_in, '')
FROM lesson l JOIN class_choice c ON c.school_id = l.school_id AND c.lesson_id = l.id
WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher
ORDER BY l.started_at DESC, l.id DESC;

-- name: choices_about
-- Those of the lessons of all classes that a pupil is or was in, and the pupil's name.
SELECT DISTINCT c.lesson_id, c.words, p.name
FROM pupil p
JOIN membership m ON m.school_id = p.school_id AND m.pupil_id = p.id
JOIN lesson l ON l.school_id = m.school_id AND l.group_id = m.group_id
JOIN class_choice c ON c.school_id = l.school_id AND c.lesson_id = l.id
WHERE p.school_id = :school AND p.id = :pupil;
