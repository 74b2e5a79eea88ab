-- name: own_pieces
-- What somebody gave to a round, with what became of it in the bank; where its question stands.
SELECT p.id, p.question, p.body, COALESCE(p.picture, ''), p.school_id, p.question_id, q.lesson_id, COALESCE(e.id, ''), COALESCE(e.reviewed_at, 0), COALESCE(q.objective_text, ''),
  COALESCE(e.body, ''), COALESCE(e.subject, ''), COALESCE(e.phase, ''), COALESCE(e.objective, ''), COALESCE(e.because, ''), COALESCE(e.guardian, '')
FROM kept_piece p
LEFT JOIN question q ON q.school_id = p.school_id AND q.id = p.question_id
LEFT JOIN exemplar e ON e.piece_id = p.id
WHERE p.round_id = :round AND p.given_by = :person ORDER BY p.id;

-- name: waiting_exemplars
-- Of a round, given by others and not yet read a second time.
SELECT e.id, e.subject, e.phase, e.objective, e.question, e.body, COALESCE(e.picture, ''), e.level, e.because, e.given_at FROM kept_exemplar e
WHERE e.round_id = :round AND e.reviewed_at IS NULL AND e.given_by <> :person ORDER BY e.given_at, e.id;

-- name: exemplar_by_id
SELECT round_id, piece_id, given_by, COALESCE(reviewed_at, 0), given_at FROM exemplar WHERE id = :id;

-- name: exemplar_of_piece
SELECT id FROM exemplar WHERE piece_id = :piece;

-- name: add_exemplar
-- The same again, changed, is read once more by somebody else.
INSERT INTO exemplar (id, round_id, piece_id, school_id, pupil_id, subject, phase, objective, question, body, picture, level, because, talked, guardian, given_by, given_at)
VALUES (:id, :round, :piece, :school, :pupil, :subject, :phase, :objective, :question, :body, :picture, :level, :because, :talked, :guardian, :by, :at)
ON CONFLICT (id) DO UPDATE SET subject = excluded.subject, phase = excluded.phase, objective = excluded.objective, body = excluded.body, because = excluded.because,
  talked = excluded.talked, guardian = excluded.guardian, given_at = excluded.given_at, reviewed_by = NULL, reviewed_at = NULL;

-- name: review_exemplar
-- As it was read: words that were changed meanwhile wait on.
UPDATE exemplar SET reviewed_by = :by, reviewed_at = :at WHERE id = :id AND given_at = :given_at AND reviewed_at IS NULL;

-- name: drop_exemplar
DELETE FROM exemplar WHERE id = :id;

-- name: drop_exemplar_of
DELETE FROM exemplar WHERE piece_id = :piece;

-- name: exemplars_found
-- What both teachers read and guardians still allow; empty words and -1 leave a choice open.
SELECT e.id, e.subject, e.phase, e.objective, e.question, e.body, COALESCE(e.picture, ''), e.level, e.because, e.given_at FROM kept_exemplar e
WHERE e.reviewed_at IS NOT NULL AND (:subject = '' OR e.subject = :subject) AND (:phase = '' OR e.phase = :phase) AND (:level < 0 OR e.level = :level)
ORDER BY e.subject, e.phase, e.objective, e.level, e.given_at DESC, e.id LIMIT 60;

-- name: exemplars_of_lesson
-- The same for one subject and phase: a lesson without a subject finds those without one.
SELECT e.id, e.subject, e.phase, e.objective, e.question, e.body, COALESCE(e.picture, ''), e.level, e.because, e.given_at FROM kept_exemplar e
WHERE e.reviewed_at IS NOT NULL AND e.subject = :subject AND e.phase = :phase
ORDER BY e.objective, e.level, e.given_at DESC, e.id LIMIT 60;

-- name: exemplar_places
-- Of which subjects and phases there are any.
SELECT e.subject, e.phase, COUNT(*) FROM kept_exemplar e
WHERE e.reviewed_at IS NOT NULL
GROUP BY e.subject, e.phase ORDER BY e.subject, e.phase;

-- name: file_of_exemplar
-- For every teacher once both read it; before that for who takes part in its round.
SELECT m.sha256, m.kind FROM kept_exemplar e
JOIN media m ON m.school_id = e.school_id AND m.id = e.picture AND m.state = 'stored'
WHERE e.id = :id AND (e.reviewed_at IS NOT NULL OR EXISTS (SELECT 1 FROM moderation_rater r WHERE r.round_id = e.round_id AND r.person_id = :person));
