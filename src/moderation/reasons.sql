-- name: set_reason
UPDATE moderation_task SET because = :words WHERE piece_id = :piece AND rater_id = :rater;

-- name: reasons_of_others
-- Why others chose their level of a piece; nobody's name.
SELECT l.level, t.because FROM moderation_task t
JOIN moderation_level l ON l.piece_id = t.piece_id AND l.rater_id = t.rater_id AND l.stands = 1 AND l.level IS NOT NULL
WHERE t.piece_id = :piece AND t.rater_id <> :rater AND COALESCE(t.because, '') <> '' ORDER BY l.level, t.because;

-- name: exemplar_because
SELECT because FROM exemplar WHERE piece_id = :piece AND reviewed_at IS NOT NULL;
