-- name: newest_months_told
-- The newest first.
SELECT month FROM city_month WHERE authority_id = :authority ORDER BY month DESC LIMIT :most;
