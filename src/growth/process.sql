-- name: process_of
SELECT went, not_yet, to_change, next_step, left_out, saved_at, published_at FROM process_review
WHERE school_id = :school AND teacher_id = :teacher AND period = :period;

-- name: put_process
INSERT INTO process_review (school_id, teacher_id, period, went, not_yet, to_change, next_step, left_out, saved_at)
VALUES (:school, :teacher, :period, :went, :not_yet, :to_change, :next_step, :left_out, :at)
ON CONFLICT (school_id, teacher_id, period) DO UPDATE SET went = excluded.went, not_yet = excluded.not_yet, to_change = excluded.to_change,
  next_step = excluded.next_step, left_out = excluded.left_out, saved_at = excluded.saved_at;

-- name: set_process_published
UPDATE process_review SET published_at = :at WHERE school_id = :school AND teacher_id = :teacher AND period = :period;

-- name: process_published
-- Semesters that teachers of a school published, and nothing else of them.
SELECT teacher_id, period FROM process_review
WHERE school_id = :school AND published_at IS NOT NULL ORDER BY published_at DESC, teacher_id LIMIT 60;

-- name: lessons_between
SELECT COUNT(*) FROM lesson l WHERE l.school_id = :school AND l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until;

-- name: whole_lessons_between
-- Lessons in which steps of all three experiences were begun and not skipped.
SELECT COUNT(*) FROM (
  SELECT s.lesson_id FROM lesson_step s JOIN lesson l ON l.school_id = s.school_id AND l.id = s.lesson_id
  WHERE l.school_id = :school AND l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until
    AND s.started_at IS NOT NULL AND s.skipped = 0 AND s.stage IN ('memahami', 'mengaplikasi', 'merefleksi')
  GROUP BY s.lesson_id HAVING COUNT(DISTINCT s.stage) = 3) whole_lessons;

-- name: heard_between
SELECT COUNT(*), COALESCE(SUM(r.answered), 0) FROM voice_round r JOIN lesson l ON l.school_id = r.school_id AND l.id = r.lesson_id
WHERE l.school_id = :school AND l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until AND r.closed_at IS NOT NULL AND r.answered >= 5;

-- name: voices_between
SELECT v.statement, v.answer, SUM(v.count) FROM voice v
JOIN voice_round r ON r.school_id = v.school_id AND r.lesson_id = v.lesson_id
JOIN lesson l ON l.school_id = v.school_id AND l.id = v.lesson_id
WHERE l.school_id = :school AND l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until AND r.closed_at IS NOT NULL AND r.answered >= 5
GROUP BY v.statement, v.answer;

-- name: unheard_between
-- The class of the newest lesson without voices.
SELECT g.name FROM lesson l JOIN class_group g ON g.school_id = l.school_id AND g.id = l.group_id
LEFT JOIN voice_round r ON r.school_id = l.school_id AND r.lesson_id = l.id AND r.answered >= 5
WHERE l.school_id = :school AND l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until AND r.lesson_id IS NULL
ORDER BY l.day DESC, l.started_at DESC LIMIT 1;

-- name: notes_between
-- What the teacher wrote after own lessons; a substitute's note is none of hers.
SELECT l.day, l.title, n.words FROM lesson_note n JOIN lesson l ON l.school_id = n.school_id AND l.id = n.lesson_id
WHERE l.school_id = :school AND l.teacher_id = :teacher AND n.recorded_by = :teacher AND l.day >= :since AND l.day <= :until AND n.words <> ''
ORDER BY l.day DESC, l.started_at DESC LIMIT 30;

-- name: heads_school
SELECT 1 FROM role_grant WHERE school_id = :school AND person_id = :person AND role = 'principal' AND since <= :today AND (until IS NULL OR until >= :today) LIMIT 1;

-- name: words_of_process
SELECT teacher_id, period, went, not_yet, to_change FROM process_review WHERE school_id = :school;

-- name: reword_process
UPDATE process_review SET went = :went, not_yet = :not_yet, to_change = :to_change WHERE school_id = :school AND teacher_id = :teacher AND period = :period;
