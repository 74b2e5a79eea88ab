-- Coba lagi: what teachers say of answers, and the tries after it (decision 62).

-- name: put_feedback
INSERT INTO feedback (school_id, question_id, pupil_id, by_id, of_try, good, next, again, quote, quote_from, place_x, place_y, at, arrived_at, version)
VALUES (:school, :question, :pupil, :by, :of_try, :good, :next, :again, :quote, :quote_from, :place_x, :place_y, :at, :arrived, 1)
ON CONFLICT (school_id, question_id, pupil_id, by_id, of_try) DO UPDATE SET good = EXCLUDED.good, next = EXCLUDED.next, again = EXCLUDED.again,
  quote = EXCLUDED.quote, quote_from = EXCLUDED.quote_from, place_x = EXCLUDED.place_x, place_y = EXCLUDED.place_y, at = EXCLUDED.at,
  arrived_at = EXCLUDED.arrived_at, version = feedback.version + 1
RETURNING version;

-- name: drop_feedback
DELETE FROM feedback WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil AND by_id = :by AND of_try = :of_try RETURNING version;

-- name: feedback_there
SELECT 1 FROM feedback WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil AND by_id = :by AND of_try = :of_try;

-- name: answer_or_try
-- Is there anything of the pupil to speak of?
SELECT 1 FROM response WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil
UNION SELECT 1 FROM next_try WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil;

-- name: tries_of
-- Of one pupil and question, oldest first.
SELECT id FROM next_try WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil ORDER BY arrived_at, id;

-- name: asked_again
-- The lesson of a question of which a pupil was asked for a next try, by a teacher or by a classmate's word that was passed on; no row: it was not.
SELECT lesson_id FROM question WHERE school_id = :school AND id = :question AND (
  EXISTS (SELECT 1 FROM feedback WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil AND again = 1)
  OR EXISTS (SELECT 1 FROM peer_look WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil AND state = 'passed'));

-- name: try_by_id
SELECT question_id, pupil_id FROM next_try WHERE school_id = :school AND id = :id;

-- name: add_try
INSERT INTO next_try (school_id, id, lesson_id, question_id, pupil_id, source, text, work, at, arrived_at)
VALUES (:school, :id, :lesson, :question, :pupil, :source, :words, :work, :at, :arrived);

-- name: tried_with
-- A try of a pupil that says a file: its question and lesson.
SELECT question_id, lesson_id FROM next_try WHERE school_id = :school AND pupil_id = :pupil AND work = :work;

-- name: feedback_of_question
-- What one teacher said of a question's answers.
SELECT of_try, good, next, again, quote, quote_from, place_x, place_y, at, pupil_id FROM feedback
WHERE school_id = :school AND question_id = :question AND by_id = :by ORDER BY pupil_id, arrived_at, of_try;

-- name: tries_of_question
SELECT t.id, t.text, t.work, CASE WHEN m.id IS NULL THEN 0 ELSE 1 END, t.source, t.at, t.pupil_id
FROM next_try t
LEFT JOIN media m ON m.school_id = t.school_id AND m.id = t.work AND m.pupil_id = t.pupil_id AND m.state = 'stored'
WHERE t.school_id = :school AND t.question_id = :question ORDER BY t.pupil_id, t.arrived_at, t.id;

-- name: cards_of_pupil
-- The questions of which something was said to one pupil, by teachers or by classmates whose words were passed on, or which it tried again; with its
-- first answers, the newest lesson first. Of the options only the texts reach the pupil.
SELECT q.id, l.id, p.name, l.title, l.day, q.text, q.kind, q.options, r.choice, COALESCE(r.choices, ''), COALESCE(r.text, ''), COALESCE(m.id, ''), COALESCE(m.page, '')
FROM question q
JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
JOIN person p ON p.id = l.teacher_id
LEFT JOIN response r ON r.school_id = q.school_id AND r.question_id = q.id AND r.pupil_id = :pupil
LEFT JOIN media m ON m.school_id = r.school_id AND m.id = r.work AND m.pupil_id = r.pupil_id AND m.state = 'stored'
WHERE q.school_id = :school AND q.id IN (
  SELECT question_id FROM feedback WHERE school_id = :school AND pupil_id = :pupil
  UNION SELECT question_id FROM next_try WHERE school_id = :school AND pupil_id = :pupil
  UNION SELECT question_id FROM peer_look WHERE school_id = :school AND pupil_id = :pupil AND state = 'passed')
ORDER BY l.day DESC, l.started_at DESC, q.position, q.id LIMIT 200;

-- name: feedback_of_pupil
SELECT f.of_try, f.good, f.next, f.again, f.quote, f.quote_from, f.place_x, f.place_y, f.at, f.question_id, p.name
FROM feedback f JOIN person p ON p.id = f.by_id
WHERE f.school_id = :school AND f.pupil_id = :pupil ORDER BY f.question_id, f.arrived_at, f.of_try;

-- name: peer_words_of_pupil
-- What classmates said of one pupil's answers and its teacher passed on. Nothing of who said it leaves the table.
SELECT question_id, level, good, next FROM peer_look
WHERE school_id = :school AND pupil_id = :pupil AND state = 'passed' ORDER BY question_id, at, by_id;

-- name: tries_of_pupil
SELECT t.id, t.text, t.work, CASE WHEN m.id IS NULL THEN 0 ELSE 1 END, t.source, t.at, t.question_id
FROM next_try t
LEFT JOIN media m ON m.school_id = t.school_id AND m.id = t.work AND m.pupil_id = t.pupil_id AND m.state = 'stored'
WHERE t.school_id = :school AND t.pupil_id = :pupil ORDER BY t.arrived_at, t.id;

-- name: feedback_counts
-- Of how many answers there is something for a pupil to read, and for how many of them the newest version is asked for once more: a classmate's word is
-- of the first answer.
WITH told AS (
  SELECT question_id, of_try, again FROM feedback WHERE school_id = :school AND pupil_id = :pupil
  UNION ALL SELECT question_id, '', 1 FROM peer_look WHERE school_id = :school AND pupil_id = :pupil AND state = 'passed'
  UNION ALL SELECT question_id, id, 0 FROM next_try WHERE school_id = :school AND pupil_id = :pupil
)
SELECT COUNT(DISTINCT question_id),
  COUNT(DISTINCT CASE WHEN again = 1 AND of_try = COALESCE((SELECT t.id FROM next_try t WHERE t.school_id = :school AND t.question_id = told.question_id
    AND t.pupil_id = :pupil ORDER BY t.arrived_at DESC, t.id DESC LIMIT 1), '') THEN question_id END)
FROM told;
