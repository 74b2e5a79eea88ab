-- name: phones_of
-- Where a person is signed in, the newest first.
SELECT s.token_hash, s.device, s.made_at, s.seen_on FROM session s
JOIN account a ON a.person_id = s.person_id AND a.changed_at <= s.made_at
WHERE s.person_id = :person AND s.expires_at > :now
ORDER BY s.made_at DESC, s.token_hash;

-- name: lost_phones_of
SELECT device, lost_at, emptied_at FROM lost_phone WHERE person_id = :person ORDER BY lost_at DESC, token_hash;

-- name: phone_seen
UPDATE session SET device = :device, seen_on = :today WHERE token_hash = :token;

-- name: lose_phones
-- All sessions of a person whose hash begins so, but for the one that says it.
INSERT INTO lost_phone (token_hash, person_id, device, lost_by, lost_at, emptied_at)
SELECT token_hash, person_id, device, :by, CAST(:now AS BIGINT), NULL FROM session
WHERE person_id = :person AND token_hash >= :beginning AND token_hash < :after AND token_hash <> :own;

-- name: end_lost_sessions
DELETE FROM session WHERE person_id = :person AND token_hash IN (SELECT l.token_hash FROM lost_phone l WHERE l.person_id = :person)
RETURNING token_hash;

-- name: lost_phone
SELECT emptied_at FROM lost_phone WHERE token_hash = :token;

-- name: phone_emptied
UPDATE lost_phone SET emptied_at = :now WHERE token_hash = :token AND emptied_at IS NULL;

-- name: has_role_in
SELECT 1 FROM role_grant
WHERE person_id = :person AND school_id = :school AND since <= :today AND (until IS NULL OR until >= :today);
