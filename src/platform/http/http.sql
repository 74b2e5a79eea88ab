-- name: find_command
-- What became of a command, if it arrived before.
SELECT status, body FROM command WHERE actor_id = :actor AND id = :id;

-- name: settle_command
-- A command that waited has found its end.
UPDATE command SET status = :status, body = :body WHERE actor_id = :actor AND id = :id;

-- name: keep_command
INSERT INTO command (actor_id, id, status, body, at) VALUES (:actor, :id, :status, :body, :at)
ON CONFLICT (actor_id, id) DO NOTHING;

-- name: blank_outcomes
UPDATE command SET body = '{}' WHERE actor_id = :actor AND body LIKE :pattern;

-- name: drop_outcomes
DELETE FROM command WHERE actor_id = :actor;
