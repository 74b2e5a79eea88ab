-- name: own_made
-- Photos and drawings that are answers in own lessons since a day, whose file came and which a guardian allows to be kept; with the piece of
-- this round that was made of each. A job photographed step by step is none: it is several pictures.
SELECT q.id, q.text, q.objective_text, l.title, l.day, r.pupil_id, r.work, m.page, j.level, p.id, COALESCE(p.boxes, ''), l.id, COALESCE(p.picture, '')
FROM lesson l
JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id
JOIN response r ON r.school_id = q.school_id AND r.question_id = q.id
JOIN media m ON m.school_id = r.school_id AND m.id = r.work AND m.pupil_id = r.pupil_id AND m.state = 'stored' AND m.page IN ('photo', 'drawing')
LEFT JOIN judgement j ON j.school_id = r.school_id AND j.question_id = q.id AND j.pupil_id = r.pupil_id AND j.rater_id = l.teacher_id
  AND j.stands IN (1, 2) AND j.try_id IS NULL
LEFT JOIN kept_piece p ON p.round_id = :round AND p.question_id = q.id AND p.pupil_id = r.pupil_id
WHERE l.school_id = :school AND l.teacher_id = :person AND l.day >= :since AND r.team IS NULL
  AND COALESCE((SELECT c.given FROM consent c WHERE c.school_id = r.school_id AND c.pupil_id = r.pupil_id AND c.kind = 'sample'
  ORDER BY c.at DESC, c.id DESC LIMIT 1), 0) = 1
ORDER BY l.day DESC, l.started_at DESC, q.position, q.id, r.id LIMIT 240;

-- name: made_answer
-- The words of a question in an own lesson that a pupil answered by a photo or a drawing.
SELECT q.text FROM question q
JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
JOIN response r ON r.school_id = q.school_id AND r.question_id = q.id
JOIN media m ON m.school_id = r.school_id AND m.id = r.work AND m.pupil_id = r.pupil_id AND m.state = 'stored' AND m.page IN ('photo', 'drawing')
WHERE q.school_id = :school AND q.id = :question AND l.teacher_id = :person AND r.pupil_id = :pupil AND r.team IS NULL;

-- name: set_picture
UPDATE moderation_piece SET picture = :picture, boxes = :boxes WHERE id = :id;

-- name: judged_by_somebody
SELECT 1 FROM moderation_level WHERE piece_id = :piece LIMIT 1;

-- name: file_of_piece
-- The copy's file, for who gave it and who judges it, while a guardian allows it.
SELECT m.sha256, m.kind FROM kept_piece p
JOIN media m ON m.school_id = p.school_id AND m.id = p.picture AND m.state = 'stored'
WHERE p.round_id = :round AND p.id = :id
  AND (p.given_by = :person OR EXISTS (SELECT 1 FROM moderation_task t WHERE t.piece_id = p.id AND t.rater_id = :person));
