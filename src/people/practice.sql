-- name: practice_of
-- A person's practice class, the newest, with its group; none when it was emptied or the retention clock took it.
SELECT p.school_id, g.id FROM practice p JOIN class_group g ON g.school_id = p.school_id AND g.kind = 'rombel'
WHERE p.person_id = :person AND p.ended_at IS NULL ORDER BY p.made_at DESC LIMIT 1;

-- name: add_practice
INSERT INTO practice (school_id, person_id, made_at, ended_at) VALUES (:school, :person, :now, NULL);

-- name: end_practice
UPDATE practice SET ended_at = :now WHERE school_id = :school AND ended_at IS NULL;

-- name: subjects_in_school
-- What a person teaches in a school today.
SELECT DISTINCT a.subject FROM assignment a JOIN staff t ON t.school_id = a.school_id AND t.id = a.staff_id
WHERE a.school_id = :school AND t.person_id = :person AND t.left_on IS NULL AND a.since <= :today AND (a.until IS NULL OR a.until >= :today)
ORDER BY a.subject;
