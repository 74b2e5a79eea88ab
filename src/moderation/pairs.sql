-- name: add_pair
-- Here and below: pairs and choices name no pupil. Whether a piece may still be shown, pieces_of_round says (store.cpp).
INSERT INTO moderation_pair (id, round_id, rater_id, upper_id, lower_id, by_chance, place, handed_at)
VALUES (:id, :round, :rater, :upper, :lower, :by_chance, :place, :at);

-- name: pairs_of_round
-- All of a round, each with what was chosen, in the order of each rater.
SELECT p.id, p.rater_id, p.upper_id, p.lower_id, p.by_chance, p.place, c.side, c.took_ms
FROM moderation_pair p
LEFT JOIN moderation_choice c ON c.pair_id = p.id AND c.stands = 1
WHERE p.round_id = :round ORDER BY p.rater_id, p.place, p.id;

-- name: pairs_of_rater
-- The same of one rater.
SELECT p.id, p.rater_id, p.upper_id, p.lower_id, p.by_chance, p.place, c.side, c.took_ms
FROM moderation_pair p
LEFT JOIN moderation_choice c ON c.pair_id = p.id AND c.stands = 1
WHERE p.round_id = :round AND p.rater_id = :rater ORDER BY p.place, p.id;

-- name: own_open_pairs
-- How many of a rater's pairs wait.
SELECT COUNT(*) FROM moderation_pair p LEFT JOIN moderation_choice c ON c.pair_id = p.id AND c.stands = 1
WHERE p.round_id = :round AND p.rater_id = :rater AND c.side IS NULL;

-- name: pair_of
SELECT p.upper_id, p.lower_id FROM moderation_pair p WHERE p.id = :id AND p.round_id = :round AND p.rater_id = :rater;

-- name: choice_by_id
SELECT rater_id FROM moderation_choice WHERE id = :id;

-- name: unstand_choice
UPDATE moderation_choice SET stands = 0 WHERE pair_id = :pair AND stands = 1;

-- name: add_choice
INSERT INTO moderation_choice (id, round_id, pair_id, rater_id, side, took_ms, stands, at, arrived_at)
VALUES (:id, :round, :pair, :rater, :side, :took, 1, :at, :arrived);

-- name: levels_of_same_answers
-- Levels from rounds of levels that ended, of the same answers that lie in a round of pairs: by this round's piece.
SELECT p.id, l.level
FROM moderation_piece p
JOIN moderation_piece o ON o.question_id = p.question_id AND o.pupil_id = p.pupil_id AND o.school_id = p.school_id AND o.round_id <> p.round_id
JOIN moderation_round r ON r.id = o.round_id AND r.closed_at IS NOT NULL
JOIN moderation_level l ON l.piece_id = o.id AND l.stands = 1 AND l.level IS NOT NULL
WHERE p.round_id = :round ORDER BY p.id, l.rater_id;

-- name: drop_choices_of_piece
DELETE FROM moderation_choice WHERE pair_id IN (SELECT p.id FROM moderation_pair p WHERE p.upper_id = :piece OR p.lower_id = :piece);

-- name: drop_pairs_of_piece
DELETE FROM moderation_pair WHERE upper_id = :piece OR lower_id = :piece;

-- name: drop_halved_choices
DELETE FROM moderation_choice WHERE pair_id IN (SELECT p.id FROM moderation_pair p
  WHERE NOT EXISTS (SELECT 1 FROM moderation_piece u WHERE u.id = p.upper_id) OR NOT EXISTS (SELECT 1 FROM moderation_piece w WHERE w.id = p.lower_id));

-- name: drop_halved_pairs
-- One of whose pieces is gone: a pupil's who was erased, or has left.
DELETE FROM moderation_pair
WHERE NOT EXISTS (SELECT 1 FROM moderation_piece u WHERE u.id = moderation_pair.upper_id) OR NOT EXISTS (SELECT 1 FROM moderation_piece w WHERE w.id = moderation_pair.lower_id);
