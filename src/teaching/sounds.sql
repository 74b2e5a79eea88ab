-- name: school_naming_sound
-- Where an own plan's newest text or an own lesson names a recording. What was made in class stays with its lesson; what is a plan's goes
-- with the plan, once no lesson with it is under way.
SELECT p.school_id FROM plan_sound s JOIN plan p ON p.school_id = s.school_id AND p.id = s.plan_id
WHERE s.sound_id = :sound AND p.author_id = :author AND p.removed_at IS NULL
UNION ALL
SELECT q.school_id FROM question q JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
WHERE q.sound = :sound AND l.teacher_id = :author AND (l.ended_at IS NULL OR q.origin = '')
LIMIT 1;

-- name: sound_file
SELECT sha256, kind FROM media WHERE author_id = :author AND id = :sound AND page = 'question' AND state = 'stored' LIMIT 1;

-- name: sounds_of
SELECT id, at, size FROM media WHERE author_id = :author AND page = 'question' AND state = 'stored' ORDER BY at DESC, id DESC LIMIT 1000;

-- name: sounds_unnamed
-- Recordings that nothing names any more, as school_naming_sound has it.
SELECT m.school_id, m.id FROM media m
WHERE m.author_id IS NOT NULL AND m.state = 'stored'
  AND NOT EXISTS (SELECT 1 FROM plan_sound s JOIN plan p ON p.school_id = s.school_id AND p.id = s.plan_id
                  WHERE s.sound_id = m.id AND p.author_id = m.author_id AND p.removed_at IS NULL)
  AND NOT EXISTS (SELECT 1 FROM question q JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
                  WHERE q.sound = m.id AND l.teacher_id = m.author_id AND (l.ended_at IS NULL OR q.origin = ''))
ORDER BY m.school_id, m.id LIMIT 200;

-- name: lessons_saying
-- Lessons under way that wait for a recording.
SELECT q.lesson_id FROM question q JOIN lesson l ON l.school_id = q.school_id AND l.id = q.lesson_id
WHERE q.sound = :sound AND l.teacher_id = :author AND l.ended_at IS NULL ORDER BY q.lesson_id LIMIT 20;
