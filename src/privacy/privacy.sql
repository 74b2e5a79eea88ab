-- name: school_named
SELECT name, npsn, controller FROM school WHERE id = :school;

-- name: school_of_npsn
SELECT id FROM school WHERE npsn = :npsn;

-- name: pupil_named
SELECT id, name, COALESCE(nisn, ''), COALESCE(nipd, ''), COALESCE(sex, ''), left_on FROM pupil WHERE school_id = :school AND id = :pupil;

-- name: pupil_of_nisn
SELECT id FROM pupil WHERE school_id = :school AND nisn = :nisn;

-- name: memberships
SELECT g.name, g.school_year, m.number, m.grade, m.phase, m.since, m.until
FROM membership m JOIN class_group g ON g.school_id = m.school_id AND g.id = m.group_id
WHERE m.school_id = :school AND m.pupil_id = :pupil ORDER BY m.since, m.id;

-- name: consents
SELECT kind, given, given_by, at, answered FROM consent WHERE school_id = :school AND pupil_id = :pupil ORDER BY at, id;

-- name: attendance
SELECT l.day, l.title, a.state
FROM attendance a JOIN lesson l ON l.school_id = a.school_id AND l.id = a.lesson_id
WHERE a.school_id = :school AND a.pupil_id = :pupil ORDER BY l.day, l.started_at, l.id;

-- name: answers
SELECT l.day, l.title, q.text, q.options, r.choice, COALESCE(r.text, ''), r.source, COALESCE(r.choices, ''), q.kind, COALESCE(r.team, '')
FROM response r
JOIN lesson l ON l.school_id = r.school_id AND l.id = r.lesson_id
JOIN question q ON q.school_id = r.school_id AND q.id = r.question_id
WHERE r.school_id = :school AND r.pupil_id = :pupil ORDER BY l.day, l.started_at, q.position, r.id;

-- name: other_answers
-- What another phone said of the same pupil.
SELECT l.day, l.title, q.text, q.options, r.other_choice, COALESCE(r.other_text, ''), r.other_source, COALESCE(r.other_choices, ''), q.kind, ''
FROM response r
JOIN lesson l ON l.school_id = r.school_id AND l.id = r.lesson_id
JOIN question q ON q.school_id = r.school_id AND q.id = r.question_id
WHERE r.school_id = :school AND r.pupil_id = :pupil AND r.other_source IS NOT NULL ORDER BY l.day, l.started_at, q.position, r.id;

-- name: levels
-- A group's level is told as the group's. Of an answer that was tried again the first level, too (2).
SELECT l.day, l.title, q.text, j.level, p.name, CASE WHEN j.source = 'team' THEN COALESCE(r.team, '?') ELSE '' END
FROM judgement j
LEFT JOIN response r ON r.school_id = j.school_id AND r.question_id = j.question_id AND r.pupil_id = j.pupil_id
JOIN lesson l ON l.school_id = j.school_id AND l.id = j.lesson_id
JOIN question q ON q.school_id = j.school_id AND q.id = j.question_id
JOIN person p ON p.id = j.rater_id
WHERE j.school_id = :school AND j.pupil_id = :pupil AND j.stands >= 1 AND j.level IS NOT NULL ORDER BY l.day, j.at, j.id;

-- name: partner_levels
SELECT l.day, l.title, q.text, j.level, p.name, COALESCE(r.team, '')
FROM partner_judgement j
JOIN partner p ON p.school_id = j.school_id AND p.id = j.partner_id
LEFT JOIN response r ON r.school_id = j.school_id AND r.question_id = p.question_id AND r.pupil_id = j.pupil_id
JOIN lesson l ON l.school_id = p.school_id AND l.id = p.lesson_id
JOIN question q ON q.school_id = p.school_id AND q.id = p.question_id
WHERE j.school_id = :school AND j.pupil_id = :pupil ORDER BY l.day, j.at, p.id;

-- name: next_tries
-- Versions of answers after the first, and a photo where one was made.
SELECT l.day, l.title, q.text, t.text, CASE WHEN t.work IS NULL THEN 0 ELSE 1 END
FROM next_try t
JOIN question q ON q.school_id = t.school_id AND q.id = t.question_id
JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
WHERE t.school_id = :school AND t.pupil_id = :pupil ORDER BY l.day, t.arrived_at, t.id;

-- name: feedback_told
-- What teachers said of answers: good, next, the words that were meant.
SELECT l.day, l.title, q.text, f.good, f.next, f.quote, p.name
FROM feedback f
JOIN question q ON q.school_id = f.school_id AND q.id = f.question_id
JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
JOIN person p ON p.id = f.by_id
WHERE f.school_id = :school AND f.pupil_id = :pupil ORDER BY l.day, f.arrived_at, q.id, f.of_try;

-- name: own_levels
-- How far the pupil said to be, and what comes next in its own words.
SELECT l.day, l.title, q.text, o.level, o.words
FROM own_level o
JOIN question q ON q.school_id = o.school_id AND q.id = o.question_id
JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
WHERE o.school_id = :school AND o.pupil_id = :pupil ORDER BY l.day, o.at, q.id;

-- name: peer_looks
-- What classmates said of the pupil's answers once the teacher had passed it on, without who; and what the pupil said of theirs, without whose.
SELECT l.day, l.title, q.text, p.level, p.good, p.next, CASE WHEN p.by_id = :pupil THEN 1 ELSE 0 END
FROM peer_look p
JOIN question q ON q.school_id = p.school_id AND q.id = p.question_id
JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
WHERE p.school_id = :school AND p.level IS NOT NULL AND (p.by_id = :pupil OR (p.pupil_id = :pupil AND p.state = 'passed'))
ORDER BY l.day, p.at, q.id, p.by_id, p.place;

-- name: levels_together
-- What teachers said who judged a copy without names, and why, under the round's title: they know no pupil, and no pupil them.
SELECT l.day, l.title, p.question, j.level, COALESCE(t.because, ''), r.title
FROM moderation_level j
JOIN moderation_piece p ON p.id = j.piece_id
JOIN moderation_round r ON r.id = p.round_id
LEFT JOIN moderation_task t ON t.piece_id = j.piece_id AND t.rater_id = j.rater_id
JOIN question q ON q.school_id = p.school_id AND q.id = p.question_id
JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
WHERE j.school_id = :school AND j.pupil_id = :pupil AND j.stands = 1 AND j.level IS NOT NULL ORDER BY l.day, j.at, j.id;

-- name: compared_together
-- How often teachers held a copy without a name beside another's, under the round's title. Which they chose is nobody's figure.
SELECT l.day, l.title, p.question, COUNT(c.id), r.title
FROM moderation_piece p
JOIN moderation_pair a ON a.upper_id = p.id OR a.lower_id = p.id
JOIN moderation_choice c ON c.pair_id = a.id AND c.stands = 1 AND c.side IS NOT NULL
JOIN moderation_round r ON r.id = p.round_id
JOIN question q ON q.school_id = p.school_id AND q.id = p.question_id
JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
WHERE p.school_id = :school AND p.pupil_id = :pupil
GROUP BY p.id, l.day, l.title, p.question, r.title ORDER BY l.day, p.id;

-- name: exemplars
-- Pieces in the city's bank, or on their way there: their level, why, and who allowed it.
SELECT l.day, l.title, e.question, e.level, e.because, e.guardian
FROM exemplar e
JOIN moderation_piece p ON p.id = e.piece_id
JOIN question q ON q.school_id = p.school_id AND q.id = p.question_id
JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
WHERE e.school_id = :school AND e.pupil_id = :pupil ORDER BY l.day, e.given_at, e.id;

-- name: goals
-- The own goals that hold now: of which class, what, of which teacher.
SELECT o.at, g.name, o.words, p.name
FROM own_goal o
JOIN class_group g ON g.school_id = o.school_id AND g.id = o.group_id
JOIN person p ON p.id = o.recorded_by
WHERE o.school_id = :school AND o.pupil_id = :pupil ORDER BY o.at, g.name;

-- name: report_lines
-- What teachers said of the pupil for the rapor.
SELECT r.at, g.name, r.subject, r.semester, COALESCE(r.first, ''), COALESCE(r.second, ''), COALESCE(r.third, ''), r.mark, r.stage, p.name
FROM report_line r
JOIN class_group g ON g.school_id = r.school_id AND g.id = r.group_id
JOIN person p ON p.id = r.teacher_id
WHERE r.school_id = :school AND r.pupil_id = :pupil ORDER BY r.semester, r.subject, p.name;

-- name: portfolio
-- What the pupil chose of its own work, and why. Of what was taken back nothing is left.
SELECT day, title, question, body, made, why, chosen_by FROM portfolio_piece
WHERE school_id = :school AND pupil_id = :pupil AND gone = 0 ORDER BY day, at, id;

-- name: family_links
-- Links of the pupil's family: since when, of which class, for whom, until when, the last day on which it was opened, who made it.
SELECT f.made_at, g.name, f.whom, f.until, COALESCE(f.opened_on, ''), p.name
FROM family_link f
JOIN class_group g ON g.school_id = f.school_id AND g.id = f.group_id
JOIN person p ON p.id = f.made_by
WHERE f.school_id = :school AND f.pupil_id = :pupil ORDER BY f.made_at, f.id;

-- name: sentences
SELECT l.day, l.title, j.face, j.text, COALESCE(j.answers, '')
FROM journal j JOIN lesson l ON l.school_id = j.school_id AND l.id = j.lesson_id
WHERE j.school_id = :school AND j.pupil_id = :pupil ORDER BY l.day, j.at, j.id;

-- name: set_goals
-- Goals that the pupil set itself.
SELECT g.arrived_at, l.title, g.words, g.until
FROM goal g JOIN lesson l ON l.school_id = g.school_id AND l.id = g.lesson_id
WHERE g.school_id = :school AND g.pupil_id = :pupil ORDER BY g.arrived_at, g.id;

-- name: goal_looks
-- What became of them.
SELECT l.day, l.title, g.words, k.state, k.words
FROM goal_look k
JOIN goal g ON g.school_id = k.school_id AND g.id = k.goal_id
JOIN lesson l ON l.school_id = k.school_id AND l.id = k.lesson_id
WHERE k.school_id = :school AND k.pupil_id = :pupil ORDER BY l.day, k.arrived_at;

-- name: profile_evidence
-- What the pupil chose for its profile, and why; where it was, if it is still kept.
SELECT l.day, l.title, e.dimension, e.words, COALESCE(q.text, ''), COALESCE(r.text, g.words, '')
FROM profile_evidence e
JOIN lesson l ON l.school_id = e.school_id AND l.id = e.lesson_id
LEFT JOIN response r ON r.school_id = e.school_id AND r.lesson_id = e.lesson_id AND r.id = e.thing_id AND r.pupil_id = e.pupil_id
LEFT JOIN question q ON q.school_id = r.school_id AND q.id = r.question_id AND q.lesson_id = r.lesson_id
LEFT JOIN goal g ON g.school_id = e.school_id AND g.id = e.thing_id AND g.pupil_id = e.pupil_id
WHERE e.school_id = :school AND e.pupil_id = :pupil ORDER BY l.day, e.at, e.dimension, e.thing_id;

-- name: profile_talks
-- The stages that the pupil and a teacher settled.
SELECT t.day, g.name, t.dimension, t.stage, t.words, p.name
FROM profile_talk t
JOIN class_group g ON g.school_id = t.school_id AND g.id = t.group_id
JOIN person p ON p.id = t.teacher_id
WHERE t.school_id = :school AND t.pupil_id = :pupil ORDER BY t.day, t.dimension, p.name;

-- name: anecdotes
SELECT l.day, l.title, a.text, p.name
FROM anecdote a
JOIN lesson l ON l.school_id = a.school_id AND l.id = a.lesson_id
JOIN person p ON p.id = a.recorded_by
WHERE a.school_id = :school AND a.pupil_id = :pupil ORDER BY l.day, a.at, a.id;

-- name: series
-- One row a photo, those of one series after another.
SELECT s.id, l.day, l.title, s.objective_text, p.caption, r.name
FROM photo_series s
JOIN series_photo p ON p.school_id = s.school_id AND p.series_id = s.id
JOIN lesson l ON l.school_id = s.school_id AND l.id = s.lesson_id
JOIN person r ON r.id = s.recorded_by
WHERE s.school_id = :school AND s.pupil_id = :pupil ORDER BY l.day, s.at, s.id, p.position;

-- name: files
-- With the caption of a series' photo, or the options that name the step of a job and its place among them.
SELECT m.kind, m.size, m.at, COALESCE(l.title, ''), COALESCE(m.page, ''), m.sha256, COALESCE(p.caption, ''), COALESCE(q.options, ''), a.part FROM media m
LEFT JOIN lesson l ON l.school_id = m.school_id AND l.id = m.lesson_id
LEFT JOIN series_photo p ON p.school_id = m.school_id AND p.work_id = m.id AND p.pupil_id = m.pupil_id
LEFT JOIN answer_part a ON a.school_id = m.school_id AND a.work_id = m.id AND a.pupil_id = m.pupil_id
LEFT JOIN question q ON q.school_id = a.school_id AND q.id = a.question_id
WHERE m.school_id = :school AND m.pupil_id = :pupil AND m.state = 'stored' ORDER BY m.at, m.id;

-- name: openings
SELECT o.day, p.name, o.what FROM record_opening o JOIN person p ON p.id = o.person_id
WHERE o.school_id = :school AND o.pupil_id = :pupil ORDER BY o.day DESC, p.name, o.what;

-- name: erasure_of
SELECT at FROM erasure WHERE school_id = :school AND id = :pupil;

-- name: add_erasure
INSERT INTO erasure (school_id, id, at, by_id) VALUES (:school, :pupil, :at, :by) ON CONFLICT (school_id, id) DO NOTHING;

-- name: erasures_heard_by
-- Those of every school where the person has or once had a role: a phone keeps its copies longer than its owner the role.
SELECT id FROM erasure
WHERE school_id IN (SELECT g.school_id FROM role_grant g WHERE g.person_id = :person AND g.since <= :today)
ORDER BY at, id;

-- name: former_groups
-- Class groups that were once the person's own and are so no more, neither by an assignment nor by a desk of the school.
SELECT DISTINCT a.group_id
FROM staff t
JOIN assignment a ON a.school_id = t.school_id AND a.staff_id = t.id
WHERE t.person_id = :person AND a.until < :today
  AND NOT EXISTS (SELECT 1 FROM staff s JOIN assignment n ON n.school_id = s.school_id AND n.staff_id = s.id
    WHERE s.person_id = :person AND n.school_id = a.school_id AND n.group_id = a.group_id AND (n.until IS NULL OR n.until >= :today))
  AND NOT EXISTS (SELECT 1 FROM role_grant g
    WHERE g.person_id = :person AND g.school_id = a.school_id AND g.role IN ('operator', 'principal')
      AND g.since <= :today AND (g.until IS NULL OR g.until >= :today))
ORDER BY a.group_id;

-- name: all_erasures
SELECT school_id, id, at FROM erasure ORDER BY at, id;

-- name: schools
-- Whose data can leak: nobody is in a practice school.
SELECT id, npsn, name FROM school WHERE id NOT IN (SELECT p.school_id FROM practice p) ORDER BY npsn;

-- name: person_of_login
SELECT a.person_id, p.name FROM account a JOIN person p ON p.id = a.person_id WHERE a.login = :login;

-- name: reach_of_person
-- Schools where the person saw more than own classes: operator, principal.
SELECT DISTINCT school_id FROM role_grant
WHERE person_id = :person AND role IN ('operator', 'principal') AND school_id IS NOT NULL
  AND since <= :until_day AND (until IS NULL OR until >= :since_day);

-- name: pupils_of_teacher
-- The pupils of the classes that the person taught in a time.
SELECT DISTINCT m.school_id, m.pupil_id
FROM staff t
JOIN assignment a ON a.school_id = t.school_id AND a.staff_id = t.id AND a.since <= :until_day AND (a.until IS NULL OR a.until >= :since_day)
JOIN membership m ON m.school_id = a.school_id AND m.group_id = a.group_id AND m.since <= :until_day AND (m.until IS NULL OR m.until >= :since_day)
WHERE t.person_id = :person;

-- name: opened_by
SELECT DISTINCT school_id, pupil_id FROM record_opening WHERE person_id = :person AND at >= :since AND at <= :until;

-- name: pupils_of_school
SELECT p.id, p.name, COALESCE((SELECT g.name FROM membership m JOIN class_group g ON g.school_id = m.school_id AND g.id = m.group_id
  WHERE m.school_id = p.school_id AND m.pupil_id = p.id ORDER BY m.since DESC, m.id DESC LIMIT 1), '')
FROM pupil p WHERE p.school_id = :school ORDER BY p.name, p.id;

-- name: staff_of_school
SELECT id, name FROM staff WHERE school_id = :school ORDER BY name, id;

-- name: guardians_of_school
-- Names on consent slips, with whose guardian it is. Slips that were ticked on the page's list bear no name, in either language.
SELECT DISTINCT c.given_by, p.name, p.id
FROM consent c JOIN pupil p ON p.school_id = c.school_id AND p.id = c.pupil_id
WHERE c.school_id = :school AND c.given_by NOT IN ('', 'Surat izin wali', 'Guardian’s letter')
ORDER BY p.name, p.id, c.given_by;

-- name: persons_of_school
SELECT DISTINCT person_id FROM staff WHERE school_id = :school;
