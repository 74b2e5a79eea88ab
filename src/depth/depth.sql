-- name: question_of_lesson
-- A question with what is needed to judge its answers.
SELECT id, kind, text, options, objective_id, objective_text, aims FROM question
WHERE school_id = :school AND lesson_id = :lesson AND id = :question;

-- name: questions_to_judge
-- A ceklis says itself whether something shows: no level is judged of it. A group's answer counts once.
SELECT q.id, q.text,
  (SELECT COUNT(DISTINCT COALESCE(r.team, r.pupil_id)) FROM response r WHERE r.school_id = q.school_id AND r.question_id = q.id)
FROM question q WHERE q.school_id = :school AND q.lesson_id = :lesson AND q.kind <> 'check' ORDER BY q.position, q.id;

-- name: responses_of_question
SELECT r.id, r.pupil_id, r.source, r.choice, COALESCE(r.text, ''), COALESCE(r.choices, ''), r.work, CASE WHEN m.id IS NULL THEN 0 ELSE 1 END,
  COALESCE(r.team, ''), r.other_source, r.other_choice, COALESCE(r.other_choices, ''), COALESCE(r.other_text, ''), r.other_at
FROM response r
LEFT JOIN media m ON m.school_id = r.school_id AND m.id = r.work AND m.lesson_id = r.lesson_id AND m.pupil_id = r.pupil_id AND m.state = 'stored'
WHERE r.school_id = :school AND r.question_id = :question;

-- name: standing_of_question
-- The levels that stand for one rater.
SELECT pupil_id, level FROM judgement
WHERE school_id = :school AND question_id = :question AND rater_id = :rater AND stands = 1 AND level IS NOT NULL;

-- name: goals_of_class
-- What single pupils work at beside the class, as the lesson's teacher wrote it.
SELECT pupil_id, words FROM own_goal WHERE school_id = :school AND group_id = :group AND recorded_by = :teacher;

-- name: other_raters
-- How many others have judged answers to a question; what they judged is theirs.
SELECT COUNT(DISTINCT rater_id) FROM judgement
WHERE school_id = :school AND question_id = :question AND rater_id <> :rater AND stands = 1 AND level IS NOT NULL;

-- name: unstand
-- What a newer judgement of the same rater, question and pupil stands instead of: of the same version it is gone (0), of another known still (2).
UPDATE judgement SET stands = CASE WHEN COALESCE(try_id, '') = :of_try THEN 0 ELSE 2 END
WHERE school_id = :school AND question_id = :question AND rater_id = :rater AND pupil_id = :pupil AND stands >= 1;

-- name: stand_again
-- The level of the first answer, when that of the try was taken back.
UPDATE judgement SET stands = 1
WHERE school_id = :school AND question_id = :question AND rater_id = :rater AND pupil_id = :pupil AND stands = 2 AND try_id IS NULL;

-- name: levels_of_versions
-- As one rater judged each version. '': the first answer.
SELECT pupil_id, COALESCE(try_id, ''), level FROM judgement
WHERE school_id = :school AND question_id = :question AND rater_id = :rater AND stands >= 1;

-- name: tries_of_lesson
-- Next tries to a lesson's questions, newest first, and whether the teacher has seen each: judged or spoken of, or a newer one came.
SELECT t.id, t.question_id, q.text, t.pupil_id, t.at,
  CASE WHEN EXISTS (SELECT 1 FROM judgement j WHERE j.school_id = :school AND j.question_id = t.question_id AND j.pupil_id = t.pupil_id AND j.rater_id = :rater AND j.try_id = t.id)
    OR EXISTS (SELECT 1 FROM feedback f WHERE f.school_id = :school AND f.question_id = t.question_id AND f.pupil_id = t.pupil_id AND f.by_id = :rater AND f.of_try = t.id)
    OR EXISTS (SELECT 1 FROM next_try n WHERE n.school_id = :school AND n.question_id = t.question_id AND n.pupil_id = t.pupil_id
      AND (n.arrived_at > t.arrived_at OR (n.arrived_at = t.arrived_at AND n.id > t.id))) THEN 1 ELSE 0 END
FROM question q JOIN next_try t ON t.school_id = q.school_id AND t.question_id = q.id
WHERE q.school_id = :school AND q.lesson_id = :lesson ORDER BY t.arrived_at DESC, t.id DESC;

-- name: add_judgement
INSERT INTO judgement (school_id, id, lesson_id, question_id, response_id, pupil_id, objective_id, rater_id, level, source, at,
                       arrived_at, stands, try_id)
VALUES (:school, :id, :lesson, :question, :response, :pupil, :objective, :rater, :level, :source, :at, :arrived, :stands, :try_id);

-- name: judgement_by_id
SELECT rater_id, level FROM judgement WHERE school_id = :school AND id = :id;

-- name: response_of_pupil
SELECT id FROM response WHERE school_id = :school AND id = :response AND question_id = :question AND pupil_id = :pupil;

-- name: team_of_response
SELECT team FROM response WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil AND team IS NOT NULL;

-- name: standings_of_group
-- Levels that stand of one class and one rater: of one lesson, or (lesson '') of all its lessons since a day. A group's answer that was
-- taken back since is the group's still: without a letter it would count as the pupil's own. The question's lesson is said, too: so it is
-- found from the class's lessons, and not by reading all that the school ever asked (deploy/partition/README.md).
SELECT j.objective_id, q.objective_text, j.pupil_id, j.level, j.at, j.question_id,
  CASE WHEN j.source = 'team' THEN COALESCE(r.team, '?') ELSE '' END
FROM judgement j
LEFT JOIN response r ON r.school_id = j.school_id AND r.question_id = j.question_id AND r.pupil_id = j.pupil_id
JOIN question q ON q.school_id = j.school_id AND q.id = j.question_id AND q.lesson_id = j.lesson_id
JOIN lesson l ON l.school_id = j.school_id AND l.id = j.lesson_id
WHERE j.school_id = :school AND l.group_id = :group AND j.rater_id = :rater AND j.stands = 1 AND j.level IS NOT NULL
  AND (:lesson = '' OR j.lesson_id = :lesson) AND l.day >= :since
ORDER BY l.day, q.position, j.at, j.id;

-- name: pieces_of_pupil
-- One pupil's answers, newest next tries and levels in one teacher's lessons, newest first.
SELECT l.id, l.day, l.title, q.id, q.text, q.objective_text, COALESCE(r.text, ''), r.choice, j.level, q.kind, q.options,
  COALESCE(r.choices, ''), r.work, CASE WHEN m.id IS NULL THEN 0 ELSE 1 END,
  COALESCE(r.team, CASE WHEN j.source = 'team' THEN '?' ELSE '' END),
  COALESCE((SELECT CASE WHEN t.text = '' THEN '…' ELSE t.text END FROM next_try t WHERE t.school_id = :school AND t.question_id = q.id AND t.pupil_id = :pupil
    ORDER BY t.arrived_at DESC, t.id DESC LIMIT 1), '')
FROM question q
JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
LEFT JOIN response r ON r.school_id = q.school_id AND r.question_id = q.id AND r.pupil_id = :pupil
LEFT JOIN media m ON m.school_id = r.school_id AND m.id = r.work AND m.lesson_id = r.lesson_id AND m.pupil_id = r.pupil_id AND m.state = 'stored'
LEFT JOIN judgement j ON j.school_id = q.school_id AND j.question_id = q.id AND j.pupil_id = :pupil AND j.rater_id = :rater
  AND j.stands = 1
WHERE q.school_id = :school AND l.teacher_id = :rater AND (r.id IS NOT NULL OR j.level IS NOT NULL)
ORDER BY l.day DESC, l.started_at DESC, q.position
LIMIT 200;

-- name: descriptors_of_objective
-- What a teacher reworded of an objective's levels.
SELECT level, words FROM descriptor WHERE school_id = :school AND teacher_id = :teacher AND objective = :objective;

-- name: put_descriptor
INSERT INTO descriptor (school_id, teacher_id, objective, level, words, at) VALUES (:school, :teacher, :objective, :level, :words, :at)
ON CONFLICT (school_id, teacher_id, objective, level) DO UPDATE SET words = EXCLUDED.words, at = EXCLUDED.at;

-- name: drop_descriptor
DELETE FROM descriptor WHERE school_id = :school AND teacher_id = :teacher AND objective = :objective AND level = :level;

-- name: answered_by
SELECT id FROM response WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil;

-- name: put_own_level
-- What the pupil wrote stays when the teacher taps a level without words.
INSERT INTO own_level (school_id, question_id, pupil_id, level, words, source, at) VALUES (:school, :question, :pupil, :level, :words, :source, :at)
ON CONFLICT (school_id, question_id, pupil_id) DO UPDATE SET level = EXCLUDED.level, source = EXCLUDED.source, at = EXCLUDED.at,
  words = CASE WHEN EXCLUDED.words = '' AND EXCLUDED.source = 'teacher' THEN own_level.words ELSE EXCLUDED.words END;

-- name: own_level_of
SELECT level, words FROM own_level WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil;

-- name: own_levels_of_question
SELECT pupil_id, level, words FROM own_level WHERE school_id = :school AND question_id = :question;
