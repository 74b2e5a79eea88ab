-- name: said_of_semester
SELECT closed FROM semester_state WHERE school_id = :school AND semester = :semester;

-- name: say_of_semester
INSERT INTO semester_state (school_id, semester, closed, said_by, at) VALUES (:school, :semester, :closed, :by, :now)
ON CONFLICT (school_id, semester) DO UPDATE SET closed = EXCLUDED.closed, said_by = EXCLUDED.said_by, at = EXCLUDED.at;

-- name: keep_late
INSERT INTO late_command (school_id, actor_id, id, about, group_id, day, v, at, method, path, body, seq, arrived_at, refused)
SELECT :school, :actor, :id, :about, :group_id, :day, :v, :at, :method, :path, :body, COALESCE(MAX(l.seq), 0) + 1, :now, ''
FROM late_command l WHERE l.school_id = :school AND l.actor_id = :actor
ON CONFLICT (school_id, actor_id, id) DO NOTHING;

-- name: hold_of
-- What an actor's thing waits for.
SELECT school_id, group_id, day FROM late_command WHERE actor_id = :actor AND about = :about ORDER BY seq LIMIT 1;

-- name: late_of_school
-- No content.
SELECT l.about, COALESCE(p.name, ''), COALESCE(g.name, ''), l.day, l.path, l.arrived_at, l.refused
FROM late_command l LEFT JOIN person p ON p.id = l.actor_id
LEFT JOIN class_group g ON g.school_id = l.school_id AND g.id = l.group_id
WHERE l.school_id = :school ORDER BY l.day, l.about, l.actor_id, l.seq;

-- name: late_of_actor
SELECT l.about, '', COALESCE(g.name, ''), l.day, l.path, l.arrived_at, l.refused
FROM late_command l LEFT JOIN class_group g ON g.school_id = l.school_id AND g.id = l.group_id
WHERE l.actor_id = :actor ORDER BY l.day, l.about, l.actor_id, l.seq;

-- name: late_about
SELECT actor_id, id, v, at, method, path, body FROM late_command
WHERE school_id = :school AND about = :about ORDER BY actor_id, seq;

-- name: drop_late
DELETE FROM late_command WHERE school_id = :school AND actor_id = :actor AND id = :id;

-- name: late_naming
-- :mention is '%…%' around an id.
SELECT actor_id, id, path, body FROM late_command WHERE school_id = :school AND (path LIKE :mention OR body LIKE :mention);

-- name: trim_late
UPDATE late_command SET body = :body WHERE school_id = :school AND actor_id = :actor AND id = :id;

-- name: refuse_late
UPDATE late_command SET refused = :code WHERE school_id = :school AND actor_id = :actor AND id = :id;

-- name: count_late
SELECT COUNT(DISTINCT about) FROM late_command WHERE school_id = :school;
