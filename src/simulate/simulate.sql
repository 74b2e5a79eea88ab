-- name: person_of_staff
SELECT s.name, s.id, s.person_id FROM staff s WHERE s.school_id = :school;

-- name: school_of_npsn
SELECT id FROM school WHERE npsn = :npsn;

-- name: first_authority
SELECT id FROM authority WHERE kind = :kind;

-- name: any_school
SELECT COUNT(*) FROM school;

-- name: person_of_login
SELECT person_id FROM account WHERE login = :login;
