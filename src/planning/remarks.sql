-- name: plan_comments
SELECT c.id, c.version, c.place, c.quote, c.words, c.author_id, a.name, c.at, c.done_at
FROM plan_comment c JOIN person a ON a.id = c.author_id
WHERE c.school_id = :school AND c.plan_id = :plan ORDER BY c.at, c.id;

-- name: plan_replies
SELECT r.comment_id, r.id, r.words, r.author_id, a.name, r.at
FROM plan_reply r JOIN person a ON a.id = r.author_id
WHERE r.school_id = :school AND r.plan_id = :plan ORDER BY r.at, r.id;

-- name: comment_head
-- Whose it is, on which plan, and how often it was answered.
SELECT c.plan_id, c.author_id, (SELECT COUNT(*) FROM plan_reply r WHERE r.school_id = c.school_id AND r.comment_id = c.id)
FROM plan_comment c WHERE c.school_id = :school AND c.id = :id;

-- name: put_comment
INSERT INTO plan_comment (school_id, id, plan_id, version, place, quote, author_id, words, at)
VALUES (:school, :id, :plan, :version, :place, :quote, :by, :words, :at)
ON CONFLICT (school_id, id) DO UPDATE SET words = excluded.words;

-- name: remove_comment
DELETE FROM plan_comment WHERE school_id = :school AND id = :id;

-- name: set_comment_done
UPDATE plan_comment SET done_at = :at WHERE school_id = :school AND id = :id AND plan_id = :plan;

-- name: reply_head
SELECT comment_id, author_id FROM plan_reply WHERE school_id = :school AND id = :id;

-- name: put_reply
INSERT INTO plan_reply (school_id, id, plan_id, comment_id, author_id, words, at)
VALUES (:school, :id, :plan, :comment, :by, :words, :at)
ON CONFLICT (school_id, id) DO UPDATE SET words = excluded.words;

-- name: review_row
SELECT v.plan_id, v.reviewer_id, v.id, v.form, v.version, a.name, v.body, v.saved_at, v.sent_at, v.answer, v.answered_at
FROM plan_review v JOIN person a ON a.id = v.reviewer_id
WHERE v.school_id = :school AND v.id = :id;

-- name: reviews_by
-- A reviewer's own of one plan and form, newest first.
SELECT v.plan_id, v.reviewer_id, v.id, v.form, v.version, a.name, v.body, v.saved_at, v.sent_at, v.answer, v.answered_at
FROM plan_review v JOIN person a ON a.id = v.reviewer_id
WHERE v.school_id = :school AND v.plan_id = :plan AND v.reviewer_id = :by AND v.form = :form
ORDER BY v.saved_at DESC, v.id DESC LIMIT 1;

-- name: reviews_sent
-- What reached the teacher, newest first.
SELECT v.plan_id, v.reviewer_id, v.id, v.form, v.version, a.name, v.body, v.saved_at, v.sent_at, v.answer, v.answered_at
FROM plan_review v JOIN person a ON a.id = v.reviewer_id
WHERE v.school_id = :school AND v.plan_id = :plan AND v.sent_at IS NOT NULL
ORDER BY v.sent_at DESC, v.id DESC;

-- name: put_review
INSERT INTO plan_review (school_id, id, plan_id, version, reviewer_id, form, body, saved_at, answer)
VALUES (:school, :id, :plan, :version, :by, :form, :body, :at, '')
ON CONFLICT (school_id, id) DO UPDATE SET version = excluded.version, body = excluded.body, saved_at = excluded.saved_at;

-- name: set_review_sent
UPDATE plan_review SET sent_at = :at WHERE school_id = :school AND id = :id;

-- name: answer_review
UPDATE plan_review SET answer = :words, answered_at = :at WHERE school_id = :school AND id = :id;

-- name: waiting_comments
-- Comments of others on an author's plans of one school, that are neither done nor last answered by the author.
SELECT c.plan_id, COUNT(*)
FROM plan_comment c JOIN plan p ON p.school_id = c.school_id AND p.id = c.plan_id
WHERE p.school_id = :school AND p.author_id = :author AND c.done_at IS NULL
  AND COALESCE((SELECT r.author_id FROM plan_reply r WHERE r.school_id = c.school_id AND r.comment_id = c.id
    ORDER BY r.at DESC, r.id DESC LIMIT 1), c.author_id) <> :author
GROUP BY c.plan_id;

-- name: waiting_reviews
-- Reviews that were sent and of which the author said nothing yet.
SELECT v.plan_id, COUNT(*)
FROM plan_review v JOIN plan p ON p.school_id = v.school_id AND p.id = v.plan_id
WHERE p.school_id = :school AND p.author_id = :author AND v.sent_at IS NOT NULL AND v.answered_at IS NULL
GROUP BY v.plan_id;
