-- name: add_circle
INSERT INTO circle (id, code, opened_by, school_id, question, about, starts, weeks, opened_at)
VALUES (:id, :code, :by, :school, :question, :about, :starts, :weeks, :at);

-- name: change_circle
UPDATE circle SET question = :question, about = :about, starts = :starts, weeks = :weeks WHERE id = :id;

-- name: pass_circle_on
-- To who came first of those who stay.
UPDATE circle SET opened_by = (SELECT m.person_id FROM circle_member m WHERE m.circle_id = circle.id ORDER BY m.joined_at, m.person_id LIMIT 1)
WHERE id = :id AND opened_by = :from;

-- name: drop_circle
DELETE FROM circle WHERE id = :id;

-- name: circle_by_id
SELECT id, code, opened_by, question, about, starts, weeks FROM circle WHERE id = :id;

-- name: circle_by_code
SELECT id, code, opened_by, question, about, starts, weeks FROM circle WHERE code = :code;

-- name: circles_of
-- Those that a person is in, the newest first.
SELECT c.id, c.code, c.opened_by, c.question, c.about, c.starts, c.weeks
FROM circle_member m JOIN circle c ON c.id = m.circle_id
WHERE m.person_id = :person ORDER BY c.starts DESC, c.id DESC LIMIT 20;

-- name: add_member
INSERT INTO circle_member (circle_id, person_id, school_id, joined_at) VALUES (:circle, :person, :school, :at)
ON CONFLICT (circle_id, person_id) DO NOTHING;

-- name: drop_member
DELETE FROM circle_member WHERE circle_id = :circle AND person_id = :person;

-- name: members_of
SELECT m.person_id, p.name, m.school_id, s.name
FROM circle_member m JOIN person p ON p.id = m.person_id JOIN school s ON s.id = m.school_id
WHERE m.circle_id = :circle ORDER BY m.joined_at, p.name, m.person_id;

-- name: notes_of
SELECT n.person_id, n.part, n.body, n.at, n.plan_id, n.round_id FROM circle_note n WHERE n.circle_id = :circle ORDER BY n.person_id, n.part;

-- name: put_note
INSERT INTO circle_note (circle_id, person_id, school_id, part, body, plan_id, round_id, at)
VALUES (:circle, :person, :school, :part, :body, :plan, :round, :at)
ON CONFLICT (circle_id, person_id, part) DO UPDATE SET body = excluded.body, plan_id = excluded.plan_id, round_id = excluded.round_id, at = excluded.at;

-- name: drop_note
DELETE FROM circle_note WHERE circle_id = :circle AND person_id = :person AND part = :part;

-- name: drop_notes_of
DELETE FROM circle_note WHERE circle_id = :circle AND person_id = :person;

-- name: plans_published_by
SELECT p.id, p.title FROM published_plan p
WHERE p.author_id = :person AND NOT EXISTS (SELECT 1 FROM plan x WHERE x.school_id = p.school_id AND x.id = p.id AND x.removed_at IS NOT NULL)
ORDER BY p.published_at DESC, p.id DESC LIMIT 20;

-- name: name_of_pupil
SELECT name FROM pupil WHERE school_id = :school AND id = :pupil;

-- name: words_of_notes
-- By those who taught in a school on coming in, or have a role there: a colleague who moved on may have said a name.
SELECT n.circle_id, n.person_id, n.part, n.body FROM circle_note n
WHERE n.school_id = :school OR EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = n.person_id AND g.school_id = :school);

-- name: reword_note
UPDATE circle_note SET body = :body WHERE circle_id = :circle AND person_id = :person AND part = :part;

-- name: words_of_circles
SELECT c.id, c.question, c.about FROM circle c
WHERE c.school_id = :school OR EXISTS (SELECT 1 FROM role_grant g WHERE g.person_id = c.opened_by AND g.school_id = :school);

-- name: reword_circle
UPDATE circle SET question = :question, about = :about WHERE id = :id;
