-- name: open_door
-- The code of a lesson's open door.
SELECT code FROM lesson_door WHERE school_id = :school AND lesson_id = :lesson AND closed_at IS NULL ORDER BY opened_at DESC LIMIT 1;

-- name: take_code
-- A code that is free, or whose door closed or is older than any school day.
INSERT INTO lesson_door (code, school_id, lesson_id, opened_at, closed_at) VALUES (:code, :school, :lesson, :at, NULL)
ON CONFLICT (code) DO UPDATE
SET school_id = EXCLUDED.school_id, lesson_id = EXCLUDED.lesson_id, opened_at = EXCLUDED.opened_at, closed_at = NULL
WHERE lesson_door.closed_at IS NOT NULL OR lesson_door.opened_at < :oldest
RETURNING code;

-- name: close_doors
UPDATE lesson_door SET closed_at = :at WHERE school_id = :school AND lesson_id = :lesson AND closed_at IS NULL;

-- name: lesson_behind
-- The lesson of a door that is open now.
SELECT d.school_id, d.lesson_id FROM lesson_door d JOIN lesson l ON l.school_id = d.school_id AND l.id = d.lesson_id
WHERE d.code = :code AND d.closed_at IS NULL AND d.opened_at > :oldest AND l.ended_at IS NULL;

-- name: pupil_name
SELECT name FROM pupil WHERE school_id = :school AND id = :id;

-- name: failures_of
SELECT failures FROM join_try WHERE school_id = :school AND lesson_id = :lesson AND pupil_id = :pupil;

-- name: add_failure
INSERT INTO join_try (school_id, lesson_id, pupil_id, failures, no_device) VALUES (:school, :lesson, :pupil, :wrong, :no_device)
ON CONFLICT (school_id, lesson_id, pupil_id) DO UPDATE
SET failures = join_try.failures + EXCLUDED.failures, no_device = EXCLUDED.no_device;

-- name: forgive
DELETE FROM join_try WHERE school_id = :school AND lesson_id = :lesson AND pupil_id = :pupil;

-- name: tries_of_lesson
SELECT pupil_id, failures, no_device FROM join_try WHERE school_id = :school AND lesson_id = :lesson;

-- name: add_seat
INSERT INTO seat (token_hash, school_id, lesson_id, pupil_id, may_vote, made_at, ended_at)
VALUES (:token, :school, :lesson, :pupil, :may_vote, :at, NULL);

-- name: end_seats_of
-- A child has one seat: the newest.
UPDATE seat SET ended_at = :at WHERE school_id = :school AND lesson_id = :lesson AND pupil_id = :pupil AND ended_at IS NULL;

-- name: seat_may_vote
SELECT may_vote FROM seat WHERE token_hash = :token;

-- name: pupils_seated
SELECT DISTINCT pupil_id FROM seat WHERE school_id = :school AND lesson_id = :lesson AND pupil_id IS NOT NULL;

-- name: asked_now
-- The question that pupils and the board see: the open one, else the one opened last. Never one that is tapped.
SELECT id, kind, text, options, objective_id, objective_text, aims, position, origin, opened_at, closed_at, version, twin, again_of,
  asks_sure, talk_at, shown_at, prompt, by_team, COALESCE(sound, ''), board_part
FROM question
WHERE school_id = :school AND lesson_id = :lesson AND kind NOT IN ('tap', 'check') AND opened_at IS NOT NULL
ORDER BY CASE WHEN closed_at IS NULL THEN 0 ELSE 1 END, opened_at DESC, id LIMIT 1;

-- name: answers_counted
-- A group's answer counts once.
SELECT choice, CASE WHEN team IS NULL THEN COUNT(*) ELSE 1 END, COALESCE(choices, ''), COALESCE(team, '')
FROM response WHERE school_id = :school AND question_id = :question GROUP BY choice, choices, team ORDER BY team;

-- name: tallies_of_question
SELECT choice, count FROM tally WHERE school_id = :school AND question_id = :question;
