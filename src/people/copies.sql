-- name: drop_copy
UPDATE media SET state = 'erased' WHERE school_id = :school AND id = :id AND page = 'shared' AND state <> 'erased';
