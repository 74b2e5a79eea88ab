-- name: newest_months_told
-- The newest first.
SELECT month FROM city_month WHERE authority_id = :authority ORDER BY month DESC LIMIT :most;

-- name: figures_since
-- What was told from a month on, month by month.
SELECT month, indicator, part, grouping, key, hidden, numerator, denominator, gap, low, high
FROM city_figure WHERE authority_id = :authority AND month >= :from_month ORDER BY month, position;
