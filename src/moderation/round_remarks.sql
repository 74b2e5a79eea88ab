-- name: put_remark
INSERT INTO moderation_remark (round_id, person_id, school_id, body, at) VALUES (:round, :person, :school, :body, :at)
ON CONFLICT (round_id, person_id) DO UPDATE SET body = excluded.body, at = excluded.at;

-- name: drop_remark
DELETE FROM moderation_remark WHERE round_id = :round AND person_id = :person;

-- name: remark_of
SELECT body FROM moderation_remark WHERE round_id = :round AND person_id = :person;

-- name: remarks_of_round
SELECT body, person_id FROM moderation_remark WHERE round_id = :round ORDER BY body, person_id;

-- name: raters_without_remark
-- Of those who have pairs.
SELECT COUNT(DISTINCT p.rater_id) FROM moderation_pair p
WHERE p.round_id = :round AND NOT EXISTS (SELECT 1 FROM moderation_remark m WHERE m.round_id = p.round_id AND m.person_id = p.rater_id);

-- name: rounds_whose_day_is_over
SELECT id FROM moderation_round WHERE last_day < :today AND closed_at IS NULL ORDER BY id;

-- name: remarks_pupil_name
SELECT name FROM pupil WHERE school_id = :school AND id = :pupil;

-- name: remarks_of_school
-- By those who taught there on coming in, or have a role there: a colleague who moved on may have said the name.
SELECT m.round_id, m.person_id, m.body FROM moderation_remark m
WHERE m.school_id = :school OR EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = m.person_id AND g.school_id = :school);
