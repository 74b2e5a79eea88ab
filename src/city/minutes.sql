-- name: keep_minutes
-- The larger count stands: a repeat or an older one that comes late changes nothing.
INSERT INTO minutes_week (school_id, person_id, week_at, device, preparing, paperwork)
VALUES (:school, :person, :week_at, :device, :preparing, :paperwork)
ON CONFLICT (school_id, person_id, week_at, device) DO UPDATE SET
  preparing = CASE WHEN excluded.preparing > minutes_week.preparing THEN excluded.preparing ELSE minutes_week.preparing END,
  paperwork = CASE WHEN excluded.paperwork > minutes_week.paperwork THEN excluded.paperwork ELSE minutes_week.paperwork END;

-- name: own_minutes
SELECT week_at, device, SUM(preparing), SUM(paperwork) FROM minutes_week
WHERE person_id = :person GROUP BY week_at, device ORDER BY week_at DESC, device;

-- name: forget_minutes
-- Of weeks that are not told yet: what is told stays as it is until the next block takes its place.
DELETE FROM minutes_week WHERE person_id = :person AND week_at > :told;

-- name: minutes_are_off
SELECT person_id FROM minutes_off WHERE person_id = :person;

-- name: minutes_off
INSERT INTO minutes_off (person_id) VALUES (:person) ON CONFLICT (person_id) DO NOTHING;

-- name: minutes_on
DELETE FROM minutes_off WHERE person_id = :person;

-- name: minutes_of_school
SELECT school_id, person_id, week_at, SUM(preparing + paperwork) FROM minutes_week
WHERE school_id = :school AND week_at >= :since AND week_at <= :until GROUP BY school_id, person_id, week_at;

-- name: minutes_of_all
SELECT school_id, person_id, week_at, SUM(preparing + paperwork) FROM minutes_week
WHERE week_at >= :since AND week_at <= :until GROUP BY school_id, person_id, week_at;

-- name: taught_in_school
SELECT DISTINCT school_id, teacher_id FROM lesson WHERE school_id = :school AND day >= :from_day AND day <= :to_day;

-- name: taught_in_all
-- School by school (a CROSS JOIN goes in the order in which it is written), so that the lessons of earlier years are not walked through.
SELECT DISTINCT l.school_id, l.teacher_id FROM school s CROSS JOIN lesson l WHERE l.school_id = s.id AND l.day >= :from_day AND l.day <= :to_day;
