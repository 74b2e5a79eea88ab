-- name: context_packs_of
-- Every version that an office published, without contexts; of each pack the newest first.
SELECT c.id, a.name, c.slug, c.number, c.title, c.title_en, c.note, c.contexts, c.published_at
FROM context_pack c JOIN authority a ON a.id = c.authority_id WHERE c.authority_id = :office ORDER BY c.slug, c.number DESC;

-- name: context_pack_by_id
SELECT c.id, a.name, c.slug, c.number, c.title, c.title_en, c.note, c.contexts, c.published_at, c.authority_id, c.body
FROM context_pack c JOIN authority a ON a.id = c.authority_id WHERE c.id = :id;

-- name: context_pack_numbered
SELECT c.id, a.name, c.slug, c.number, c.title, c.title_en, c.note, c.contexts, c.published_at, c.authority_id, c.body
FROM context_pack c JOIN authority a ON a.id = c.authority_id WHERE c.authority_id = :office AND c.slug = :slug AND c.number = :number;

-- name: newest_context_packs
-- Of each pack of an office its newest version.
SELECT c.id, a.name, c.slug, c.number, c.title, c.title_en, c.note, c.contexts, c.published_at, c.authority_id, c.body
FROM context_pack c JOIN authority a ON a.id = c.authority_id
WHERE c.authority_id = :office AND c.number = (SELECT MAX(n.number) FROM context_pack n WHERE n.authority_id = c.authority_id AND n.slug = c.slug)
ORDER BY c.slug;

-- name: add_context_pack
-- No row when somebody else published this number meanwhile.
INSERT INTO context_pack (id, authority_id, slug, number, title, title_en, note, contexts, body, published_by, published_at)
VALUES (:id, :office, :slug, :number, :title, :title_en, :note, :contexts, :body, :by, :now)
ON CONFLICT (authority_id, slug, number) DO NOTHING;

-- name: office_of_school
SELECT authority_id FROM school WHERE id = :school;

-- name: packs_of_school
SELECT c.id, a.name, c.slug, c.number, c.title, c.title_en, c.note, c.contexts, c.published_at, c.authority_id, c.body, p.name, s.taken_at
FROM school_pack s
JOIN context_pack c ON c.id = s.pack_id
JOIN authority a ON a.id = c.authority_id
JOIN person p ON p.id = s.taken_by
WHERE s.school_id = :school ORDER BY a.name, c.slug;

-- name: context_pack_head
SELECT authority_id, slug, number FROM context_pack WHERE id = :id;

-- name: pack_that_school_has
-- Of one pack.
SELECT c.id, c.number FROM school_pack s JOIN context_pack c ON c.id = s.pack_id
WHERE s.school_id = :school AND s.authority_id = :office AND s.slug = :slug;

-- name: take_context_pack
INSERT INTO school_pack (school_id, authority_id, slug, pack_id, taken_by, taken_at) VALUES (:school, :office, :slug, :pack, :by, :now)
ON CONFLICT (school_id, authority_id, slug) DO UPDATE SET pack_id = excluded.pack_id, taken_by = excluded.taken_by, taken_at = excluded.taken_at;

-- name: give_context_pack_back
DELETE FROM school_pack WHERE school_id = :school AND authority_id = :office AND slug = :slug;
