-- What a test's small city is made of. Tests write other slices' tables here and nowhere else.

-- name: add_authority
INSERT INTO authority (id, kind, name) VALUES (:id, :kind, :name);

-- name: add_school
INSERT INTO school (id, npsn, name, level, form, public, district, village, authority_id, controller, version)
VALUES (:id, :npsn, :name, :level, :form, 1, :district, 'Kelurahan Contoh', :authority, 'Dinas Contoh', 1);

-- name: add_person
INSERT INTO person (id, name, language) VALUES (:id, :name, 'id');

-- name: add_account
INSERT INTO account (person_id, login, password_hash, changed_at) VALUES (:person, :login, NULL, 0);

-- name: add_session
INSERT INTO session (token_hash, person_id, made_at, expires_at, proved_at) VALUES (:hash, :person, :made, :expires, :made);

-- name: add_grant
INSERT INTO role_grant (id, person_id, role, school_id, authority_id, since, until)
VALUES (:id, :person, :role, :school, :authority, '2026-07-01', NULL);

-- name: add_staff
INSERT INTO staff (school_id, id, person_id, name, nip, nuptk, sex, kind, extra_task, left_on, version)
VALUES (:school, :id, :person, :name, NULL, NULL, NULL, 'Guru Kelas', :extra, NULL, 1);

-- name: add_group
INSERT INTO class_group (school_id, id, name, school_year, version) VALUES (:school, :id, :name, '2026/2027', 1);

-- name: add_pupil
INSERT INTO pupil (school_id, id, name, nisn, nipd, sex, pin_hash, left_on, version)
VALUES (:school, :id, :name, :nisn, NULL, NULL, :pin, NULL, 1);

-- name: add_membership
INSERT INTO membership (school_id, id, pupil_id, group_id, number, grade, phase, since, until)
VALUES (:school, :id, :pupil, :group, :number, 'IV', 'B', '2026-07-13', NULL);

-- name: add_assignment
INSERT INTO assignment (school_id, id, staff_id, group_id, subject, role, since, until, version)
VALUES (:school, :id, :staff, :group, '', 'guru-kelas', '2026-07-13', NULL, 1);

-- name: add_consent
INSERT INTO consent (school_id, id, pupil_id, kind, given, given_by, recorded_by, at)
VALUES (:school, :id, :pupil, 'device', 1, 'Wali murid', :by, :at);

-- name: set_pin
UPDATE pupil SET pin_hash = :hash WHERE school_id = :school AND id = :id;
