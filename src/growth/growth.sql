-- name: my_lessons
-- A teacher's newest lessons, in all schools; what was tried in practice is no mirror.
SELECT l.school_id, l.id, l.day, l.title, g.name, COALESCE(v.answered, 0)
FROM lesson l
JOIN class_group g ON g.school_id = l.school_id AND g.id = l.group_id
LEFT JOIN voice_round v ON v.school_id = l.school_id AND v.lesson_id = l.id AND v.closed_at IS NOT NULL
WHERE l.teacher_id = :teacher AND l.school_id NOT IN (SELECT p.school_id FROM practice p)
ORDER BY l.day DESC, l.started_at DESC LIMIT 60;

-- name: my_voices
SELECT v.lesson_id, v.statement, v.answer, v.count
FROM voice v JOIN lesson l ON l.school_id = v.school_id AND l.id = v.lesson_id
WHERE l.teacher_id = :teacher;

-- name: my_levels
-- A group's answer counts once.
SELECT j.lesson_id, j.level, COUNT(DISTINCT CASE WHEN j.source = 'team' THEN j.question_id || COALESCE(r.team, '?') ELSE j.id END)
FROM judgement j JOIN lesson l ON l.school_id = j.school_id AND l.id = j.lesson_id
LEFT JOIN response r ON r.school_id = j.school_id AND r.question_id = j.question_id AND r.pupil_id = j.pupil_id
WHERE l.teacher_id = :teacher AND j.rater_id = :teacher AND j.stands = 1 AND j.level IS NOT NULL
GROUP BY j.lesson_id, j.level;

-- name: my_stages
-- Which experiences really happened: steps that were begun and not skipped.
SELECT DISTINCT s.lesson_id, s.stage
FROM lesson_step s JOIN lesson l ON l.school_id = s.school_id AND l.id = s.lesson_id
WHERE l.teacher_id = :teacher AND s.started_at IS NOT NULL AND s.skipped = 0;
