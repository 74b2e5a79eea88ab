-- name: hours_of_school
SELECT week_days, first_bell, jp_minutes, jp, pauses FROM school_hours WHERE school_id = :school;

-- name: hours_until
-- What held on a past day, when it was changed since.
SELECT week_days, first_bell, jp_minutes, jp, pauses FROM past_hours WHERE school_id = :school AND until >= :day ORDER BY until LIMIT 1;

-- name: keep_past_hours
-- What held until today; what was typed today (:midnight in ms) never did.
INSERT INTO past_hours (school_id, until, week_days, first_bell, jp_minutes, jp, pauses, set_by, set_at)
SELECT school_id, :yesterday, week_days, first_bell, jp_minutes, jp, pauses, set_by, set_at
FROM school_hours WHERE school_id = :school AND set_at < :midnight
ON CONFLICT (school_id, until) DO NOTHING;

-- name: put_hours
INSERT INTO school_hours (school_id, week_days, first_bell, jp_minutes, jp, pauses, set_by, set_at, version)
VALUES (:school, :week_days, :first_bell, :jp_minutes, :jp, :pauses, :by, :now, 1)
ON CONFLICT (school_id) DO UPDATE
SET week_days = EXCLUDED.week_days, first_bell = EXCLUDED.first_bell, jp_minutes = EXCLUDED.jp_minutes, jp = EXCLUDED.jp,
  pauses = EXCLUDED.pauses, set_by = EXCLUDED.set_by, set_at = EXCLUDED.set_at, version = school_hours.version + 1
RETURNING version;

-- name: level_of_school
SELECT level, name FROM school WHERE id = :school;

-- name: days_between
-- The days of a school that differ from the calendar.
SELECT day, kind, about, jp FROM calendar_day WHERE school_id = :school AND day >= :from AND day <= :to ORDER BY day;

-- name: put_day
INSERT INTO calendar_day (school_id, day, kind, about, jp, set_by, set_at)
VALUES (:school, :day, :kind, :about, :jp, :by, :now)
ON CONFLICT (school_id, day) DO UPDATE
SET kind = EXCLUDED.kind, about = EXCLUDED.about, jp = EXCLUDED.jp, set_by = EXCLUDED.set_by, set_at = EXCLUDED.set_at;

-- name: drop_day
DELETE FROM calendar_day WHERE school_id = :school AND day = :day;

-- name: staff_of_person
SELECT id FROM staff WHERE school_id = :school AND person_id = :person AND left_on IS NULL ORDER BY id LIMIT 1;

-- name: staff_of_school
SELECT id, name FROM staff WHERE school_id = :school AND left_on IS NULL ORDER BY name, id;

-- name: subjects_assigned
-- What somebody of the staff teaches in a class today, with the role.
SELECT subject, role FROM assignment
WHERE school_id = :school AND staff_id = :staff AND group_id = :group AND since <= :today AND (until IS NULL OR until >= :today)
ORDER BY subject, role;

-- name: assigned_today
-- Who teaches which class today: what a timetable can be made of.
SELECT a.staff_id, a.group_id, a.subject, a.role FROM assignment a
JOIN staff s ON s.school_id = a.school_id AND s.id = a.staff_id
WHERE a.school_id = :school AND s.left_on IS NULL AND a.since <= :today AND (a.until IS NULL OR a.until >= :today)
ORDER BY a.group_id, a.staff_id, a.subject, a.role;

-- name: slots_of_staff
-- A teacher's own entries in a school, as far as the assignment lasts. By the staff's id: through the person the planner walked
-- the whole school's timetable.
SELECT t.id, t.weekday, t.first_jam, t.last_jam, t.group_id, g.name, t.staff_id, s.name, t.subject,
  CASE WHEN EXISTS (SELECT 1 FROM assignment a WHERE a.school_id = t.school_id AND a.staff_id = t.staff_id AND a.group_id = t.group_id
    AND a.role <> 'pendamping' AND a.since <= :today AND (a.until IS NULL OR a.until >= :today)) THEN 0 ELSE 1 END
FROM timetable_slot t
JOIN staff s ON s.school_id = t.school_id AND s.id = t.staff_id
JOIN class_group g ON g.school_id = t.school_id AND g.id = t.group_id
WHERE t.school_id = :school AND t.staff_id = :staff AND s.left_on IS NULL AND t.until IS NULL
  AND EXISTS (SELECT 1 FROM assignment a WHERE a.school_id = t.school_id AND a.staff_id = t.staff_id AND a.group_id = t.group_id
    AND a.since <= :today AND (a.until IS NULL OR a.until >= :today))
ORDER BY t.weekday, t.first_jam, t.id;

-- name: slots_of_group
-- All entries of a class: who else is there.
SELECT t.id, t.weekday, t.first_jam, t.last_jam, t.group_id, g.name, t.staff_id, s.name, t.subject,
  CASE WHEN EXISTS (SELECT 1 FROM assignment a WHERE a.school_id = t.school_id AND a.staff_id = t.staff_id AND a.group_id = t.group_id
    AND a.role <> 'pendamping' AND a.since <= :today AND (a.until IS NULL OR a.until >= :today)) THEN 0 ELSE 1 END
FROM timetable_slot t
JOIN staff s ON s.school_id = t.school_id AND s.id = t.staff_id
JOIN class_group g ON g.school_id = t.school_id AND g.id = t.group_id
WHERE t.school_id = :school AND t.group_id = :group AND s.left_on IS NULL AND t.until IS NULL
  AND EXISTS (SELECT 1 FROM assignment a WHERE a.school_id = t.school_id AND a.staff_id = t.staff_id AND a.group_id = t.group_id
    AND a.since <= :today AND (a.until IS NULL OR a.until >= :today))
ORDER BY t.weekday, t.first_jam, t.id;

-- name: slots_of_school
SELECT t.id, t.weekday, t.first_jam, t.last_jam, t.group_id, g.name, t.staff_id, s.name, t.subject,
  CASE WHEN EXISTS (SELECT 1 FROM assignment a WHERE a.school_id = t.school_id AND a.staff_id = t.staff_id AND a.group_id = t.group_id
    AND a.role <> 'pendamping' AND a.since <= :today AND (a.until IS NULL OR a.until >= :today)) THEN 0 ELSE 1 END
FROM timetable_slot t
JOIN staff s ON s.school_id = t.school_id AND s.id = t.staff_id
JOIN class_group g ON g.school_id = t.school_id AND g.id = t.group_id
WHERE t.school_id = :school AND s.left_on IS NULL AND t.until IS NULL
  AND EXISTS (SELECT 1 FROM assignment a WHERE a.school_id = t.school_id AND a.staff_id = t.staff_id AND a.group_id = t.group_id
    AND a.since <= :today AND (a.until IS NULL OR a.until >= :today))
ORDER BY t.weekday, t.first_jam, g.name, t.id;

-- name: ranges_of_lesson
-- The jams that a person had with a class on a day, by the entries that were valid then.
SELECT t.first_jam, t.last_jam FROM staff s
JOIN timetable_slot t ON t.school_id = s.school_id AND t.staff_id = s.id
WHERE s.school_id = :school AND s.person_id = :person AND t.group_id = :group AND t.weekday = :weekday
  AND (t.since IS NULL OR t.since <= :day) AND (t.until IS NULL OR t.until >= :day)
ORDER BY t.first_jam, t.id;

-- name: slot_by_id
-- As it is now: what is over has an id of its own.
SELECT staff_id, group_id, weekday, first_jam, last_jam, subject FROM timetable_slot WHERE school_id = :school AND id = :id AND until IS NULL;

-- name: keep_past_slot
-- What an entry was until today, under an id of its own; what was typed today (:midnight in ms) never was.
INSERT INTO timetable_slot (school_id, id, weekday, first_jam, last_jam, group_id, staff_id, subject, set_by, set_at, version, since, until)
SELECT school_id, :past, weekday, first_jam, last_jam, group_id, staff_id, subject, set_by, set_at, version, since, :yesterday
FROM timetable_slot WHERE school_id = :school AND id = :id AND until IS NULL AND set_at < :midnight;

-- name: since_of_slot
SELECT since FROM timetable_slot WHERE school_id = :school AND id = :id AND until IS NULL;

-- name: had_another
-- Somebody's timetable in a class was another before.
SELECT 1 FROM timetable_slot WHERE school_id = :school AND staff_id = :staff AND group_id = :group AND until IS NOT NULL LIMIT 1;

-- name: put_slot
INSERT INTO timetable_slot (school_id, id, weekday, first_jam, last_jam, group_id, staff_id, subject, set_by, set_at, version, since)
VALUES (:school, :id, :weekday, :first, :last, :group, :staff, :subject, :by, :now, 1, :since)
ON CONFLICT (school_id, id) DO UPDATE
SET weekday = EXCLUDED.weekday, first_jam = EXCLUDED.first_jam, last_jam = EXCLUDED.last_jam, group_id = EXCLUDED.group_id,
  staff_id = EXCLUDED.staff_id, subject = EXCLUDED.subject, set_by = EXCLUDED.set_by, set_at = EXCLUDED.set_at, since = EXCLUDED.since,
  version = timetable_slot.version + 1
RETURNING version;

-- name: drop_slot
DELETE FROM timetable_slot WHERE school_id = :school AND id = :id AND until IS NULL RETURNING version;

-- name: groups_now
-- The classes of a school year, by name.
SELECT id, name FROM class_group WHERE school_id = :school AND school_year = :year ORDER BY name, id;
