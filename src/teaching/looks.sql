-- name: looks_answered
-- Own answers in words, of which there is something to say.
SELECT pupil_id FROM response
WHERE school_id = :school AND question_id = :question AND team IS NULL AND text IS NOT NULL AND text <> '';

-- name: looked_at
-- A row where classmates have, or had, an answer to look at.
SELECT place FROM peer_look WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil LIMIT 1;

-- name: said_since
-- What a pupil's phone said otherwise after classmates were given its answer; no row where there is no such.
SELECT other_text FROM response
WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil AND source = 'phone' AND other_source = 'phone' AND other_at > at AND other_text IS NOT NULL;

-- name: looks_dealt
SELECT by_id, pupil_id, place FROM peer_look WHERE school_id = :school AND question_id = :question;

-- name: add_look
INSERT INTO peer_look (school_id, question_id, by_id, place, pupil_id, level, good, next, state, at, dealt_at)
VALUES (:school, :question, :by, :place, :pupil, NULL, '', '', 'dealt', :at, :dealt_at);

-- name: drop_dealt
-- Looks of which nothing was said.
DELETE FROM peer_look WHERE school_id = :school AND question_id = :question AND state = 'dealt';

-- name: drop_dealt_of_lesson
DELETE FROM peer_look WHERE school_id = :school AND state = 'dealt'
  AND question_id IN (SELECT id FROM question WHERE school_id = :school AND lesson_id = :lesson);

-- name: say_look
-- Until the teacher has read it, it may be said otherwise. Of this dealing: at the same place may be another's answer by now.
UPDATE peer_look SET level = :level, good = :good, next = :next, state = 'said', at = :at
WHERE school_id = :school AND question_id = :question AND by_id = :by AND place = :place AND dealt_at = :dealt_at AND state IN ('dealt', 'said')
RETURNING place;

-- name: look_there
SELECT place FROM peer_look
WHERE school_id = :school AND question_id = :question AND by_id = :by AND place = :place AND dealt_at = :dealt_at;

-- name: set_look_state
-- Only what the teacher has read: what was said otherwise since is read first.
UPDATE peer_look SET state = :state
WHERE school_id = :school AND question_id = :question AND by_id = :by AND pupil_id = :pupil AND at = :at AND state <> 'dealt';

-- name: looks_of_question
SELECT by_id, pupil_id, level, good, next, state, at FROM peer_look
WHERE school_id = :school AND question_id = :question AND state <> 'dealt' ORDER BY pupil_id, at, by_id;

-- name: looks_waiting
SELECT COUNT(*) FROM peer_look WHERE school_id = :school AND question_id = :question AND state = 'dealt';

-- name: looks_of_seat
-- What one pupil looks at, and what was passed on about the own answer. An answer that was taken back is looked at no more.
SELECT q.id, q.text, l.place, r.text, l.level, l.good, l.next, CASE WHEN l.by_id = :pupil THEN 1 ELSE 0 END, l.dealt_at
FROM peer_look l
JOIN question q ON q.school_id = l.school_id AND q.id = l.question_id
JOIN response r ON r.school_id = l.school_id AND r.question_id = l.question_id AND r.pupil_id = l.pupil_id
WHERE l.school_id = :school AND q.lesson_id = :lesson AND r.text IS NOT NULL
  AND ((l.by_id = :pupil AND l.state IN ('dealt', 'said')) OR (l.pupil_id = :pupil AND l.state = 'passed'))
ORDER BY q.position, q.id, l.place, l.at, l.by_id;
