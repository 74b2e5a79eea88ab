-- name: plans_shared
SELECT id, title, published_at FROM published_plan WHERE school_id = :school AND author_id = :teacher ORDER BY published_at DESC LIMIT 60;

-- name: plans_adapted
-- Own plans that began as a colleague's.
SELECT p.id, p.title, p.made_at FROM plan p
WHERE p.school_id = :school AND p.author_id = :teacher AND p.removed_at IS NULL AND p.adapted_from LIKE 'plan!_%' ESCAPE '!'
  AND NOT EXISTS (SELECT 1 FROM plan o WHERE o.id = p.adapted_from AND o.author_id = :teacher)
ORDER BY p.made_at DESC LIMIT 60;
