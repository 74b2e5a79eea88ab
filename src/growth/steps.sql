-- name: steps_of_teacher
-- One teacher's own steps in all schools; none is taken in practice.
SELECT id, school_id, step, words, taken_at, tries, tried_at, ended, ended_at FROM growth_step
WHERE teacher_id = :teacher ORDER BY taken_at DESC, id DESC LIMIT 60;

-- name: running_step
-- What a teacher tries now.
SELECT step, words FROM growth_step WHERE teacher_id = :teacher AND ended = '' ORDER BY taken_at DESC, id DESC LIMIT 1;

-- name: own_step
SELECT school_id, ended FROM growth_step WHERE id = :id AND teacher_id = :teacher;

-- name: words_of_steps
SELECT id, words FROM growth_step WHERE school_id = :school AND words <> '';

-- name: reword_step
UPDATE growth_step SET words = :words WHERE school_id = :school AND id = :id;

-- name: put_growth_step
-- False where the id is another's.
INSERT INTO growth_step (school_id, id, teacher_id, step, words, taken_at, tries, ended)
VALUES (:school, :id, :teacher, :step, :words, :at, 0, '')
ON CONFLICT (school_id, id) DO UPDATE SET step = excluded.step, words = excluded.words WHERE growth_step.teacher_id = excluded.teacher_id;

-- name: set_others_aside
UPDATE growth_step SET ended = 'aside', ended_at = :at WHERE teacher_id = :teacher AND ended = '' AND id <> :id;

-- name: count_try
UPDATE growth_step SET tries = tries + 1, tried_at = :at WHERE school_id = :school AND id = :id;

-- name: end_growth_step
UPDATE growth_step SET ended = :how, ended_at = :at WHERE school_id = :school AND id = :id;
