-- name: add_round
INSERT INTO moderation_round (id, code, opened_by, school_id, title, question, objective, each_max, way, opened_at, planned_at, closed_at)
VALUES (:id, :code, :by, :school, :title, :question, :objective, :each, :way, :at, NULL, NULL);

-- name: round_by_id
SELECT id, code, opened_by, title, question, objective, each_max, opened_at, planned_at, closed_at, way, last_day FROM moderation_round WHERE id = :id;

-- name: round_by_code
SELECT id FROM moderation_round WHERE code = :code;

-- name: rounds_of
-- Those that a person opened or came into, the newest first.
SELECT r.id, r.code, r.opened_by, r.title, r.question, r.objective, r.each_max, r.opened_at, r.planned_at, r.closed_at, r.way, r.last_day
FROM moderation_round r
WHERE r.opened_by = :person OR EXISTS (SELECT 1 FROM moderation_rater p WHERE p.round_id = r.id AND p.person_id = :person)
ORDER BY r.opened_at DESC, r.id DESC LIMIT 50;

-- name: set_planned
UPDATE moderation_round SET planned_at = :at, last_day = :last WHERE id = :id AND planned_at IS NULL;

-- name: set_closed
UPDATE moderation_round SET closed_at = :at WHERE id = :id AND closed_at IS NULL;

-- name: add_rater
INSERT INTO moderation_rater (round_id, person_id, school_id, joined_at) VALUES (:round, :person, :school, :at)
ON CONFLICT (round_id, person_id) DO NOTHING;

-- name: rater_school
SELECT school_id FROM moderation_rater WHERE round_id = :round AND person_id = :person;

-- name: raters_of_round
-- With how many pieces and pairs each was asked to judge in rounds planned since an instant.
SELECT p.person_id, p.school_id,
  (SELECT COUNT(*) FROM moderation_task t JOIN moderation_round o ON o.id = t.round_id WHERE t.rater_id = p.person_id AND o.planned_at >= :since),
  (SELECT COUNT(*) FROM moderation_pair t JOIN moderation_round o ON o.id = t.round_id WHERE t.rater_id = p.person_id AND o.planned_at >= :since)
FROM moderation_rater p WHERE p.round_id = :round ORDER BY p.person_id;

-- name: school_names
SELECT s.id, s.name FROM school s WHERE s.id IN (SELECT p.school_id FROM moderation_rater p WHERE p.round_id = :round) ORDER BY s.name, s.id;

-- name: own_answers
-- Written answers in own lessons since a day that a guardian allows to be kept, the newest lessons first; with the piece of this round that
-- was made of each. The level is that of the first answer, which is what is given.
SELECT q.id, q.text, q.objective_text, l.title, l.day, r.pupil_id, r.text, j.level, p.id, p.body, l.id
FROM lesson l
JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id
JOIN response r ON r.school_id = q.school_id AND r.question_id = q.id
LEFT JOIN judgement j ON j.school_id = r.school_id AND j.question_id = q.id AND j.pupil_id = r.pupil_id AND j.rater_id = l.teacher_id
  AND j.stands IN (1, 2) AND j.try_id IS NULL
LEFT JOIN kept_piece p ON p.round_id = :round AND p.question_id = q.id AND p.pupil_id = r.pupil_id
WHERE l.school_id = :school AND l.teacher_id = :person AND l.day >= :since AND q.kind = 'text' AND r.team IS NULL AND COALESCE(r.text, '') <> ''
  AND COALESCE((SELECT c.given FROM consent c WHERE c.school_id = r.school_id AND c.pupil_id = r.pupil_id AND c.kind = 'sample'
  ORDER BY c.at DESC, c.id DESC LIMIT 1), 0) = 1
ORDER BY l.day DESC, l.started_at DESC, q.position, q.id, r.id LIMIT 240;

-- name: answer_of_pupil
-- The words of a question in an own lesson that a pupil answered by writing.
SELECT q.text FROM question q
JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
JOIN response r ON r.school_id = q.school_id AND r.question_id = q.id
WHERE q.school_id = :school AND q.id = :question AND l.teacher_id = :person AND r.pupil_id = :pupil AND r.team IS NULL AND COALESCE(r.text, '') <> '';

-- name: add_piece
INSERT INTO moderation_piece (id, round_id, school_id, pupil_id, question_id, given_by, question, body, given_at)
VALUES (:id, :round, :school, :pupil, :question, :by, :words, :body, :at);

-- name: change_piece
UPDATE moderation_piece SET body = :body WHERE id = :id;

-- name: piece_by_id
SELECT round_id, school_id, pupil_id, given_by, question, body, COALESCE(picture, '') FROM moderation_piece WHERE id = :id;

-- name: piece_of_answer
-- 1: a guardian's no came after it was given.
SELECT p.id, CASE WHEN EXISTS (SELECT 1 FROM consent n WHERE n.school_id = p.school_id AND n.pupil_id = p.pupil_id AND n.kind = 'sample' AND n.given = 0
  AND n.at > p.given_at) THEN 1 ELSE 0 END
FROM moderation_piece p WHERE p.round_id = :round AND p.question_id = :question AND p.pupil_id = :pupil;

-- name: pieces_of_round
SELECT p.id, p.school_id, p.pupil_id, p.given_by, p.question, p.body, COALESCE(p.picture, '') FROM kept_piece p WHERE p.round_id = :round ORDER BY p.id;

-- name: drop_levels
DELETE FROM moderation_level WHERE piece_id = :piece;

-- name: drop_tasks
DELETE FROM moderation_task WHERE piece_id = :piece;

-- name: drop_piece
DELETE FROM moderation_piece WHERE id = :piece;

-- name: unkept_pieces
-- Pieces whose guardian does not allow any more that work is kept, or did not since they were given; and pictures whose file is gone.
SELECT p.id FROM moderation_piece p WHERE NOT EXISTS (SELECT 1 FROM kept_piece k WHERE k.id = p.id)
  OR (p.picture IS NOT NULL AND NOT EXISTS (SELECT 1 FROM media m WHERE m.school_id = p.school_id AND m.id = p.picture AND m.state = 'stored')) ORDER BY p.id;

-- name: add_task
INSERT INTO moderation_task (piece_id, rater_id, round_id, school_id, pupil_id, place) VALUES (:piece, :rater, :round, :school, :pupil, :place);

-- name: tasks_of
-- What a rater judges in a round, with the level that stands.
SELECT p.id, p.question, p.body, l.level, COALESCE(p.picture, ''), COALESCE(t.because, '')
FROM moderation_task t
JOIN kept_piece p ON p.id = t.piece_id
LEFT JOIN moderation_level l ON l.piece_id = t.piece_id AND l.rater_id = t.rater_id AND l.stands = 1
WHERE t.round_id = :round AND t.rater_id = :rater ORDER BY t.place, p.id;

-- name: task_of
SELECT p.school_id, p.pupil_id FROM moderation_task t JOIN moderation_piece p ON p.id = t.piece_id
WHERE t.round_id = :round AND t.piece_id = :piece AND t.rater_id = :rater;

-- name: tasks_by_piece
-- How many raters each piece has, and how many of them judged it.
SELECT t.piece_id, COUNT(*), COUNT(l.level) FROM moderation_task t
JOIN kept_piece p ON p.id = t.piece_id
LEFT JOIN moderation_level l ON l.piece_id = t.piece_id AND l.rater_id = t.rater_id AND l.stands = 1
WHERE t.round_id = :round GROUP BY t.piece_id ORDER BY t.piece_id;

-- name: tasks_of_round
SELECT piece_id, rater_id FROM moderation_task WHERE round_id = :round ORDER BY rater_id, place, piece_id;

-- name: own_counts
-- Of one person: pieces given, pieces to judge, and how many of these have a level.
SELECT (SELECT COUNT(*) FROM kept_piece p WHERE p.round_id = r.id AND p.given_by = :person),
  (SELECT COUNT(*) FROM moderation_task t JOIN kept_piece p ON p.id = t.piece_id WHERE t.round_id = r.id AND t.rater_id = :person),
  (SELECT COUNT(*) FROM moderation_level t JOIN kept_piece p ON p.id = t.piece_id
    WHERE t.round_id = r.id AND t.rater_id = :person AND t.stands = 1 AND t.level IS NOT NULL)
FROM moderation_round r WHERE r.id = :round;

-- name: level_by_id
SELECT rater_id FROM moderation_level WHERE id = :id;

-- name: unstand_level
UPDATE moderation_level SET stands = 0 WHERE piece_id = :piece AND rater_id = :rater AND stands = 1;

-- name: add_level
INSERT INTO moderation_level (id, round_id, piece_id, rater_id, school_id, pupil_id, level, stands, at, arrived_at)
VALUES (:id, :round, :piece, :rater, :school, :pupil, :level, 1, :at, :arrived);

-- name: levels_of_round
SELECT t.piece_id, t.rater_id, t.level FROM moderation_level t
JOIN kept_piece p ON p.id = t.piece_id
WHERE t.round_id = :round AND t.stands = 1 AND t.level IS NOT NULL ORDER BY t.piece_id, t.rater_id;
