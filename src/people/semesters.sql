-- name: calendar_of_school
-- The city's for all schools, and after them those of the school's level alone.
SELECT level, school_year, semester, from_day, to_day FROM semester_calendar
WHERE level = '' OR level = (SELECT s.level FROM school s WHERE s.id = :school)
ORDER BY level, school_year, semester;

-- name: kept_semesters
SELECT level, school_year, semester, from_day, to_day FROM semester_calendar ORDER BY level, school_year, semester;

-- name: drop_semesters
DELETE FROM semester_calendar;

-- name: add_semester
INSERT INTO semester_calendar (level, school_year, semester, from_day, to_day) VALUES (:level, :school_year, :semester, :from_day, :to_day);

-- name: own_semesters
SELECT school_year, semester, from_day, to_day FROM school_semester WHERE school_id = :school ORDER BY school_year, semester;

-- name: drop_own_semesters
DELETE FROM school_semester WHERE school_id = :school AND school_year = :year;

-- name: add_own_semester
INSERT INTO school_semester (school_id, school_year, semester, from_day, to_day, set_by, set_at)
VALUES (:school, :year, :semester, :from_day, :to_day, :by, :now);
