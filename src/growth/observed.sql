-- name: visits_given
-- Sent visits of a span of days and what their visitors wrote. Of practice schools none; a short word is of no lesson.
SELECT v.school_id, v.teacher_id, v.id, v.visitor_id, v.body FROM visit v
WHERE v.day >= :since AND v.day <= :until AND v.sent_at IS NOT NULL AND v.called_off_at IS NULL AND v.visitor_id IS NOT NULL AND v.form <> :word
  AND v.school_id NOT IN (SELECT x.school_id FROM practice x);

-- name: figures_of_year
SELECT school_id, teacher_id, indicator, fairness, visits, observers, low_step, high_step FROM observer_figure WHERE school_year = :year;

-- name: drop_figures
DELETE FROM observer_figure WHERE school_year = :year;

-- name: put_figure
-- Two nights at once, one by hand: the later one's words stand.
INSERT INTO observer_figure (school_id, teacher_id, indicator, school_year, fairness, visits, observers, low_step, high_step, reckoned_at)
VALUES (:school, :teacher, :indicator, :year, :fairness, :visits, :observers, :low, :high, :at)
ON CONFLICT (school_id, teacher_id, indicator, school_year) DO UPDATE SET fairness = excluded.fairness, visits = excluded.visits,
  observers = excluded.observers, low_step = excluded.low_step, high_step = excluded.high_step, reckoned_at = excluded.reckoned_at;

-- name: own_figure
SELECT fairness, visits, observers, low_step, high_step FROM observer_figure
WHERE school_id = :school AND teacher_id = :teacher AND indicator = :indicator AND school_year = :year;
