-- name: visits_of_teacher
-- A teacher's own visits in all schools; none is made in practice.
SELECT v.id, v.school_id, s.name, s.level, t.name, v.teacher_id, v.visitor_kind, v.visitor_id, w.name, v.code, v.proposed_by, v.day, v.about,
  v.indicator, v.show_step, v.accepted_at, v.form, v.body, v.saved_at, v.sent_at, v.answer, v.answered_at, v.published_at, v.called_off_at
FROM visit v JOIN school s ON s.id = v.school_id JOIN person t ON t.id = v.teacher_id LEFT JOIN person w ON w.id = v.visitor_id
WHERE v.teacher_id = :teacher AND v.called_off_at IS NULL ORDER BY v.day DESC, v.id DESC LIMIT 60;

-- name: visits_of_visitor
SELECT v.id, v.school_id, s.name, s.level, t.name, v.teacher_id, v.visitor_kind, v.visitor_id, w.name, v.code, v.proposed_by, v.day, v.about,
  v.indicator, v.show_step, v.accepted_at, v.form, v.body, v.saved_at, v.sent_at, v.answer, v.answered_at, v.published_at, v.called_off_at
FROM visit v JOIN school s ON s.id = v.school_id JOIN person t ON t.id = v.teacher_id LEFT JOIN person w ON w.id = v.visitor_id
WHERE v.visitor_id = :visitor AND v.called_off_at IS NULL ORDER BY v.day DESC, v.id DESC LIMIT 100;

-- name: visits_open
-- Invitations of a school's teachers that no head, or no supervisor, has taken yet.
SELECT v.id, v.school_id, s.name, s.level, t.name, v.teacher_id, v.visitor_kind, v.visitor_id, w.name, v.code, v.proposed_by, v.day, v.about,
  v.indicator, v.show_step, v.accepted_at, v.form, v.body, v.saved_at, v.sent_at, v.answer, v.answered_at, v.published_at, v.called_off_at
FROM visit v JOIN school s ON s.id = v.school_id JOIN person t ON t.id = v.teacher_id LEFT JOIN person w ON w.id = v.visitor_id
WHERE v.school_id = :school AND v.visitor_kind = :kind AND v.visitor_id IS NULL AND v.called_off_at IS NULL ORDER BY v.day DESC, v.id DESC;

-- name: visits_published
-- What teachers of a school published, and nothing else of visits.
SELECT v.id, v.school_id, s.name, s.level, t.name, v.teacher_id, v.visitor_kind, v.visitor_id, w.name, v.code, v.proposed_by, v.day, v.about,
  v.indicator, v.show_step, v.accepted_at, v.form, v.body, v.saved_at, v.sent_at, v.answer, v.answered_at, v.published_at, v.called_off_at
FROM visit v JOIN school s ON s.id = v.school_id JOIN person t ON t.id = v.teacher_id LEFT JOIN person w ON w.id = v.visitor_id
WHERE v.school_id = :school AND v.published_at IS NOT NULL AND v.sent_at IS NOT NULL AND v.called_off_at IS NULL
ORDER BY v.day DESC, v.id DESC LIMIT 200;

-- name: visit_by_id
SELECT v.id, v.school_id, s.name, s.level, t.name, v.teacher_id, v.visitor_kind, v.visitor_id, w.name, v.code, v.proposed_by, v.day, v.about,
  v.indicator, v.show_step, v.accepted_at, v.form, v.body, v.saved_at, v.sent_at, v.answer, v.answered_at, v.published_at, v.called_off_at
FROM visit v JOIN school s ON s.id = v.school_id JOIN person t ON t.id = v.teacher_id LEFT JOIN person w ON w.id = v.visitor_id
WHERE v.id = :id;

-- name: visit_by_code
SELECT v.id, v.school_id, s.name, s.level, t.name, v.teacher_id, v.visitor_kind, v.visitor_id, w.name, v.code, v.proposed_by, v.day, v.about,
  v.indicator, v.show_step, v.accepted_at, v.form, v.body, v.saved_at, v.sent_at, v.answer, v.answered_at, v.published_at, v.called_off_at
FROM visit v JOIN school s ON s.id = v.school_id JOIN person t ON t.id = v.teacher_id LEFT JOIN person w ON w.id = v.visitor_id
WHERE v.code = :code AND v.called_off_at IS NULL;

-- name: add_visit
INSERT INTO visit (school_id, id, teacher_id, visitor_kind, visitor_id, code, proposed_by, proposed_at, day, about, indicator, show_step,
  accepted_at, form, body, answer)
VALUES (:school, :id, :teacher, :kind, :visitor, :code, :by, :at, :day, :about, :indicator, :show, :accepted, :form, '', '');

-- name: change_visit
-- The teacher's words.
UPDATE visit SET day = :day, about = :about, indicator = :indicator, show_step = :show WHERE school_id = :school AND id = :id;

-- name: move_visit
-- The visitor's.
UPDATE visit SET day = :day, about = :about WHERE school_id = :school AND id = :id;

-- name: set_visitor
UPDATE visit SET visitor_id = :visitor, accepted_at = :accepted, body = '', saved_at = NULL WHERE school_id = :school AND id = :id;

-- name: set_visit_accepted
UPDATE visit SET accepted_at = :at WHERE school_id = :school AND id = :id;

-- name: put_visit_record
UPDATE visit SET form = :form, body = :body, saved_at = :at WHERE school_id = :school AND id = :id;

-- name: set_visit_sent
UPDATE visit SET sent_at = :at WHERE school_id = :school AND id = :id;

-- name: answer_visit
UPDATE visit SET answer = :words, answered_at = :at WHERE school_id = :school AND id = :id;

-- name: set_visit_published
UPDATE visit SET published_at = :at WHERE school_id = :school AND id = :id;

-- name: call_visit_off
-- What was written is gone with it.
UPDATE visit SET called_off_at = :at, body = '', saved_at = NULL, code = NULL WHERE school_id = :school AND id = :id;

-- name: teachers_of_school
-- Names alone.
SELECT p.id, p.name, s.name FROM role_grant r JOIN person p ON p.id = r.person_id JOIN school s ON s.id = r.school_id
WHERE r.school_id = :school AND r.role = 'teacher' AND r.since <= :today AND (r.until IS NULL OR r.until >= :today)
GROUP BY p.id, p.name, s.name ORDER BY p.name, p.id;

-- name: name_of_pupil
SELECT name FROM pupil WHERE school_id = :school AND id = :pupil;

-- name: words_of_visits
SELECT id, body, answer, about FROM visit WHERE school_id = :school;

-- name: reword_visit
UPDATE visit SET body = :body, answer = :answer, about = :about WHERE school_id = :school AND id = :id;
