-- name: plan_head
-- One plan without its text, and when which version of it was handed in.
SELECT p.school_id, p.id, p.author_id, p.title, p.level, p.grade, p.subject, p.meetings, p.version, p.saved_at,
  COALESCE(p.adapted_from, ''), s.submitted_at, COALESCE(s.version, 0), p.removed_at, COALESCE(p.adapted_version, 0)
FROM plan p LEFT JOIN plan_submission s ON s.school_id = p.school_id AND s.plan_id = p.id
WHERE p.school_id = :school AND p.id = :id;

-- name: plans_of_author
-- Those not removed, last saved first.
SELECT p.school_id, p.id, p.author_id, p.title, p.level, p.grade, p.subject, p.meetings, p.version, p.saved_at,
  COALESCE(p.adapted_from, ''), s.submitted_at, COALESCE(s.version, 0), p.removed_at, COALESCE(p.adapted_version, 0)
FROM plan p LEFT JOIN plan_submission s ON s.school_id = p.school_id AND s.plan_id = p.id
WHERE p.school_id = :school AND p.author_id = :author AND p.removed_at IS NULL
ORDER BY p.saved_at DESC, p.id DESC LIMIT CAST(:most AS BIGINT);

-- name: plan_body
SELECT body FROM plan WHERE school_id = :school AND id = :id;

-- name: add_plan
INSERT INTO plan (school_id, id, author_id, title, level, grade, subject, meetings, version, body, adapted_from, adapted_version, made_at, saved_at)
VALUES (:school, :id, :author, :title, :level, :grade, :subject, :meetings, :version, :body, :adapted_from, :adapted_version, :now, :now);

-- name: save_plan
-- A save brings a removed plan back: what somebody wrote elsewhere meanwhile is not lost.
UPDATE plan SET title = :title, level = :level, grade = :grade, subject = :subject, meetings = :meetings, version = :version,
  body = :body, saved_at = :now, removed_at = NULL
WHERE school_id = :school AND id = :id;

-- name: remove_plan
UPDATE plan SET removed_at = :now WHERE school_id = :school AND id = :id AND removed_at IS NULL;

-- name: add_version
INSERT INTO plan_version (school_id, plan_id, version, saved_by, saved_at, base, save_id, merged, body)
VALUES (:school, :plan, :version, :by, :now, :base, :save, :merged, :body);

-- name: name_version
-- A save that brought the text which is there already: it means that version from now on.
UPDATE plan_version SET save_id = :save
WHERE school_id = :school AND plan_id = :plan AND version = :version AND save_id IS NULL;

-- name: version_body
SELECT version, saved_at, base, merged, body FROM plan_version
WHERE school_id = :school AND plan_id = :plan AND version = :version;

-- name: version_of_save
SELECT version, saved_at, base, merged, body FROM plan_version
WHERE school_id = :school AND plan_id = :plan AND save_id = :save;

-- name: versions
-- Newest first, without texts.
SELECT version, saved_at, base, merged FROM plan_version
WHERE school_id = :school AND plan_id = :plan ORDER BY version DESC;

-- name: submission
SELECT version, submitted_by, submitted_at FROM plan_submission WHERE school_id = :school AND plan_id = :plan;

-- name: save_submission
INSERT INTO plan_submission (school_id, plan_id, version, submitted_by, submitted_at) VALUES (:school, :plan, :version, :by, :at)
ON CONFLICT (school_id, plan_id) DO UPDATE
SET version = excluded.version, submitted_by = excluded.submitted_by, submitted_at = excluded.submitted_at;

-- name: remove_submission
DELETE FROM plan_submission WHERE school_id = :school AND plan_id = :plan;

-- name: submitted_of_school
-- What teachers handed in and did not take back, newest first.
SELECT p.school_id, p.id, p.title, p.level, p.grade, p.subject, p.meetings, a.name, s.version, s.submitted_at
FROM plan_submission s
JOIN plan p ON p.school_id = s.school_id AND p.id = s.plan_id AND p.removed_at IS NULL
JOIN person a ON a.id = p.author_id
WHERE s.school_id = :school
ORDER BY s.submitted_at DESC, p.id LIMIT 500;

-- name: own_words_on_submitted
-- Texts handed in of which a reader has said something: 2 once a review was sent or a comment written, 1 while a review is kept.
SELECT s.plan_id, MAX(w.stage) FROM plan_submission s
JOIN (SELECT v.plan_id, v.version, CASE WHEN v.sent_at IS NULL THEN 1 ELSE 2 END AS stage
      FROM plan_review v WHERE v.school_id = :school AND v.reviewer_id = :reader
      UNION ALL
      SELECT c.plan_id, c.version, 2 FROM plan_comment c WHERE c.school_id = :school AND c.author_id = :reader) w
  ON w.plan_id = s.plan_id AND w.version = s.version
WHERE s.school_id = :school GROUP BY s.plan_id ORDER BY s.plan_id;

-- name: author_name
SELECT name FROM person WHERE id = :person;

-- name: silences
SELECT id, code, place, why, at FROM finding_silence WHERE school_id = :school AND plan_id = :plan ORDER BY at, id;

-- name: silence_plan
SELECT plan_id FROM finding_silence WHERE school_id = :school AND id = :id;

-- name: save_silence
INSERT INTO finding_silence (school_id, id, plan_id, code, place, why, at) VALUES (:school, :id, :plan, :code, :place, :why, :at)
ON CONFLICT (school_id, id) DO UPDATE SET code = excluded.code, place = excluded.place, why = excluded.why;

-- name: remove_silence
DELETE FROM finding_silence WHERE school_id = :school AND plan_id = :plan AND id = :id;

-- name: drop_plan_sounds
DELETE FROM plan_sound WHERE school_id = :school AND plan_id = :plan;

-- name: add_plan_sound
INSERT INTO plan_sound (school_id, plan_id, sound_id) VALUES (:school, :plan, :sound);

-- name: school_contexts
SELECT c.id, c.name, c.about, c.question, c.subjects, c.version, p.name, c.saved_at
FROM school_context c JOIN person p ON p.id = c.saved_by
WHERE c.school_id = :school AND c.removed_at IS NULL ORDER BY c.name, c.id LIMIT CAST(:most AS BIGINT);

-- name: school_context
SELECT c.id, c.name, c.about, c.question, c.subjects, c.version, p.name, c.saved_at
FROM school_context c JOIN person p ON p.id = c.saved_by
WHERE c.school_id = :school AND c.id = :id AND c.removed_at IS NULL;

-- name: count_school_contexts
SELECT COUNT(*) FROM school_context WHERE school_id = :school AND removed_at IS NULL;

-- name: save_school_context
-- One that was put away comes back.
INSERT INTO school_context (school_id, id, name, about, question, subjects, version, saved_by, saved_at)
VALUES (:school, :id, :name, :about, :question, :subjects, 1, :by, :now)
ON CONFLICT (school_id, id) DO UPDATE SET name = excluded.name, about = excluded.about, question = excluded.question,
  subjects = excluded.subjects, version = school_context.version + 1, saved_by = excluded.saved_by, saved_at = excluded.saved_at, removed_at = NULL;

-- name: remove_school_context
UPDATE school_context SET removed_at = :now, saved_by = :by, version = version + 1
WHERE school_id = :school AND id = :id AND removed_at IS NULL;
