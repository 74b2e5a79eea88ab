-- name: add_partner
INSERT INTO partner (school_id, id, lesson_id, question_id, name, key_hash, made_by, made_at, until, ended_at)
VALUES (:school, :id, :lesson, :question, :name, :key, :by, :at, :until, NULL);

-- name: partners_of_question
SELECT id, name, until, ended_at FROM partner WHERE school_id = :school AND lesson_id = :lesson AND question_id = :question
ORDER BY made_at DESC, id;

-- name: partner_by_key
-- Whose link this is, while it lasts.
SELECT school_id, id, lesson_id, question_id, name, until FROM partner WHERE key_hash = :key AND ended_at IS NULL AND until > :now;

-- name: end_partner
UPDATE partner SET ended_at = COALESCE(ended_at, :at) WHERE school_id = :school AND lesson_id = :lesson AND id = :id
RETURNING id;

-- name: partner_levels
SELECT pupil_id, level FROM partner_judgement WHERE school_id = :school AND partner_id = :partner;

-- name: put_partner_level
INSERT INTO partner_judgement (school_id, partner_id, pupil_id, level, at) VALUES (:school, :partner, :pupil, :level, :at)
ON CONFLICT (school_id, partner_id, pupil_id) DO UPDATE SET level = EXCLUDED.level, at = EXCLUDED.at;

-- name: drop_partner_level
DELETE FROM partner_judgement WHERE school_id = :school AND partner_id = :partner AND pupil_id = :pupil;
