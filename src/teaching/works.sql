-- name: works_of_lesson
SELECT m.id, m.lesson_id, l.title, l.day, m.pupil_id, m.page, m.size FROM media m
JOIN lesson l ON l.school_id = m.school_id AND l.id = m.lesson_id
WHERE m.school_id = :school AND m.lesson_id = :lesson AND m.state = 'stored' AND m.pupil_id IS NOT NULL ORDER BY m.at, m.id;

-- name: works_of_pupil
-- One pupil's pages in one teacher's lessons, newest first.
SELECT m.id, m.lesson_id, l.title, l.day, m.pupil_id, m.page, m.size FROM media m
JOIN lesson l ON l.school_id = m.school_id AND l.id = m.lesson_id
WHERE m.school_id = :school AND m.pupil_id = :pupil AND m.state = 'stored' AND l.teacher_id = :teacher
ORDER BY l.day DESC, l.started_at DESC, m.at, m.id LIMIT 200;

-- name: file_of_own_work
-- A pupil's own file, of whatever lesson.
SELECT pupil_id, sha256, kind, page FROM media WHERE school_id = :school AND id = :id AND pupil_id = :pupil AND lesson_id IS NOT NULL AND state = 'stored';

-- name: file_of_work
SELECT pupil_id, sha256, kind, page FROM media WHERE school_id = :school AND lesson_id = :lesson AND id = :id AND state = 'stored' AND pupil_id IS NOT NULL;
