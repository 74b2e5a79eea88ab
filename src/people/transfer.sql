-- name: school_named_npsn
-- Nobody is sent into a practice school.
SELECT id, name FROM school WHERE npsn = :npsn AND id NOT IN (SELECT p.school_id FROM practice p);

-- name: pupil_to_offer
SELECT name FROM pupil WHERE school_id = :school AND id = :id AND left_on IS NULL;

-- name: open_offer_of
SELECT id FROM transfer WHERE school_id = :school AND pupil_id = :pupil AND answered_at IS NULL AND offered_at > :since;

-- name: add_transfer
INSERT INTO transfer (school_id, id, pupil_id, to_school_id, offered_by, offered_at, answered_by, answered_at, outcome, new_pupil_id)
VALUES (:school, :id, :pupil, :to_school, :by, :now, NULL, NULL, NULL, NULL);

-- name: transfer_by_id
SELECT answered_at, outcome FROM transfer WHERE school_id = :school AND id = :id;

-- name: arrival_by_id
-- An offer to a school, with the little that travels.
SELECT t.school_id, t.pupil_id, t.offered_at, t.answered_at, t.outcome, p.name, p.nisn, p.sex, p.left_on
FROM transfer t JOIN pupil p ON p.school_id = t.school_id AND p.id = t.pupil_id
WHERE t.to_school_id = :school AND t.id = :id;

-- name: answer_transfer
UPDATE transfer SET answered_by = :by, answered_at = :now, outcome = :outcome, new_pupil_id = :new_pupil
WHERE school_id = :school AND id = :id AND answered_at IS NULL;

-- name: departures
-- A school's own offers, the newest first.
SELECT t.id, t.pupil_id, p.name, s.name, t.offered_at, t.answered_at, t.outcome
FROM transfer t JOIN pupil p ON p.school_id = t.school_id AND p.id = t.pupil_id JOIN school s ON s.id = t.to_school_id
WHERE t.school_id = :school AND t.offered_at > :since ORDER BY t.offered_at DESC, t.id;

-- name: arrivals
-- Open offers to a school. Of one that has lapsed or was withdrawn not even the name is seen.
SELECT t.id, p.name, p.nisn, p.sex, s.name, t.offered_at
FROM transfer t JOIN pupil p ON p.school_id = t.school_id AND p.id = t.pupil_id JOIN school s ON s.id = t.school_id
WHERE t.to_school_id = :school AND t.answered_at IS NULL AND t.offered_at > :since AND p.left_on IS NULL ORDER BY t.offered_at, t.id;

-- name: pupil_named_nisn
-- Of a school by NISN, those who are here before those who left.
SELECT id, name, left_on FROM pupil WHERE nisn = :nisn AND school_id = :school
ORDER BY CASE WHEN left_on IS NULL THEN 0 ELSE 1 END, id DESC;

-- name: active_elsewhere
-- Names of pupils with a NISN who are in another school of the city today.
SELECT name FROM pupil WHERE nisn = :nisn AND school_id <> :school AND left_on IS NULL;
