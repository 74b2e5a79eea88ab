-- name: lesson_by_id
SELECT school_id, id, group_id, teacher_id, plan_id, plan_version, meeting, title, subject, day, started_at, arrived_at,
  ended_at, step_id, paused_at, version
FROM lesson WHERE school_id = :school AND id = :id;

-- name: school_of_lesson
-- An id made twice, in whatever school, is no new lesson.
SELECT school_id FROM lesson WHERE id = :id;

-- name: add_lesson
INSERT INTO lesson (school_id, id, group_id, teacher_id, plan_id, plan_version, meeting, title, subject, day, started_at,
  arrived_at, ended_at, step_id, paused_at, version)
VALUES (:school, :id, :group, :teacher, :plan, :plan_version, :meeting, :title, :subject, :day, :started, :arrived, NULL, '',
  NULL, 1);

-- name: set_lesson_now
UPDATE lesson SET step_id = :step, paused_at = :paused, ended_at = :ended, version = version + 1
WHERE school_id = :school AND id = :id;

-- name: touch_lesson
UPDATE lesson SET version = version + 1 WHERE school_id = :school AND id = :id;

-- name: lessons_of_teacher
-- A teacher's lessons since a day, newest first; of one class, or (group '') of all. Where the teacher has left, none are seen.
SELECT l.id, l.group_id, g.name, l.title, l.subject, l.day, l.started_at, l.ended_at, l.plan_id
FROM lesson l JOIN class_group g ON g.school_id = l.school_id AND g.id = l.group_id
WHERE l.teacher_id = :teacher AND l.day >= :since AND (:group = '' OR l.group_id = :group)
  AND EXISTS (SELECT 1 FROM role_grant r WHERE r.person_id = l.teacher_id AND r.school_id = l.school_id AND r.role = 'teacher'
  AND r.since <= :today AND (r.until IS NULL OR r.until >= :today))
ORDER BY l.day DESC, l.started_at DESC, l.id LIMIT 200;

-- name: running_lesson
-- The newest lesson since a day that nobody ended; of one class, or (group '') of all.
SELECT l.school_id, l.id FROM lesson l
WHERE l.teacher_id = :teacher AND l.day >= :since AND l.ended_at IS NULL AND (:group = '' OR l.group_id = :group)
  AND EXISTS (SELECT 1 FROM role_grant r WHERE r.person_id = l.teacher_id AND r.school_id = l.school_id AND r.role = 'teacher'
  AND r.since <= :today AND (r.until IS NULL OR r.until >= :today))
ORDER BY l.started_at DESC, l.id DESC LIMIT 1;

-- name: add_lesson_step
INSERT INTO lesson_step (school_id, lesson_id, id, position, stage, text, minutes, started_at, ended_at, paused_ms, skipped)
VALUES (:school, :lesson, :id, :position, :stage, :words, :minutes, NULL, NULL, 0, 0);

-- name: steps_of_lesson
SELECT id, position, stage, text, minutes, started_at, ended_at, paused_ms, skipped, longer, inserted
FROM lesson_step WHERE school_id = :school AND lesson_id = :lesson ORDER BY position, id;

-- name: set_lesson_step
UPDATE lesson_step SET started_at = :started, ended_at = :ended, paused_ms = :paused, skipped = :skipped
WHERE school_id = :school AND lesson_id = :lesson AND id = :id;

-- name: set_longer
UPDATE lesson_step SET longer = :minutes WHERE school_id = :school AND lesson_id = :lesson AND id = :id;

-- name: make_room
UPDATE lesson_step SET position = position + 1 WHERE school_id = :school AND lesson_id = :lesson AND position >= :position;

-- name: insert_lesson_step
INSERT INTO lesson_step (school_id, lesson_id, id, position, stage, text, minutes, started_at, ended_at, paused_ms, skipped, longer,
  inserted)
VALUES (:school, :lesson, :id, :position, :stage, :words, :minutes, NULL, NULL, 0, 0, 0, :inserted);

-- name: drop_inserted_step
DELETE FROM lesson_step WHERE school_id = :school AND lesson_id = :lesson AND id = :id AND inserted IS NOT NULL;

-- name: put_attendance
INSERT INTO attendance (school_id, lesson_id, pupil_id, state, recorded_by, at)
VALUES (:school, :lesson, :pupil, :state, :by, :at)
ON CONFLICT (school_id, lesson_id, pupil_id) DO UPDATE
SET state = EXCLUDED.state, recorded_by = EXCLUDED.recorded_by, at = EXCLUDED.at WHERE EXCLUDED.at >= attendance.at;

-- name: attendance_of_lesson
SELECT pupil_id, state FROM attendance WHERE school_id = :school AND lesson_id = :lesson ORDER BY pupil_id;

-- name: lesson_of_question
SELECT lesson_id FROM question WHERE school_id = :school AND id = :id;

-- name: put_question
-- The question as last written; when it opened and closed is not touched.
INSERT INTO question (school_id, id, lesson_id, origin, position, kind, text, options, objective_id, objective_text, aims,
  opened_at, closed_at, version, twin, again_of, asks_sure, by_team, sound)
VALUES (:school, :id, :lesson, :origin, :position, :kind, :words, :options, :objective, :objective_text, :aims, NULL, NULL, 1, :twin,
  :again_of, :asks_sure, :by_team, :sound)
ON CONFLICT (school_id, id) DO UPDATE
SET origin = EXCLUDED.origin, position = EXCLUDED.position, kind = EXCLUDED.kind, text = EXCLUDED.text, options = EXCLUDED.options,
  objective_id = EXCLUDED.objective_id, objective_text = EXCLUDED.objective_text, aims = EXCLUDED.aims, twin = EXCLUDED.twin,
  again_of = EXCLUDED.again_of, asks_sure = EXCLUDED.asks_sure, by_team = EXCLUDED.by_team, sound = EXCLUDED.sound, version = question.version + 1
RETURNING version;

-- name: questions_of_lesson
SELECT id, kind, text, options, objective_id, objective_text, aims, position, origin, opened_at, closed_at, version, twin, again_of,
  asks_sure, talk_at, shown_at, prompt, by_team, COALESCE(sound, ''), board_part
FROM question WHERE school_id = :school AND lesson_id = :lesson ORDER BY position, id;

-- name: one_question
SELECT id, kind, text, options, objective_id, objective_text, aims, position, origin, opened_at, closed_at, version, twin, again_of,
  asks_sure, talk_at, shown_at, prompt, by_team, COALESCE(sound, ''), board_part
FROM question WHERE school_id = :school AND lesson_id = :lesson AND id = :id;

-- name: set_question_state
UPDATE question SET opened_at = :opened, closed_at = :closed, talk_at = :talk, shown_at = :shown, version = version + 1
WHERE school_id = :school AND id = :id
RETURNING version;

-- name: set_question_show
UPDATE question SET talk_at = :talk, shown_at = :shown, version = version + 1 WHERE school_id = :school AND id = :id
RETURNING version;

-- name: set_prompt
UPDATE question SET prompt = :prompt, board_part = :part, version = version + 1 WHERE school_id = :school AND id = :id
RETURNING version;

-- name: drop_picks
DELETE FROM picked_answer WHERE school_id = :school AND question_id = :question;

-- name: add_pick
INSERT INTO picked_answer (school_id, question_id, pupil_id, position, board) VALUES (:school, :question, :pupil, :position, :board);

-- name: clear_board
UPDATE picked_answer SET board = 0 WHERE school_id = :school AND question_id = :question;

-- name: picks_of_lesson
SELECT p.question_id, p.pupil_id, p.board
FROM question q JOIN picked_answer p ON p.school_id = q.school_id AND p.question_id = q.id
WHERE q.school_id = :school AND q.lesson_id = :lesson ORDER BY p.question_id, p.position;

-- name: picks_of_question
SELECT pupil_id, board FROM picked_answer WHERE school_id = :school AND question_id = :question ORDER BY position;

-- name: close_open_questions
-- All open questions of a lesson but one (or '').
UPDATE question SET closed_at = :at, version = version + 1
WHERE school_id = :school AND lesson_id = :lesson AND id <> :but AND opened_at IS NOT NULL AND closed_at IS NULL
RETURNING id, version;

-- name: has_answers
SELECT 1 FROM response WHERE school_id = :school AND question_id = :question
UNION ALL SELECT 1 FROM tally WHERE school_id = :school AND question_id = :question LIMIT 1;

-- name: answers_of_lesson
SELECT r.question_id, r.pupil_id, r.choice, COALESCE(r.choices, ''), COALESCE(r.team, '')
FROM question q JOIN response r ON r.school_id = q.school_id AND r.question_id = q.id
WHERE q.school_id = :school AND q.lesson_id = :lesson ORDER BY r.arrived_at, r.id;

-- name: answers_of_question
SELECT r.id, r.pupil_id, r.source, r.choice, COALESCE(r.text, ''), r.at, r.arrived_at, r.sure, COALESCE(r.choices, ''), r.work,
  CASE WHEN m.id IS NULL THEN 0 ELSE 1 END, COALESCE(r.team, ''), r.other_source, r.other_choice, COALESCE(r.other_choices, ''),
  COALESCE(r.other_text, ''), r.other_at
FROM response r
LEFT JOIN media m ON m.school_id = r.school_id AND m.id = r.work AND m.lesson_id = r.lesson_id AND m.pupil_id = r.pupil_id AND m.state = 'stored'
WHERE r.school_id = :school AND r.question_id = :question;

-- name: place_of_response
SELECT question_id, pupil_id FROM response WHERE school_id = :school AND id = :id;

-- name: response_of
-- One pupil's answer to a question.
SELECT r.id, r.choice, COALESCE(r.text, ''), r.sure, COALESCE(r.choices, ''), r.work, CASE WHEN m.id IS NULL THEN 0 ELSE 1 END
FROM response r
LEFT JOIN media m ON m.school_id = r.school_id AND m.id = r.work AND m.lesson_id = r.lesson_id AND m.pupil_id = r.pupil_id AND m.state = 'stored'
WHERE r.school_id = :school AND r.question_id = :question AND r.pupil_id = :pupil;

-- name: work_of_response
SELECT work FROM response WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil AND work IS NOT NULL;

-- name: answered_with
-- An answer of a pupil that says a file, to a question of the file's kind.
SELECT r.question_id FROM response r JOIN question q ON q.school_id = r.school_id AND q.id = r.question_id
WHERE r.school_id = :school AND r.lesson_id = :lesson AND r.pupil_id = :pupil AND r.work = :work AND q.kind = :kind
UNION SELECT p.question_id FROM answer_part p JOIN question q ON q.school_id = p.school_id AND q.id = p.question_id
WHERE p.school_id = :school AND p.lesson_id = :lesson AND p.pupil_id = :pupil AND p.work_id = :work AND q.kind = :kind;

-- name: response_of_team
-- A group's answer to a question, as each of those whose it is has it.
SELECT id, choice, COALESCE(text, ''), sure, COALESCE(choices, ''), work, 0 FROM response
WHERE school_id = :school AND question_id = :question AND team = :team ORDER BY pupil_id LIMIT 1;

-- name: answer_there
-- One pupil's answer to a question as far as another can meet it.
SELECT source, at, arrived_at, choice, COALESCE(choices, ''), COALESCE(text, ''), CASE WHEN work IS NULL AND team IS NULL AND NOT EXISTS (SELECT 1 FROM answer_part p
  WHERE p.school_id = response.school_id AND p.question_id = response.question_id AND p.pupil_id = response.pupil_id) THEN 0 ELSE 1 END
FROM response WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil;

-- name: put_other_answer
UPDATE response SET other_source = :source, other_choice = :choice, other_choices = :choices, other_text = :words, other_at = :at,
  version = version + 1
WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil RETURNING id, version;

-- name: put_response
-- One answer a pupil and question: a later one takes the place of the earlier and keeps its id.
INSERT INTO response (school_id, id, question_id, lesson_id, pupil_id, source, choice, text, at, arrived_at, version, sure, choices, team, work)
VALUES (:school, :id, :question, :lesson, :pupil, :source, :choice, :words, :at, :arrived, 1, :sure, :choices, :team, :work)
ON CONFLICT (school_id, question_id, pupil_id) DO UPDATE
SET source = EXCLUDED.source, choice = EXCLUDED.choice, text = EXCLUDED.text, at = EXCLUDED.at, arrived_at = EXCLUDED.arrived_at,
  sure = EXCLUDED.sure, choices = EXCLUDED.choices, team = EXCLUDED.team, work = EXCLUDED.work, version = response.version + 1
RETURNING id, version;

-- name: drop_response
DELETE FROM response WHERE school_id = :school AND question_id = :question AND pupil_id = :pupil RETURNING id, version;

-- name: teams_answered
-- Whose answer to a question is there already, and the group's whose it is, or ''.
SELECT pupil_id, COALESCE(team, '') FROM response WHERE school_id = :school AND question_id = :question ORDER BY pupil_id;

-- name: drop_team_response
DELETE FROM response WHERE school_id = :school AND question_id = :question AND team = :team RETURNING id, version;

-- name: drop_teams
DELETE FROM lesson_team WHERE school_id = :school AND lesson_id = :lesson;

-- name: add_team_member
INSERT INTO lesson_team (school_id, lesson_id, pupil_id, team) VALUES (:school, :lesson, :pupil, :team);

-- name: teams_of_lesson
SELECT team, pupil_id FROM lesson_team WHERE school_id = :school AND lesson_id = :lesson ORDER BY team, pupil_id;

-- name: last_teams
-- Who was in which group in a teacher's last lesson with groups of a class, other than the one asked about.
SELECT t.pupil_id, t.team FROM lesson_team t
WHERE t.school_id = :school AND t.lesson_id = (SELECT l.id FROM lesson l
  WHERE l.school_id = :school AND l.group_id = :group AND l.teacher_id = :teacher AND l.id <> :but
    AND EXISTS (SELECT 1 FROM lesson_team x WHERE x.school_id = l.school_id AND x.lesson_id = l.id)
  ORDER BY l.started_at DESC, l.id DESC LIMIT 1);

-- name: tally_at
SELECT MAX(at) FROM tally WHERE school_id = :school AND question_id = :question;

-- name: drop_tally
DELETE FROM tally WHERE school_id = :school AND question_id = :question;

-- name: add_tally
INSERT INTO tally (school_id, question_id, choice, count, at) VALUES (:school, :question, :choice, :hands, :at);

-- name: tallies_of_lesson
SELECT t.question_id, t.choice, t.count
FROM question q JOIN tally t ON t.school_id = q.school_id AND t.question_id = q.id
WHERE q.school_id = :school AND q.lesson_id = :lesson;

-- name: group_name
SELECT g.name, s.level FROM class_group g JOIN school s ON s.id = g.school_id WHERE g.school_id = :school AND g.id = :id;

-- name: subjects_taught
SELECT DISTINCT a.subject
FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
WHERE a.school_id = :school AND a.group_id = :group AND t.person_id = :person AND a.since <= :today
  AND (a.until IS NULL OR a.until >= :today)
ORDER BY a.subject;

-- name: note_home
-- The lesson is done at home; said again it is the same word.
INSERT INTO lesson_home (school_id, lesson_id, recorded_by, at) VALUES (:school, :lesson, :by, :at)
ON CONFLICT (school_id, lesson_id) DO NOTHING;

-- name: put_note
INSERT INTO lesson_note (school_id, lesson_id, words, recorded_by, at) VALUES (:school, :lesson, :words, :by, :at)
ON CONFLICT (school_id, lesson_id) DO UPDATE SET words = EXCLUDED.words, recorded_by = EXCLUDED.recorded_by, at = EXCLUDED.at;

-- name: drop_note
DELETE FROM lesson_note WHERE school_id = :school AND lesson_id = :lesson;

-- name: put_goal
INSERT INTO own_goal (school_id, group_id, pupil_id, recorded_by, words, at) VALUES (:school, :group, :pupil, :by, :words, :at)
ON CONFLICT (school_id, group_id, pupil_id, recorded_by) DO UPDATE SET words = EXCLUDED.words, at = EXCLUDED.at;

-- name: drop_goal
DELETE FROM own_goal WHERE school_id = :school AND group_id = :group AND pupil_id = :pupil AND recorded_by = :by;

-- name: goals_of_group
SELECT pupil_id, words FROM own_goal WHERE school_id = :school AND group_id = :group AND recorded_by = :by;

-- name: note_there
SELECT words, at FROM lesson_note WHERE school_id = :school AND lesson_id = :lesson;

-- name: note_of_lesson
SELECT words FROM lesson_note WHERE school_id = :school AND lesson_id = :lesson;

-- name: notes_about
-- Notes of the lessons of all classes that a pupil is or was in, and the pupil's name.
SELECT DISTINCT n.lesson_id, n.words, p.name
FROM pupil p
JOIN membership m ON m.school_id = p.school_id AND m.pupil_id = p.id
JOIN lesson l ON l.school_id = m.school_id AND l.group_id = m.group_id
JOIN lesson_note n ON n.school_id = l.school_id AND n.lesson_id = l.id
WHERE p.school_id = :school AND p.id = :pupil;

-- name: is_home
SELECT 1 FROM lesson_home WHERE school_id = :school AND lesson_id = :lesson;

-- name: newest_of_plans
-- Of each own plan and class the newest lesson in which something was reached (or that has ended and has no steps), one row
-- a planned step, in order: what was put in between in class is no part of the plan. What was tried in practice is no progress.
SELECT n.plan_id, n.group_id, g.name, n.id, n.meeting, n.day, n.ended_at, s.id, s.text, s.minutes, s.started_at, s.ended_at,
  s.paused_ms, s.skipped
FROM (
  SELECT l.school_id, l.id, l.plan_id, l.group_id, l.meeting, l.day, l.ended_at,
    ROW_NUMBER() OVER (PARTITION BY l.plan_id, l.group_id ORDER BY l.started_at DESC, l.id DESC) AS place
  FROM lesson l
  WHERE l.teacher_id = :teacher AND l.day >= :since AND l.plan_id IS NOT NULL AND l.school_id NOT IN (SELECT p.school_id FROM practice p)
    AND (EXISTS (SELECT 1 FROM lesson_step x WHERE x.school_id = l.school_id AND x.lesson_id = l.id AND x.started_at IS NOT NULL
        AND x.inserted IS NULL)
      OR (l.ended_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM lesson_step x WHERE x.school_id = l.school_id AND x.lesson_id = l.id
        AND x.inserted IS NULL)))
) n
JOIN class_group g ON g.school_id = n.school_id AND g.id = n.group_id
LEFT JOIN lesson_step s ON s.school_id = n.school_id AND s.lesson_id = n.id AND s.inserted IS NULL
WHERE n.place = 1
ORDER BY n.plan_id, n.group_id, s.position;

-- name: lessons_beside
-- Today's lessons of colleagues in a school that a person teaches together with them, as teach_together says; what runs first.
SELECT DISTINCT l.id, g.name, p.name, l.title, l.started_at, l.ended_at
FROM lesson l
JOIN class_group g ON g.school_id = l.school_id AND g.id = l.group_id
JOIN person p ON p.id = l.teacher_id
JOIN assignment a ON a.school_id = l.school_id AND a.group_id = l.group_id AND a.since <= :today AND (a.until IS NULL OR a.until >= :today)
JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id AND t.person_id = :person AND t.left_on IS NULL
JOIN assignment b ON b.school_id = l.school_id AND b.group_id = l.group_id AND b.since <= :today AND (b.until IS NULL OR b.until >= :today)
JOIN staff u ON u.school_id = b.school_id AND u.id = b.staff_id AND u.person_id = l.teacher_id
WHERE l.school_id = :school AND l.day = :today AND l.teacher_id <> :person
  AND ((a.role = 'pendamping' AND a.subject IN ('', l.subject)) OR (b.role = 'pendamping' AND b.subject IN ('', l.subject)))
ORDER BY l.started_at DESC, l.id;

-- name: teach_together
-- Does a person teach this class together with the lesson's teacher? One of the two is pendamping, for its subject or for all.
SELECT 1 FROM assignment a
JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
JOIN assignment b ON b.school_id = a.school_id AND b.group_id = a.group_id
JOIN staff u ON u.school_id = b.school_id AND u.id = b.staff_id
WHERE a.school_id = :school AND a.group_id = :group AND t.person_id = :person AND t.left_on IS NULL AND u.person_id = :teacher
  AND a.since <= :today AND (a.until IS NULL OR a.until >= :today) AND b.since <= :day AND (b.until IS NULL OR b.until >= :day)
  AND ((a.role = 'pendamping' AND a.subject IN ('', :subject)) OR (b.role = 'pendamping' AND b.subject IN ('', :subject)))
LIMIT 1;
