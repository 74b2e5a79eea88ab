-- name: session_grants
-- Whose session this is and what the person may do today: one row a grant, or one row with NULLs for a person without any.
-- A session made before the account's last change is void, and one of which nothing was heard since it was made or its last day.
-- A practice school comes last, and opens to whoever is still a teacher somewhere else.
SELECT s.person_id, g.role, g.school_id, g.authority_id, CASE WHEN p.school_id IS NULL THEN 0 ELSE 1 END
FROM session s
JOIN account a ON a.person_id = s.person_id AND a.changed_at <= s.made_at
LEFT JOIN role_grant g ON g.person_id = s.person_id AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)
  AND (g.school_id IS NULL OR g.school_id NOT IN (SELECT o.school_id FROM practice o WHERE o.person_id = g.person_id) OR EXISTS (
    SELECT 1 FROM role_grant r LEFT JOIN practice q ON q.school_id = r.school_id
    WHERE r.person_id = g.person_id AND r.role = 'teacher' AND r.since <= :today AND (r.until IS NULL OR r.until >= :today)
      AND q.school_id IS NULL))
LEFT JOIN practice p ON p.school_id = g.school_id
WHERE s.token_hash = :token AND s.expires_at > :now AND (s.made_at > :made OR s.seen_on >= :heard)
ORDER BY CASE WHEN p.school_id IS NULL THEN 0 ELSE 1 END, g.id;

-- name: seat_actor
-- A pupil's phone or a board in its lesson. A lesson that nobody ended must not keep its bearers alive for ever; a guardian
-- who takes back the word for a device ends the child's own use of it at once. A child's phone that had no network may hand in later.
SELECT t.school_id, t.lesson_id, t.pupil_id, t.made_at FROM seat t
WHERE t.token_hash = :token AND t.ended_at IS NULL AND t.made_at > :oldest AND (t.pupil_id IS NOT NULL OR t.made_at > :board_oldest) AND (t.pupil_id IS NULL OR
  COALESCE((SELECT c.given FROM consent c WHERE c.school_id = t.school_id AND c.pupil_id = t.pupil_id AND c.kind = 'device'
            ORDER BY c.at DESC, c.id DESC LIMIT 1), 0) = 1);

-- name: substitute_actor
-- A substitute and the lessons that were handed over: one row a lesson. The day after (a phone may have been without network
-- until then) what was written in time is still taken; what was taken back is over at once.
SELECT u.school_id, u.id, h.day, l.lesson_id
FROM substitute u
JOIN handover h ON h.school_id = u.school_id AND h.id = u.handover_id
JOIN handover_lesson l ON l.school_id = h.school_id AND l.handover_id = h.id
WHERE u.token_hash = :token AND h.ended_at IS NULL AND h.day >= :oldest
ORDER BY l.position;

-- name: group_in_school
SELECT g.school_id, g.id, g.name, g.school_year, s.level, s.district
FROM class_group g JOIN school s ON s.id = g.school_id
WHERE g.school_id = :school AND g.id = :id;

-- name: taught_group
-- The group, when the person teaches (or taught) it by an assignment on a day.
SELECT g.school_id, g.id, g.name, g.school_year, s.level, s.district
FROM class_group g JOIN school s ON s.id = g.school_id
WHERE g.school_id = :school AND g.id = :id AND EXISTS (
  SELECT 1 FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
  WHERE a.school_id = g.school_id AND a.group_id = g.id AND t.person_id = :person
    AND (t.left_on IS NULL OR t.left_on > :today) AND a.since <= :today AND (a.until IS NULL OR a.until >= :today));

-- name: taught_groups
-- All groups of a school that the person teaches today, by name.
SELECT DISTINCT g.school_id, g.id, g.name, g.school_year, s.level, s.district
FROM staff t
JOIN assignment a ON a.school_id = t.school_id AND a.staff_id = t.id
JOIN class_group g ON g.school_id = a.school_id AND g.id = a.group_id
JOIN school s ON s.id = g.school_id
WHERE t.school_id = :school AND t.person_id = :person AND t.left_on IS NULL
  AND a.since <= :today AND (a.until IS NULL OR a.until >= :today)
ORDER BY g.name, g.id;

-- name: teacher_of_group
SELECT t.person_id FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
WHERE a.school_id = :school AND a.group_id = :group_id AND a.staff_id = :staff AND t.left_on IS NULL
  AND a.since <= :today AND (a.until IS NULL OR a.until >= :today) LIMIT 1;

-- name: group_members
-- The pupils of a group on a day, by number. Consent: the newest row of its kind stands, none means no.
SELECT p.id, m.number, p.name, m.grade, m.phase,
  COALESCE((SELECT c.given FROM consent c WHERE c.school_id = m.school_id AND c.pupil_id = m.pupil_id AND c.kind = 'device'
            ORDER BY c.at DESC, c.id DESC LIMIT 1), 0)
FROM membership m JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id
WHERE m.school_id = :school AND m.group_id = :group_id AND (p.left_on IS NULL OR p.left_on > :today)
  AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
ORDER BY m.number, p.name, p.id;

-- name: group_size
-- How many group_members there are, without looking at each one's consents.
SELECT COUNT(*) FROM membership m JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id
WHERE m.school_id = :school AND m.group_id = :group_id AND (p.left_on IS NULL OR p.left_on > :today)
  AND m.since <= :today AND (m.until IS NULL OR m.until >= :today);

-- name: numbers_without_card
-- Of a group's pupils today: those who have not the same number, and so the same card, in a rombel beside this group.
SELECT m.number FROM membership m JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id
WHERE m.school_id = :school AND m.group_id = :group_id AND (p.left_on IS NULL OR p.left_on > :today)
  AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
  AND NOT EXISTS (SELECT 1 FROM membership h
                  JOIN class_group g ON g.school_id = h.school_id AND g.id = h.group_id AND g.kind = 'rombel'
                  WHERE h.school_id = m.school_id AND h.pupil_id = m.pupil_id AND h.group_id <> m.group_id
                    AND h.number = m.number AND h.since <= :today AND (h.until IS NULL OR h.until >= :today))
ORDER BY m.number;

-- name: group_members_ever
-- All pupils who are or were of a group, each by the newest membership, with the same columns. Of those gone by now no consent
-- is asked: they join nothing.
SELECT p.id, m.number, p.name, m.grade, m.phase, 0
FROM membership m JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id
WHERE m.school_id = :school AND m.group_id = :group_id AND NOT EXISTS (
  SELECT 1 FROM membership n WHERE n.school_id = m.school_id AND n.pupil_id = m.pupil_id AND n.group_id = m.group_id
    AND (n.since > m.since OR (n.since = m.since AND n.id > m.id)))
ORDER BY m.number, p.name, p.id;

-- name: group_member_ever
-- One of them.
SELECT p.id, m.number, p.name, m.grade, m.phase, 0
FROM membership m JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id
WHERE m.school_id = :school AND m.group_id = :group_id AND m.pupil_id = :pupil ORDER BY m.since DESC, m.id DESC LIMIT 1;

-- name: group_taught_between
-- The group, when the person taught it by an assignment on some day of a span.
SELECT g.school_id, g.id, g.name, g.school_year, s.level, s.district
FROM class_group g JOIN school s ON s.id = g.school_id
WHERE g.school_id = :school AND g.id = :id AND EXISTS (
  SELECT 1 FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
  WHERE a.school_id = g.school_id AND a.group_id = g.id AND t.person_id = :person AND t.left_on IS NULL
    AND a.since <= :until AND (a.until IS NULL OR (a.until >= :since AND a.until >= a.since)));

-- name: group_members_between
-- Who was a pupil of the group on some day of a span, with the columns of group_members; the newest membership last.
SELECT p.id, m.number, p.name, m.grade, m.phase, 0
FROM membership m JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id
WHERE m.school_id = :school AND m.group_id = :group_id AND (p.left_on IS NULL OR p.left_on >= :since)
  AND m.since <= :until AND (m.until IS NULL OR (m.until >= :since AND m.until >= m.since))
ORDER BY m.number, p.name, p.id, m.since;

-- name: school_card
-- What stands at the head of a school's papers.
SELECT s.name, CASE WHEN p.school_id IS NULL THEN s.npsn ELSE '–' END, s.level, s.district, s.controller,
  CASE WHEN p.school_id IS NULL THEN 0 ELSE 1 END
FROM school s LEFT JOIN practice p ON p.school_id = s.id WHERE s.id = :school;

-- name: practice_school
SELECT 1 FROM practice WHERE school_id = :school;

-- name: principal_of
-- Who leads the school today, with the number for the signature.
SELECT p.name, COALESCE(t.nip, '')
FROM role_grant g JOIN person p ON p.id = g.person_id
LEFT JOIN staff t ON t.school_id = g.school_id AND t.person_id = g.person_id AND t.left_on IS NULL
WHERE g.school_id = :school AND g.role = 'principal' AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)
ORDER BY g.since DESC, g.id LIMIT 1;

-- name: staff_card
SELECT name, COALESCE(nip, '') FROM staff WHERE school_id = :school AND person_id = :person AND left_on IS NULL;

-- name: name_of_person
SELECT name FROM person WHERE id = :person;

-- name: schools_taught
-- Where a person teaches or once taught, the oldest first; practice that is over has left nothing behind.
SELECT school_id, MIN(since) FROM role_grant
WHERE person_id = :person AND role = 'teacher' AND school_id IS NOT NULL AND since <= :today
  AND school_id NOT IN (SELECT p.school_id FROM practice p)
GROUP BY school_id ORDER BY MIN(since), school_id;

-- name: homeroom
-- Is the person guru kelas of the class today?
SELECT 1 FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
WHERE a.school_id = :school AND a.group_id = :group_id AND t.person_id = :person AND a.role = 'guru-kelas' AND (t.left_on IS NULL OR t.left_on > :today)
  AND a.since <= :today AND (a.until IS NULL OR a.until >= :today) LIMIT 1;

-- name: note_opening
-- Once a day, person and kind is enough.
INSERT INTO record_opening (school_id, pupil_id, person_id, what, day, at) VALUES (:school, :pupil, :person, :what, :day, :at)
ON CONFLICT (school_id, pupil_id, person_id, what, day) DO NOTHING;

-- name: know_machine
-- Whoever runs the machine, as somebody who opened a record.
INSERT INTO person (id, name, language) VALUES (:id, :name, 'id') ON CONFLICT (id) DO NOTHING;
