-- name: questions_of_semester
-- All questions of a span of days, with the plan that theirs was adapted from, over at most two copies. Practice schools are none.
SELECT q.school_id, q.id, l.group_id, l.subject, q.origin, q.text, COALESCE(o.adapted_from, p.adapted_from, p.id, '')
FROM lesson l
JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id
LEFT JOIN plan p ON p.school_id = l.school_id AND p.id = l.plan_id
LEFT JOIN published_plan u ON u.id = p.adapted_from
LEFT JOIN plan o ON o.school_id = u.school_id AND o.id = u.id
WHERE l.day >= :since AND l.day <= :until AND l.school_id NOT IN (SELECT x.school_id FROM practice x);

-- name: judged_of_semester
-- The levels that stand of answers in those lessons. A level tapped without an answer is nothing that another could judge.
SELECT j.school_id, j.question_id, j.pupil_id, j.rater_id, j.level, j.source, COALESCE(r.team, '?')
FROM lesson l
JOIN judgement j ON j.school_id = l.school_id AND j.lesson_id = l.id
LEFT JOIN response r ON r.school_id = j.school_id AND r.question_id = j.question_id AND r.pupil_id = j.pupil_id
WHERE l.day >= :since AND l.day <= :until AND j.stands = 1 AND j.level IS NOT NULL AND j.source <> 'tap'
  AND l.school_id NOT IN (SELECT x.school_id FROM practice x);

-- name: moderated
-- The levels that stand of pieces that went out, while a guardian's newest word allows it.
SELECT p.school_id, p.question_id, p.pupil_id, t.rater_id, t.level
FROM moderation_level t
JOIN moderation_piece p ON p.id = t.piece_id
WHERE t.stands = 1 AND t.level IS NOT NULL AND p.school_id NOT IN (SELECT x.school_id FROM practice x)
  AND COALESCE((SELECT c.given FROM consent c WHERE c.school_id = p.school_id AND c.pupil_id = p.pupil_id AND c.kind = 'sample'
  ORDER BY c.at DESC, c.id DESC LIMIT 1), 0) = 1;

-- name: judged_of_class
-- All that was said of one class's answers, also what no longer stands: the night may still count it. Oldest first.
SELECT l.subject, l.day, q.id, q.origin, q.text, COALESCE(o.adapted_from, p.adapted_from, p.id, ''), j.pupil_id, j.rater_id, j.level, j.source,
  COALESCE(r.team, '?'), j.arrived_at, j.stands
FROM lesson l
JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id
JOIN judgement j ON j.school_id = q.school_id AND j.question_id = q.id
LEFT JOIN response r ON r.school_id = j.school_id AND r.question_id = j.question_id AND r.pupil_id = j.pupil_id
LEFT JOIN plan p ON p.school_id = l.school_id AND p.id = l.plan_id
LEFT JOIN published_plan u ON u.id = p.adapted_from
LEFT JOIN plan o ON o.school_id = u.school_id AND o.id = u.id
WHERE l.school_id = :school AND l.group_id = :group AND l.day >= :since AND l.day <= :until AND j.source <> 'tap'
ORDER BY j.arrived_at, j.id;

-- name: newest_arrival
-- What a night has seen reaches to here: also levels that were taken back, and what stands no longer.
SELECT COALESCE(MAX(newest.at), 0) FROM (SELECT MAX(arrived_at) AS at FROM judgement UNION ALL SELECT MAX(arrived_at) AS at FROM moderation_level) newest;

-- name: seen_through
UPDATE scale_night SET through = :through WHERE semester = :semester AND mark = :mark;

-- name: night_of
SELECT through, mark, task_mean, sigma, group_sd, rater_sd FROM scale_night WHERE semester = :semester;

-- name: steps_of
SELECT category, measure FROM scale_step WHERE semester = :semester ORDER BY category;

-- name: tasks_of_night
SELECT task, measure, se, n FROM scale_task WHERE semester = :semester;

-- name: raters_of_night
SELECT person_id, measure, se, n FROM scale_rater WHERE semester = :semester;

-- name: task_of_night
SELECT measure, se, n FROM scale_task WHERE semester = :semester AND task = :task;

-- name: rater_of_night
-- For computing with, beside the own class's levels: it leaves the server in no answer.
SELECT measure, se, n FROM scale_rater WHERE semester = :semester AND person_id = :person;

-- name: classes_of_group
SELECT subject, measure, se, pupils, state, missing FROM scale_class WHERE school_id = :school AND group_id = :group AND semester = :semester;

-- name: drop_steps
DELETE FROM scale_step WHERE semester = :semester;

-- name: drop_tasks
DELETE FROM scale_task WHERE semester = :semester;

-- name: drop_raters
DELETE FROM scale_rater WHERE semester = :semester;

-- name: drop_classes
-- A night counts no practice school, so there is no row of one.
DELETE FROM scale_class WHERE semester = :semester;

-- name: put_night
INSERT INTO scale_night (semester, through, mark, judgements, parts, task_mean, sigma, group_sd, rater_sd)
VALUES (:semester, :through, :mark, :judgements, :parts, :task_mean, :sigma, :group_sd, :rater_sd)
ON CONFLICT (semester) DO UPDATE SET through = EXCLUDED.through, mark = EXCLUDED.mark, judgements = EXCLUDED.judgements, parts = EXCLUDED.parts,
  task_mean = EXCLUDED.task_mean, sigma = EXCLUDED.sigma, group_sd = EXCLUDED.group_sd, rater_sd = EXCLUDED.rater_sd;

-- name: add_step
INSERT INTO scale_step (semester, category, measure) VALUES (:semester, :category, :measure);

-- name: add_task
INSERT INTO scale_task (semester, task, measure, se, n) VALUES (:semester, :task, :measure, :se, :n);

-- name: add_rater
INSERT INTO scale_rater (semester, person_id, measure, se, n, at) VALUES (:semester, :person, :measure, :se, :n, :at);

-- name: add_class
INSERT INTO scale_class (school_id, group_id, subject, semester, measure, se, pupils, state, missing, at)
VALUES (:school, :group, :subject, :semester, :measure, :se, :pupils, :state, :missing, :at);
