-- name: published
-- What is published of a plan, as one of the staff who may read it, or nothing; also not while its author has put it away. The name stands there while its bearer works in the city
-- and wants it to: a leaver's plan stays without. Without a name a school is none either, for it would tell.
SELECT p.id, p.school_id, p.author_id, p.reach, p.version, p.title, p.level, p.phase, p.grade, p.subject, p.meetings, p.minutes, p.depth,
  p.contexts, p.objectives, p.published_at,
  CASE WHEN p.named = 1 AND EXISTS (SELECT 1 FROM role_grant n WHERE n.person_id = p.author_id AND n.since <= :today
    AND (n.until IS NULL OR n.until >= :today)) THEN (SELECT a.name FROM person a WHERE a.id = p.author_id) ELSE '' END,
  (SELECT s.name FROM school s WHERE s.id = p.school_id)
FROM published_plan p
WHERE p.id = :plan AND (p.reach = 'city' OR p.author_id = :person OR p.school_id IN (SELECT g.school_id FROM role_grant g
    WHERE g.person_id = :person AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)))
  AND NOT EXISTS (SELECT 1 FROM plan x WHERE x.school_id = p.school_id AND x.id = p.id AND x.removed_at IS NOT NULL);

-- name: find_plans
-- What the staff may read and the filters leave, by fit to the words: first those with most of them, then those that are most about
-- them, then the newest. Names are read of the one page alone.
SELECT p.id, p.school_id, p.author_id, p.reach, p.version, p.title, p.level, p.phase, p.grade, p.subject, p.meetings, p.minutes, p.depth,
  p.contexts, p.objectives, p.published_at,
  CASE WHEN p.named = 1 AND EXISTS (SELECT 1 FROM role_grant n WHERE n.person_id = p.author_id AND n.since <= :today
    AND (n.until IS NULL OR n.until >= :today)) THEN (SELECT a.name FROM person a WHERE a.id = p.author_id) ELSE '' END,
  (SELECT s.name FROM school s WHERE s.id = p.school_id)
FROM (SELECT q.id, f.hits, f.fit FROM
      (SELECT t.number, COUNT(*) AS hits, SUM(t.weight) AS fit FROM published_term t
       WHERE t.term IN (:word_1, :word_2, :word_3, :word_4, :word_5, :word_6) GROUP BY t.number) f
  JOIN published_plan q ON q.number = f.number
  WHERE (q.reach = 'city' OR q.school_id IN (SELECT g.school_id FROM role_grant g
      WHERE g.person_id = :person AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)))
    AND (:level = '' OR q.level = :level) AND (:phase = '' OR q.phase = :phase) AND (:grade = '' OR q.grade = :grade)
    AND (:subject = '' OR q.subject = :subject) AND (:reach = '' OR q.reach = :reach) AND q.depth >= CAST(:depth AS BIGINT)
    AND (:context = '' OR q.contexts LIKE '% ' || :context || ' %')
    AND NOT EXISTS (SELECT 1 FROM plan x WHERE x.school_id = q.school_id AND x.id = q.id AND x.removed_at IS NOT NULL)
  ORDER BY f.hits DESC, f.fit DESC, q.published_at DESC, q.id DESC
  LIMIT CAST(:most AS BIGINT) OFFSET CAST(:skip AS BIGINT)) hit
JOIN published_plan p ON p.id = hit.id
ORDER BY hit.hits DESC, hit.fit DESC, p.published_at DESC, p.id DESC;

-- for: postgres
-- Filters that are not set make it believe in a single published plan, and then it would sum all words again for each of them: from the
-- words to the plans it must go one by one.
SELECT p.id, p.school_id, p.author_id, p.reach, p.version, p.title, p.level, p.phase, p.grade, p.subject, p.meetings, p.minutes, p.depth,
  p.contexts, p.objectives, p.published_at,
  CASE WHEN p.named = 1 AND EXISTS (SELECT 1 FROM role_grant n WHERE n.person_id = p.author_id AND n.since <= :today
    AND (n.until IS NULL OR n.until >= :today)) THEN (SELECT a.name FROM person a WHERE a.id = p.author_id) ELSE '' END,
  (SELECT s.name FROM school s WHERE s.id = p.school_id)
FROM (SELECT q.id, f.hits, f.fit FROM
      (SELECT t.number, COUNT(*) AS hits, SUM(t.weight) AS fit FROM published_term t
       WHERE t.term IN (:word_1, :word_2, :word_3, :word_4, :word_5, :word_6) GROUP BY t.number) f
  CROSS JOIN LATERAL (SELECT r.* FROM published_plan r WHERE r.number = f.number LIMIT 1) q
  WHERE (q.reach = 'city' OR q.school_id IN (SELECT g.school_id FROM role_grant g
      WHERE g.person_id = :person AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)))
    AND (:level = '' OR q.level = :level) AND (:phase = '' OR q.phase = :phase) AND (:grade = '' OR q.grade = :grade)
    AND (:subject = '' OR q.subject = :subject) AND (:reach = '' OR q.reach = :reach) AND q.depth >= CAST(:depth AS BIGINT)
    AND (:context = '' OR q.contexts LIKE '% ' || :context || ' %')
    AND NOT EXISTS (SELECT 1 FROM plan x WHERE x.school_id = q.school_id AND x.id = q.id AND x.removed_at IS NOT NULL)
  ORDER BY f.hits DESC, f.fit DESC, q.published_at DESC, q.id DESC
  LIMIT CAST(:most AS BIGINT) OFFSET CAST(:skip AS BIGINT)) hit
JOIN published_plan p ON p.id = hit.id
ORDER BY hit.hits DESC, hit.fit DESC, p.published_at DESC, p.id DESC;

-- name: newest_plans
-- The same without words: the newest first.
SELECT p.id, p.school_id, p.author_id, p.reach, p.version, p.title, p.level, p.phase, p.grade, p.subject, p.meetings, p.minutes, p.depth,
  p.contexts, p.objectives, p.published_at,
  CASE WHEN p.named = 1 AND EXISTS (SELECT 1 FROM role_grant n WHERE n.person_id = p.author_id AND n.since <= :today
    AND (n.until IS NULL OR n.until >= :today)) THEN (SELECT a.name FROM person a WHERE a.id = p.author_id) ELSE '' END,
  (SELECT s.name FROM school s WHERE s.id = p.school_id)
FROM published_plan p
WHERE (p.reach = 'city' OR p.school_id IN (SELECT g.school_id FROM role_grant g
    WHERE g.person_id = :person AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)))
  AND (:level = '' OR p.level = :level) AND (:phase = '' OR p.phase = :phase) AND (:grade = '' OR p.grade = :grade)
  AND (:subject = '' OR p.subject = :subject) AND (:reach = '' OR p.reach = :reach) AND p.depth >= CAST(:depth AS BIGINT)
  AND (:context = '' OR p.contexts LIKE '% ' || :context || ' %')
  AND NOT EXISTS (SELECT 1 FROM plan x WHERE x.school_id = p.school_id AND x.id = p.id AND x.removed_at IS NOT NULL)
ORDER BY p.published_at DESC, p.id DESC
LIMIT CAST(:most AS BIGINT) OFFSET CAST(:skip AS BIGINT);

-- name: publication
-- Where a published plan lies, whose it is, which authority answers for the school, and what was chosen.
SELECT p.school_id, p.author_id, s.authority_id, p.reach, p.named, p.version, p.published_at
FROM published_plan p JOIN school s ON s.id = p.school_id WHERE p.id = :plan;

-- name: put_published
INSERT INTO published_plan (id, number, school_id, author_id, named, reach, version, title, level, phase, grade, subject, meetings, minutes, depth,
  contexts, objectives, published_at)
VALUES (:plan, :number, :school, :author, :named, :reach, :version, :title, :level, :phase, :grade, :subject, :meetings, :minutes, :depth,
  :contexts, :objectives, :now)
ON CONFLICT (id) DO UPDATE SET named = excluded.named, reach = excluded.reach, version = excluded.version, title = excluded.title,
  level = excluded.level, phase = excluded.phase, grade = excluded.grade, subject = excluded.subject, meetings = excluded.meetings,
  minutes = excluded.minutes, depth = excluded.depth, contexts = excluded.contexts, objectives = excluded.objectives,
  published_at = excluded.published_at;

-- name: put_published_version
INSERT INTO published_version (plan_id, version, body) VALUES (:plan, :version, :body) ON CONFLICT (plan_id, version) DO NOTHING;

-- name: add_term
INSERT INTO published_term (term, number, weight) VALUES (:term, :number, :weight);

-- name: drop_terms
DELETE FROM published_term WHERE number = :number;

-- name: drop_published_versions
DELETE FROM published_version WHERE plan_id = :plan;

-- name: drop_published
DELETE FROM published_plan WHERE id = :plan;

-- name: published_body
SELECT body FROM published_version WHERE plan_id = :plan AND version = :version;

-- name: made_from
-- What a plan was adapted from: an example's or a plan's id and its version, or nothing.
SELECT COALESCE(adapted_from, ''), COALESCE(adapted_version, 0) FROM plan WHERE school_id = :school AND id = :plan;

-- name: school_of_plan
SELECT school_id FROM plan WHERE id = :plan LIMIT 1;

-- name: led_to_lessons
-- Lessons with a plan or with what was adapted from it, however far; the pupils are those of the classes.
WITH RECURSIVE made (id) AS (
  SELECT CAST(:plan AS TEXT) UNION SELECT c.id FROM plan c JOIN made m ON c.adapted_from = m.id),
held (school_id, id, group_id, teacher_id) AS (
  SELECT l.school_id, l.id, l.group_id, l.teacher_id FROM made m JOIN lesson l ON l.plan_id = m.id
  WHERE l.day <= :until AND l.school_id NOT IN (SELECT x.school_id FROM practice x))
SELECT COUNT(*), COUNT(DISTINCT h.teacher_id), COUNT(DISTINCT h.school_id),
  (SELECT COUNT(DISTINCT b.pupil_id) FROM membership b JOIN held i ON i.school_id = b.school_id AND i.group_id = b.group_id WHERE b.until IS NULL)
FROM held h;

-- name: led_to_voices
-- Answers of Suara murid of those lessons, with how many teachers and schools stand behind each.
WITH RECURSIVE made (id) AS (
  SELECT CAST(:plan AS TEXT) UNION SELECT c.id FROM plan c JOIN made m ON c.adapted_from = m.id),
held (school_id, id, teacher_id) AS (
  SELECT l.school_id, l.id, l.teacher_id FROM made m JOIN lesson l ON l.plan_id = m.id
  WHERE l.day <= :until AND l.school_id NOT IN (SELECT x.school_id FROM practice x)
    AND EXISTS (SELECT 1 FROM voice w WHERE w.school_id = l.school_id AND w.lesson_id = l.id))
SELECT v.statement, v.answer, SUM(v.count), (SELECT COUNT(DISTINCT i.teacher_id) FROM held i), (SELECT COUNT(DISTINCT i.school_id) FROM held i)
FROM held h JOIN voice v ON v.school_id = h.school_id AND v.lesson_id = h.id
GROUP BY v.statement, v.answer;

-- name: led_to_levels
-- Levels that teachers judged in those lessons, with how many teachers, schools and pupils stand behind all.
WITH RECURSIVE made (id) AS (
  SELECT CAST(:plan AS TEXT) UNION SELECT c.id FROM plan c JOIN made m ON c.adapted_from = m.id),
seen (school_id, pupil_id, teacher_id, level) AS (
  SELECT j.school_id, j.pupil_id, l.teacher_id, j.level FROM made m JOIN lesson l ON l.plan_id = m.id
  JOIN judgement j ON j.school_id = l.school_id AND j.lesson_id = l.id AND j.rater_id = l.teacher_id AND j.stands = 1
  WHERE j.level IS NOT NULL AND l.day <= :until
    AND l.school_id NOT IN (SELECT x.school_id FROM practice x))
SELECT s.level, COUNT(*), (SELECT COUNT(DISTINCT i.teacher_id) FROM seen i), (SELECT COUNT(DISTINCT i.school_id) FROM seen i),
  (SELECT COUNT(DISTINCT i.pupil_id) FROM seen i)
FROM seen s GROUP BY s.level;

-- name: add_improvement
INSERT INTO improvement (id, plan_id, version, school_id, author_id, from_id, body, words, sent_at)
VALUES (:id, :plan, :version, :school, :author, :by, :body, :words, :now);

-- name: improvement
-- One of those between the actor and a colleague.
SELECT i.id, i.plan_id, i.version, i.author_id, i.from_id, f.name, i.words, i.sent_at, i.taken, i.answer, i.answered_at,
  COALESCE(p.title, ''), i.body, i.school_id
FROM improvement i JOIN person f ON f.id = i.from_id LEFT JOIN plan p ON p.school_id = i.school_id AND p.id = i.plan_id
WHERE i.id = :id AND (i.author_id = :person OR i.from_id = :person);

-- name: improvements
-- Those between the actor and colleagues, newest first, without texts.
SELECT i.id, i.plan_id, i.version, i.author_id, i.from_id, f.name, i.words, i.sent_at, i.taken, i.answer, i.answered_at, COALESCE(p.title, '')
FROM improvement i JOIN person f ON f.id = i.from_id LEFT JOIN plan p ON p.school_id = i.school_id AND p.id = i.plan_id
WHERE i.author_id = :person OR i.from_id = :person
ORDER BY i.sent_at DESC, i.id DESC LIMIT 200;

-- name: improvement_there
SELECT 1 FROM improvement WHERE id = :id;

-- name: base_of_improvement
-- The text that it started from, as the author keeps it.
SELECT body FROM plan_version WHERE school_id = :school AND plan_id = :plan AND version = :version;

-- name: answer_improvement
UPDATE improvement SET taken = :taken, answer = :answer, answered_at = :now WHERE id = :id AND author_id = :person;

-- name: add_band
INSERT INTO published_band (band, number) VALUES (:band, :number) ON CONFLICT (band, number) DO NOTHING;

-- name: drop_bands
DELETE FROM published_band WHERE number = :number;

-- name: mark_banded
UPDATE published_plan SET bands = :way WHERE id = :plan;

-- name: without_bands
-- Published plans whose bands were made in no way or an older one.
SELECT p.id, v.body FROM published_plan p JOIN published_version v ON v.plan_id = p.id AND v.version = p.version
WHERE p.bands IS NULL OR p.bands < CAST(:way AS BIGINT) ORDER BY p.id LIMIT CAST(:most AS BIGINT);

-- name: in_band
SELECT number FROM published_band WHERE band = CAST(:band AS BIGINT) ORDER BY number LIMIT CAST(:most AS BIGINT);

-- name: near_plan
-- A published plan that a plan could be copied from: not of the same author, not made after it, and not of a colleague of the same
-- subject at the same school.
SELECT p.id, p.school_id, p.version FROM published_plan p JOIN plan x ON x.school_id = p.school_id AND x.id = p.id
JOIN plan own ON own.school_id = :school AND own.id = :plan
WHERE p.number = CAST(:number AS BIGINT) AND p.author_id <> own.author_id AND x.made_at <= own.made_at
  AND NOT (p.school_id = own.school_id AND LOWER(p.subject) = LOWER(own.subject));
