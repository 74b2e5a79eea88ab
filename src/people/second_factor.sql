-- name: second_of
SELECT sealed, confirmed_at, last_step FROM second_factor WHERE person_id = :person;

-- name: begin_second
-- One that was begun and never confirmed is begun anew; one that is on stays.
INSERT INTO second_factor (person_id, sealed, made_at, confirmed_at, last_step) VALUES (:person, :sealed, :now, NULL, 0)
ON CONFLICT (person_id) DO UPDATE SET sealed = EXCLUDED.sealed, made_at = EXCLUDED.made_at WHERE second_factor.confirmed_at IS NULL;

-- name: confirm_second
UPDATE second_factor SET confirmed_at = :now, last_step = :step WHERE person_id = :person AND confirmed_at IS NULL;

-- name: take_step
-- One use: of two who come at once with the same code, only one changes a row.
UPDATE second_factor SET last_step = :step WHERE person_id = :person AND last_step < :step;

-- name: drop_second
DELETE FROM second_factor WHERE person_id = :person;

-- name: add_recovery
INSERT INTO recovery_code (code_hash, person_id, used_at) VALUES (:code, :person, NULL);

-- name: use_recovery
UPDATE recovery_code SET used_at = :now WHERE code_hash = :code AND person_id = :person AND used_at IS NULL;

-- name: recovery_left
SELECT COUNT(*) FROM recovery_code WHERE person_id = :person AND used_at IS NULL;

-- name: drop_recovery
DELETE FROM recovery_code WHERE person_id = :person;

-- name: note_second
INSERT INTO second_factor_event (person_id, at, what, by_id) VALUES (:person, :now, :what, :by)
ON CONFLICT (person_id, at, what) DO NOTHING;

-- name: second_events
SELECT e.what, e.at, p.name FROM second_factor_event e LEFT JOIN person p ON p.id = e.by_id AND e.by_id <> e.person_id
WHERE e.person_id = :person ORDER BY e.at DESC, e.what LIMIT 20;

-- name: session_proof
SELECT proved_at FROM session WHERE token_hash = :token AND proved_at IS NOT NULL;

-- name: prove_session
UPDATE session SET proved_at = :proved WHERE token_hash = :token;

-- name: drop_other_sessions
DELETE FROM session WHERE person_id = :person AND token_hash <> :own RETURNING token_hash;

-- name: second_policy
SELECT value FROM setting WHERE name = 'second_factor';

-- name: person_of_login
SELECT person_id FROM account WHERE login = :login;
