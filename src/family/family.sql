-- name: homerooms
-- Who is guru kelas of a class today, by person.
SELECT DISTINCT t.person_id FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
WHERE a.school_id = :school AND a.group_id = :group AND a.role = 'guru-kelas' AND (t.left_on IS NULL OR t.left_on > :today)
  AND a.since <= :today AND (a.until IS NULL OR a.until >= :today);

-- name: taught_last
-- What a class did last within some days, and what it was for.
SELECT l.title, COALESCE((SELECT q.objective_text FROM question q WHERE q.school_id = :school AND q.lesson_id = l.id AND q.objective_text <> ''
  ORDER BY q.position, q.id LIMIT 1), '')
FROM lesson l WHERE l.school_id = :school AND l.group_id = :group AND l.day >= :since AND l.day <= :until
ORDER BY l.day DESC, l.started_at DESC, l.id LIMIT 1;

-- name: question_of_week
SELECT words FROM family_question WHERE school_id = :school AND group_id = :group AND week = :week;

-- name: put_question
INSERT INTO family_question (school_id, group_id, week, words, written_by, at) VALUES (:school, :group, :week, :words, :by, :at)
ON CONFLICT (school_id, group_id, week) DO UPDATE SET words = EXCLUDED.words, written_by = EXCLUDED.written_by, at = EXCLUDED.at;

-- name: questions_about
-- Those of all classes that a pupil is or was in, and the pupil's name.
SELECT DISTINCT q.group_id, q.week, q.words, p.name
FROM pupil p
JOIN membership m ON m.school_id = p.school_id AND m.pupil_id = p.id
JOIN family_question q ON q.school_id = m.school_id AND q.group_id = m.group_id
WHERE p.school_id = :school AND p.id = :pupil;

-- name: drop_question
DELETE FROM family_question WHERE school_id = :school AND group_id = :group AND week = :week;

-- name: add_link
INSERT INTO family_link (school_id, id, group_id, pupil_id, whom, key_hash, pin_hash, made_by, made_at, until, ended_at, opened_on)
VALUES (:school, :id, :group, :pupil, :whom, :key, :pin, :by, :at, :until, NULL, NULL);

-- name: links_of_group
-- Those that open now.
SELECT id, pupil_id, whom, until, opened_on FROM family_link
WHERE school_id = :school AND group_id = :group AND ended_at IS NULL AND until > :now ORDER BY whom, id;

-- name: end_link
UPDATE family_link SET ended_at = :at, until = :at WHERE school_id = :school AND group_id = :group AND id = :id AND ended_at IS NULL
RETURNING id;

-- name: link_known
SELECT 1 FROM family_link WHERE school_id = :school AND group_id = :group AND id = :id;

-- name: end_links
UPDATE family_link SET ended_at = :at, until = :at WHERE school_id = :school AND group_id = :group AND ended_at IS NULL
RETURNING id;

-- name: end_links_of
-- What a new link of the same guardian takes the place of.
UPDATE family_link SET ended_at = :at, until = :at
WHERE school_id = :school AND pupil_id = :pupil AND whom = :whom AND ended_at IS NULL
RETURNING id;

-- name: link_by_key
SELECT school_id, id, group_id, pupil_id, until, pin_hash FROM family_link WHERE key_hash = :key AND ended_at IS NULL AND until > :now;

-- name: note_opened
UPDATE family_link SET opened_on = :day WHERE school_id = :school AND id = :id AND (opened_on IS NULL OR opened_on < :day);

-- name: group_of_link
SELECT g.name, g.school_year, s.level, s.district FROM class_group g JOIN school s ON s.id = g.school_id WHERE g.school_id = :school AND g.id = :group;

-- name: may_share
-- The guardian's newest word on sharing with the family; none is no.
SELECT given FROM consent WHERE school_id = :school AND pupil_id = :pupil AND kind = 'family' ORDER BY at DESC, id DESC LIMIT 1;
