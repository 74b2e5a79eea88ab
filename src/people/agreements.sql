-- name: office_names
SELECT id, name FROM authority ORDER BY name, id;

-- name: agreement_by_id
SELECT id, owner_id, viewer_id, what, levels, since, until, taken_back_at FROM sharing_agreement WHERE id = :id;

-- name: agreements_between
-- All that one office ever gave to another.
SELECT id, owner_id, viewer_id, what, levels, since, until, taken_back_at FROM sharing_agreement
WHERE owner_id = :owner AND viewer_id = :viewer ORDER BY since, id;

-- name: agreements_of
-- What an office gave and was given, the newest first, with the other's name and who of the owner's office made it.
SELECT a.id, a.owner_id, a.viewer_id, a.what, a.levels, a.since, a.until, a.taken_back_at, o.name, v.name, a.agreed_until, a.made_at, p.name
FROM sharing_agreement a JOIN authority o ON o.id = a.owner_id JOIN authority v ON v.id = a.viewer_id LEFT JOIN person p ON p.id = a.made_by
WHERE a.owner_id = :office OR a.viewer_id = :office ORDER BY a.since DESC, a.id DESC;

-- name: agreements_to
-- What an office was ever given, by the owner's name. Whether it is in force is decided in the core.
SELECT a.id, a.owner_id, a.viewer_id, a.what, a.levels, a.since, a.until, a.taken_back_at, o.name
FROM sharing_agreement a JOIN authority o ON o.id = a.owner_id WHERE a.viewer_id = :viewer ORDER BY o.name, a.id;

-- name: add_agreement
INSERT INTO sharing_agreement (id, owner_id, viewer_id, what, levels, since, until, made_by, made_at, version)
VALUES (:id, :owner, :viewer, :what, :levels, :since, :until, :by, :now, 1);

-- name: shorten_agreement
-- The day as first agreed is kept: of two shortenings the first knows it.
UPDATE sharing_agreement SET agreed_until = COALESCE(agreed_until, until), until = :until, shortened_by = :by, shortened_at = :now, version = version + 1
WHERE id = :id RETURNING version;

-- name: take_back_agreement
UPDATE sharing_agreement SET taken_back_by = :by, taken_back_at = :now, version = version + 1
WHERE id = :id AND taken_back_at IS NULL RETURNING version;
