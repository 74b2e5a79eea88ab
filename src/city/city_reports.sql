-- name: months_between
-- An office's months that were told, the oldest first.
SELECT month, told_at FROM city_month WHERE authority_id = :authority AND month >= :first AND month <= :last ORDER BY month;

-- name: figures_between
SELECT month, indicator, part, grouping, key, hidden, numerator, denominator, gap, low, high, said_id, said_en
FROM city_figure WHERE authority_id = :authority AND month >= :first AND month <= :last ORDER BY month, position;
