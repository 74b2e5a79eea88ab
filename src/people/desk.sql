-- name: staff_list
-- The staff of a school as its operator sees it.
SELECT t.id, t.name, a.login, t.kind, t.extra_task,
  (SELECT COUNT(*) FROM role_grant g WHERE g.person_id = t.person_id AND g.school_id = t.school_id AND g.role = 'teacher'
     AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)),
  (SELECT COUNT(*) FROM role_grant g WHERE g.person_id = t.person_id AND g.school_id = t.school_id AND g.role = 'principal'
     AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)),
  (SELECT COUNT(*) FROM role_grant g WHERE g.person_id = t.person_id AND g.school_id = t.school_id AND g.role = 'operator'
     AND g.since <= :today AND (g.until IS NULL OR g.until >= :today)),
  CASE WHEN a.password_hash IS NULL THEN 0 ELSE 1 END,
  (SELECT COUNT(*) FROM slip l WHERE l.person_id = t.person_id AND l.used_at IS NULL AND l.expires_at > :now),
  (SELECT COUNT(*) FROM second_factor f WHERE f.person_id = t.person_id AND f.confirmed_at IS NOT NULL)
FROM staff t JOIN account a ON a.person_id = t.person_id
WHERE t.school_id = :school AND t.left_on IS NULL ORDER BY t.name, t.id;

-- name: staff_person
SELECT person_id, name FROM staff WHERE school_id = :school AND id = :id AND left_on IS NULL;

-- name: put_assignment
INSERT INTO assignment (school_id, id, staff_id, group_id, subject, role, since, until, version)
VALUES (:school, :id, :staff, :group_id, :subject, :role, :since, :until, 1)
ON CONFLICT (school_id, id) DO UPDATE SET staff_id = EXCLUDED.staff_id, group_id = EXCLUDED.group_id, subject = EXCLUDED.subject,
  role = EXCLUDED.role, since = EXCLUDED.since, until = EXCLUDED.until, version = assignment.version + 1
RETURNING version;

-- name: assignments_of_school
SELECT a.id, a.staff_id, t.name, a.group_id, a.subject, a.role, a.since, a.until
FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
WHERE a.school_id = :school AND (a.until IS NULL OR (a.until >= :today AND a.until >= a.since))
ORDER BY a.group_id, a.role, t.name, a.id;

-- name: groups_of_school
-- The class groups with members today or of this school year. Grade and phase: the least and the greatest of the members.
SELECT g.id, g.name, g.school_year, s.level, COUNT(p.id),
  COALESCE(MIN(CASE WHEN p.id IS NOT NULL THEN m.grade END), ''), COALESCE(MAX(CASE WHEN p.id IS NOT NULL THEN m.grade END), ''),
  COALESCE(MIN(CASE WHEN p.id IS NOT NULL THEN m.phase END), ''), COALESCE(MAX(CASE WHEN p.id IS NOT NULL THEN m.phase END), ''),
  COALESCE(SUM(CASE WHEN p.id IS NOT NULL AND m.phase = '' THEN 1 ELSE 0 END), 0),
  COUNT(p.pin_hash), g.kind, g.subject, g.pupil_key,
  COALESCE(SUM(CASE WHEN p.pin_hash IS NOT NULL AND p.key_kind = 'pictures' THEN 1 ELSE 0 END), 0)
FROM class_group g JOIN school s ON s.id = g.school_id
LEFT JOIN membership m ON m.school_id = g.school_id AND m.group_id = g.id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
LEFT JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id AND p.left_on IS NULL
WHERE g.school_id = :school
GROUP BY g.id, g.name, g.school_year, s.level, g.kind, g.subject, g.pupil_key
HAVING COUNT(p.id) > 0 OR g.school_year = :year
ORDER BY g.name, g.id;

-- name: teachers_of_school
-- Who teaches which class group today.
SELECT DISTINCT a.group_id, t.name
FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
WHERE a.school_id = :school AND t.left_on IS NULL AND a.since <= :today AND (a.until IS NULL OR a.until >= :today)
ORDER BY t.name;

-- name: members_page
-- In a learning group also where each pupil belongs: rombel and number there.
SELECT p.id, m.number, p.name, m.grade, m.phase, CASE WHEN p.pin_hash IS NULL THEN '' ELSE p.key_kind END,
  COALESCE((SELECT g.name || ' ' || CAST(h.number AS TEXT) FROM membership h
            JOIN class_group g ON g.school_id = h.school_id AND g.id = h.group_id AND g.kind = 'rombel'
            WHERE h.school_id = m.school_id AND h.pupil_id = m.pupil_id AND h.group_id <> m.group_id
              AND h.since <= :today AND (h.until IS NULL OR h.until >= :today) ORDER BY h.since DESC LIMIT 1), '')
FROM membership m JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id
WHERE m.school_id = :school AND m.group_id = :group_id AND p.left_on IS NULL
  AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
ORDER BY m.number, p.name, p.id;

-- name: consents_of_group
-- All consents of a group's pupils, the oldest first: the newest of its kind stands.
SELECT c.pupil_id, c.kind, c.given, c.answered
FROM consent c JOIN membership m ON m.school_id = c.school_id AND m.pupil_id = c.pupil_id
WHERE m.school_id = :school AND m.group_id = :group_id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
ORDER BY c.at, c.id;

-- name: group_kind
SELECT kind, school_year, subject FROM class_group WHERE school_id = :school AND id = :id;

-- name: group_named
SELECT id FROM class_group WHERE school_id = :school AND school_year = :year AND name = :name;

-- name: put_learning
INSERT INTO class_group (school_id, id, name, school_year, version, kind, subject)
VALUES (:school, :id, :name, :year, 1, 'belajar', :subject)
ON CONFLICT (school_id, id) DO UPDATE SET name = EXCLUDED.name, subject = EXCLUDED.subject, version = class_group.version + 1
RETURNING version;

-- name: learning_seats
-- Who is in a learning group today.
SELECT m.pupil_id, m.number FROM membership m JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id
WHERE m.school_id = :school AND m.group_id = :group_id AND p.left_on IS NULL
  AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
ORDER BY m.number, m.pupil_id;

-- name: leave_learning
-- The row stays, also of somebody who came and went on one day: its number is not given again.
UPDATE membership SET until = :yesterday
WHERE school_id = :school AND group_id = :group_id AND pupil_id = :pupil AND (until IS NULL OR until >= :today);

-- name: join_learning
INSERT INTO membership (school_id, id, pupil_id, group_id, number, grade, phase, since, until)
VALUES (:school, :id, :pupil, :group_id, :number, :grade, :phase, :since, NULL);

-- name: home_of_pupil
-- The rombel of a pupil today.
SELECT g.id, g.name, m.number, m.grade, m.phase
FROM membership m
JOIN class_group g ON g.school_id = m.school_id AND g.id = m.group_id AND g.kind = 'rombel'
JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id
WHERE m.school_id = :school AND m.pupil_id = :pupil AND p.left_on IS NULL
  AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
ORDER BY m.since DESC, m.id DESC LIMIT 1;

-- name: staff_of_person
SELECT id FROM staff WHERE school_id = :school AND person_id = :person AND left_on IS NULL;

-- name: set_grade
UPDATE membership SET grade = :grade, phase = :phase
WHERE school_id = :school AND group_id = :group_id AND since <= :today AND (until IS NULL OR until >= :today);

-- name: set_grade_of
UPDATE membership SET grade = :grade, phase = :phase
WHERE school_id = :school AND group_id = :group_id AND pupil_id = :pupil AND since <= :today AND (until IS NULL OR until >= :today);

-- name: group_changed
UPDATE class_group SET version = version + 1 WHERE school_id = :school AND id = :id RETURNING version;

-- name: set_pin
UPDATE pupil SET pin_hash = :pin, key_kind = :kind, version = version + 1 WHERE school_id = :school AND id = :id RETURNING version;

-- name: keys_of_group
-- What was chosen for a group, if anything; the least and the greatest grade of its pupils today; how many have pictures, how many a key.
SELECT g.pupil_key, g.name,
  COALESCE(MIN(CASE WHEN p.id IS NOT NULL THEN m.grade END), ''), COALESCE(MAX(CASE WHEN p.id IS NOT NULL THEN m.grade END), ''),
  COALESCE(SUM(CASE WHEN p.pin_hash IS NOT NULL AND p.key_kind = 'pictures' THEN 1 ELSE 0 END), 0), COUNT(p.pin_hash)
FROM class_group g
LEFT JOIN membership m ON m.school_id = g.school_id AND m.group_id = g.id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
LEFT JOIN pupil p ON p.school_id = m.school_id AND p.id = m.pupil_id AND p.left_on IS NULL
WHERE g.school_id = :school AND g.id = :id
GROUP BY g.id, g.pupil_key, g.name;

-- name: set_group_key
UPDATE class_group SET pupil_key = :kind, version = version + 1 WHERE school_id = :school AND id = :id AND pupil_key <> :kind RETURNING version;

-- name: pin_of
SELECT pin_hash FROM pupil WHERE school_id = :school AND id = :id AND left_on IS NULL;

-- name: pupil_in_school
SELECT 1 FROM pupil WHERE school_id = :school AND id = :id AND left_on IS NULL;

-- name: consent_known
SELECT 1 FROM consent WHERE school_id = :school AND id = :id;

-- name: consents_of_pupil
-- All of a pupil, the oldest first: the newest of its kind stands.
SELECT kind, given, answered, at FROM consent WHERE school_id = :school AND pupil_id = :pupil ORDER BY at, id;

-- name: put_consent
INSERT INTO consent (school_id, id, pupil_id, kind, given, answered, given_by, recorded_by, at)
VALUES (:school, :id, :pupil, :kind, :given, :answered, :given_by, :by, :now)
ON CONFLICT (school_id, id) DO NOTHING;

-- name: may_keep
SELECT 1 FROM consent c WHERE c.school_id = :school AND c.pupil_id = :pupil AND c.kind = :kind AND c.given = 1
  AND NOT EXISTS (SELECT 1 FROM consent n WHERE n.school_id = c.school_id AND n.pupil_id = c.pupil_id AND n.kind = c.kind
                  AND (n.at > c.at OR (n.at = c.at AND n.id > c.id)));

-- name: kept_pupils
-- Of a class group on a day those whose guardian's newest word allows that work is kept.
SELECT DISTINCT m.pupil_id FROM membership m JOIN consent c ON c.school_id = m.school_id AND c.pupil_id = m.pupil_id
WHERE m.school_id = :school AND m.group_id = :group_id AND m.since <= :day AND (m.until IS NULL OR m.until >= :day)
  AND c.kind = :kind AND c.given = 1
  AND NOT EXISTS (SELECT 1 FROM consent n WHERE n.school_id = c.school_id AND n.pupil_id = c.pupil_id AND n.kind = c.kind
                  AND (n.at > c.at OR (n.at = c.at AND n.id > c.id)))
ORDER BY m.pupil_id;

-- name: media_known
SELECT 1 FROM media WHERE school_id = :school AND id = :id;

-- name: same_media
SELECT 1 FROM media WHERE school_id = :school AND id = :id AND pupil_id = :pupil AND lesson_id = :lesson AND sha256 = :sha AND state = 'stored';

-- name: media_bytes
SELECT COALESCE(SUM(size), 0) FROM media WHERE school_id = :school AND pupil_id = :pupil AND state <> 'erased';

-- name: keep_media
INSERT INTO media (school_id, id, pupil_id, sha256, kind, size, state, at, lesson_id, page)
VALUES (:school, :id, :pupil, :sha, :kind, :size, 'stored', :now, :lesson, :page);

-- name: same_sound
SELECT 1 FROM media WHERE school_id = :school AND id = :id AND author_id = :author AND sha256 = :sha AND state = 'stored';

-- name: sound_bytes
SELECT COALESCE(SUM(size), 0) FROM media WHERE author_id = :author AND state <> 'erased';

-- name: keep_sound
INSERT INTO media (school_id, id, author_id, sha256, kind, size, state, at, page)
VALUES (:school, :id, :author, :sha, :kind, :size, 'stored', :now, 'question');

-- name: sounds_kept
SELECT school_id, id FROM media WHERE author_id = :author AND state <> 'erased' ORDER BY school_id, id;

-- name: drop_sound
UPDATE media SET state = 'erased' WHERE school_id = :school AND id = :id AND author_id IS NOT NULL AND state <> 'erased';

-- name: drop_page
UPDATE media SET state = 'erased' WHERE school_id = :school AND id = :id AND lesson_id = :lesson AND state <> 'erased' RETURNING id;

-- name: drop_answer
-- The file of one pupil's answer; a page that the teacher filed is not one.
UPDATE media SET state = 'erased'
WHERE school_id = :school AND id = :id AND lesson_id = :lesson AND pupil_id = :pupil AND page IN ('photo', 'drawing', 'voice') AND state <> 'erased'
RETURNING id;

-- name: file_named
SELECT 1 FROM media WHERE sha256 = :sha LIMIT 1;

-- name: forget_media
-- What was kept of a pupil since an instant is no longer to be kept: voices (1: answers and journals), or all else. A photo of a series may show the child and
-- what it made: it goes with either word.
UPDATE media SET state = 'erased' WHERE school_id = :school AND pupil_id = :pupil AND at >= :since AND state <> 'erased'
  AND (page = 'series' OR (CASE WHEN page IN ('voice', 'spoken') THEN 1 ELSE 0 END) = :voices) RETURNING id;

-- name: erased_media
SELECT school_id, id, sha256 FROM media WHERE state = 'erased' ORDER BY school_id, id LIMIT 200;

-- name: file_in_use
-- Two rows may name one file: the same bytes have the same hash.
SELECT 1 FROM media WHERE sha256 = :sha AND state <> 'erased';

-- name: drop_media
DELETE FROM media WHERE school_id = :school AND id = :id;
