-- name: pieces_of_pupil
-- What a pupil chose, the newest semester first; whether its file is here.
SELECT p.id, p.origin, p.of_id, p.day, p.title, p.question, p.body, p.made, p.why, p.chosen_by, p.semester, p.lesson_id, p.work_id,
  CASE WHEN m.id IS NULL THEN 0 ELSE 1 END
FROM portfolio_piece p
LEFT JOIN media m ON m.school_id = p.school_id AND m.id = p.work_id AND m.pupil_id = p.pupil_id AND m.state = 'stored'
WHERE p.school_id = :school AND p.pupil_id = :pupil AND p.gone = 0
ORDER BY p.semester DESC, p.day DESC, p.id LIMIT 200;

-- name: responses_to_choose
-- A pupil's answers in words or made, of a semester; of one teacher's lessons, or (teacher '') of all.
SELECT r.id, r.lesson_id, l.day, l.title, q.text, COALESCE(r.text, ''), q.kind,
  COALESCE(r.work, (SELECT a.work_id FROM answer_part a WHERE a.school_id = :school AND a.question_id = r.question_id AND a.pupil_id = r.pupil_id
    ORDER BY a.part LIMIT 1))
FROM response r
JOIN lesson l ON l.school_id = r.school_id AND l.id = r.lesson_id
JOIN question q ON q.school_id = r.school_id AND q.id = r.question_id
WHERE r.school_id = :school AND r.pupil_id = :pupil AND l.day >= :since AND l.day <= :until AND (:teacher = '' OR l.teacher_id = :teacher)
  AND q.kind IN ('text', 'photo', 'drawing', 'voice')
ORDER BY l.day DESC, l.started_at DESC, q.position, r.id LIMIT 100;

-- name: journals_to_choose
-- Free words, and (JSON) what was written to each prompt.
SELECT j.id, j.lesson_id, l.day, l.title, j.text, COALESCE(j.answers, '')
FROM journal j JOIN lesson l ON l.school_id = j.school_id AND l.id = j.lesson_id
WHERE j.school_id = :school AND j.pupil_id = :pupil AND l.day >= :since AND l.day <= :until AND (:teacher = '' OR l.teacher_id = :teacher)
ORDER BY l.day DESC, l.started_at DESC, j.id LIMIT 100;

-- name: pages_to_choose
-- Photographed pages of work and journal: all that a child who does not write yet, or has no phone, may have.
SELECT m.id, m.lesson_id, l.day, l.title
FROM media m JOIN lesson l ON l.school_id = m.school_id AND l.id = m.lesson_id
WHERE m.school_id = :school AND m.pupil_id = :pupil AND m.state = 'stored' AND m.page IN ('work', 'journal')
  AND l.day >= :since AND l.day <= :until AND (:teacher = '' OR l.teacher_id = :teacher)
ORDER BY l.day DESC, l.started_at DESC, m.at, m.id LIMIT 100;

-- name: place_of_piece
SELECT pupil_id, origin, of_id FROM portfolio_piece WHERE school_id = :school AND id = :id;

-- name: pieces_in_semester
SELECT COUNT(*) FROM portfolio_piece WHERE school_id = :school AND pupil_id = :pupil AND semester = :semester AND gone = 0;

-- name: put_piece
-- One piece an answer or sentence: chosen again it is the same, with another reason; after it was taken back it has the new choice's id,
-- by which the phone may take it back once more before it has heard of the older one.
INSERT INTO portfolio_piece (school_id, id, pupil_id, semester, origin, of_id, lesson_id, day, title, question, body, made, work_id, why,
  chosen_by, gone, at, arrived_at, version)
VALUES (:school, :id, :pupil, :semester, :origin, :of, :lesson, :day, :title, :question, :body, :made, :work, :why, :by, 0, :at, :arrived, 1)
ON CONFLICT (school_id, pupil_id, origin, of_id) DO UPDATE
SET id = CASE WHEN portfolio_piece.gone = 1 THEN EXCLUDED.id ELSE portfolio_piece.id END, title = EXCLUDED.title, question = EXCLUDED.question, body = EXCLUDED.body, made = EXCLUDED.made, work_id = EXCLUDED.work_id,
  why = EXCLUDED.why, chosen_by = EXCLUDED.chosen_by, gone = 0, at = EXCLUDED.at, arrived_at = EXCLUDED.arrived_at, version = portfolio_piece.version + 1
RETURNING id, version;

-- name: say_why
UPDATE portfolio_piece SET why = :why, chosen_by = :by, at = :at, arrived_at = :arrived, version = version + 1
WHERE school_id = :school AND id = :id AND pupil_id = :pupil AND gone = 0
RETURNING id, version;

-- name: take_back
UPDATE portfolio_piece SET gone = 1, title = '', question = '', body = '', why = '', work_id = NULL, arrived_at = :at, version = version + 1
WHERE school_id = :school AND id = :id AND pupil_id = :pupil AND gone = 0
RETURNING id, version;

-- name: pieces_to_bring
-- What moved pupils chose at the school before, and the next has not yet; words alone.
SELECT t.to_school_id, t.new_pupil_id, p.id, p.semester, p.day, p.title, p.question, p.body, p.made, p.why, p.chosen_by, p.at
FROM transfer t
JOIN portfolio_piece p ON p.school_id = t.school_id AND p.pupil_id = t.pupil_id AND p.gone = 0
JOIN pupil n ON n.school_id = t.to_school_id AND n.id = t.new_pupil_id
WHERE t.outcome = 'accepted'
  AND NOT EXISTS (SELECT 1 FROM portfolio_piece o WHERE o.school_id = t.to_school_id AND o.pupil_id = t.new_pupil_id AND o.origin = 'moved' AND o.of_id = p.id)
ORDER BY p.school_id, p.id LIMIT 200;
