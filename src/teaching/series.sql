-- name: place_of_series
SELECT lesson_id, pupil_id FROM photo_series WHERE school_id = :school AND id = :id;

-- name: put_series
INSERT INTO photo_series (school_id, id, lesson_id, pupil_id, objective_id, objective_text, recorded_by, at, arrived_at, version)
VALUES (:school, :id, :lesson, :pupil, :objective, :objective_text, :by, :at, :arrived, 1)
ON CONFLICT (school_id, id) DO UPDATE
SET objective_id = EXCLUDED.objective_id, objective_text = EXCLUDED.objective_text, arrived_at = EXCLUDED.arrived_at, version = photo_series.version + 1
RETURNING version;

-- name: drop_series
DELETE FROM photo_series WHERE school_id = :school AND id = :id RETURNING version;

-- name: series_works
SELECT work_id FROM series_photo WHERE school_id = :school AND series_id = :series ORDER BY position;

-- name: drop_series_photos
DELETE FROM series_photo WHERE school_id = :school AND series_id = :series;

-- name: add_series_photo
-- None when another series has it already.
INSERT INTO series_photo (school_id, work_id, series_id, pupil_id, position, caption)
VALUES (:school, :work, :series, :pupil, :position, :caption)
ON CONFLICT (school_id, work_id) DO NOTHING RETURNING work_id;

-- name: in_series
-- A series of a pupil in a lesson that says a file.
SELECT 1 FROM series_photo p JOIN photo_series s ON s.school_id = p.school_id AND s.id = p.series_id
WHERE p.school_id = :school AND p.work_id = :work AND s.lesson_id = :lesson AND s.pupil_id = :pupil;

-- name: series_unwanted
-- A photo of a series of which the word on seeing the child was taken back since it was made.
SELECT 1 FROM series_photo p JOIN photo_series s ON s.school_id = p.school_id AND s.id = p.series_id
JOIN consent c ON c.school_id = s.school_id AND c.pupil_id = s.pupil_id
WHERE p.school_id = :school AND p.work_id = :work AND c.kind = 'photo-voice' AND c.given = 0 AND c.at >= s.at LIMIT 1;

-- name: series_of_lesson
-- One row a photo.
SELECT s.id, s.lesson_id, l.day, l.title, s.pupil_id, s.objective_id, s.objective_text, s.at, p.work_id, p.caption,
  CASE WHEN m.id IS NULL THEN 0 ELSE 1 END
FROM photo_series s
JOIN lesson l ON l.school_id = s.school_id AND l.id = s.lesson_id
JOIN series_photo p ON p.school_id = s.school_id AND p.series_id = s.id
LEFT JOIN media m ON m.school_id = p.school_id AND m.id = p.work_id AND m.lesson_id = s.lesson_id AND m.pupil_id = s.pupil_id AND m.state = 'stored'
WHERE s.school_id = :school AND s.lesson_id = :lesson ORDER BY s.at, s.id, p.position;

-- name: series_of_pupil
-- Those of one teacher's lessons, the newest lesson first; one row a photo.
SELECT s.id, s.lesson_id, l.day, l.title, s.pupil_id, s.objective_id, s.objective_text, s.at, p.work_id, p.caption,
  CASE WHEN m.id IS NULL THEN 0 ELSE 1 END
FROM photo_series s
JOIN lesson l ON l.school_id = s.school_id AND l.id = s.lesson_id
JOIN series_photo p ON p.school_id = s.school_id AND p.series_id = s.id
LEFT JOIN media m ON m.school_id = p.school_id AND m.id = p.work_id AND m.lesson_id = s.lesson_id AND m.pupil_id = s.pupil_id AND m.state = 'stored'
WHERE s.school_id = :school AND s.pupil_id = :pupil AND l.teacher_id = :teacher
ORDER BY l.day DESC, l.started_at DESC, s.at, s.id, p.position LIMIT 600;
