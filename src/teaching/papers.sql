-- name: journal_lessons
-- A teacher's lessons of a span in one school, in the order they were held.
SELECT l.id, l.group_id, g.name, l.plan_id, l.plan_version, l.meeting, l.title, l.subject, l.day, l.started_at, l.arrived_at, l.ended_at,
  h.at, COALESCE(n.words, ''), COALESCE(c.words, '')
FROM lesson l JOIN class_group g ON g.school_id = l.school_id AND g.id = l.group_id
LEFT JOIN lesson_home h ON h.school_id = l.school_id AND h.lesson_id = l.id
LEFT JOIN lesson_note n ON n.school_id = l.school_id AND n.lesson_id = l.id
LEFT JOIN class_choice c ON c.school_id = l.school_id AND c.lesson_id = l.id
WHERE l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until AND l.school_id = :school
ORDER BY l.day, l.started_at, l.id;

-- name: journal_counts
-- How many pupils were marked as what in each of those lessons, and when the last of them.
SELECT l.id, a.state, COUNT(*), MAX(a.at)
FROM lesson l JOIN attendance a ON a.school_id = l.school_id AND a.lesson_id = l.id
WHERE l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until AND l.school_id = :school
GROUP BY l.id, a.state;

-- name: journal_others
-- Who gave those lessons in the teacher's place, by the name noted with the lesson: a guest is no person here.
SELECT l.id, s.name
FROM lesson l JOIN lesson_substitute s ON s.school_id = l.school_id AND s.lesson_id = l.id
WHERE l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until AND l.school_id = :school
ORDER BY s.at, s.substitute_id;

-- name: journal_objectives
-- The objectives that those lessons' questions name, in their order.
SELECT l.id, q.objective_text
FROM lesson l JOIN question q ON q.school_id = l.school_id AND q.lesson_id = l.id
WHERE l.teacher_id = :teacher AND l.day >= :since AND l.day <= :until AND l.school_id = :school AND q.objective_text <> ''
ORDER BY l.id, q.position, q.id;

-- name: attendance_elsewhere
-- Marks of a rombel's pupils in learning groups, each on a day on which the pupil belonged to the rombel. The joins in this order:
-- the few learning groups of the school, their lessons, their marks.
SELECT l.day, a.pupil_id, p.name, a.state, l.started_at, l.arrived_at, a.at
FROM class_group g CROSS JOIN lesson l CROSS JOIN attendance a CROSS JOIN pupil p
WHERE l.school_id = g.school_id AND l.group_id = g.id AND a.school_id = l.school_id AND a.lesson_id = l.id
  AND p.school_id = a.school_id AND p.id = a.pupil_id AND g.school_id = :school AND g.kind = 'belajar' AND l.day >= :since AND l.day <= :until
  AND EXISTS (SELECT 1 FROM membership m JOIN class_group r ON r.school_id = m.school_id AND r.id = m.group_id AND r.kind = 'rombel'
    WHERE m.school_id = a.school_id AND m.pupil_id = a.pupil_id AND m.group_id = :group AND m.since <= l.day AND (m.until IS NULL OR m.until >= l.day))
ORDER BY l.day, l.id, a.pupil_id;

-- name: attendance_between
-- Every mark of a class in a span of days, with the pupil as named today; the joins in this order, as above.
SELECT l.day, a.pupil_id, p.name, a.state, l.started_at, l.arrived_at, a.at
FROM lesson l CROSS JOIN attendance a CROSS JOIN pupil p
WHERE a.school_id = l.school_id AND a.lesson_id = l.id AND p.school_id = a.school_id AND p.id = a.pupil_id AND l.school_id = :school AND l.group_id = :group AND l.day >= :since AND l.day <= :until
ORDER BY l.day, l.id, p.name, a.pupil_id;
