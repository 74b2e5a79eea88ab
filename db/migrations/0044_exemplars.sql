-- Photos and drawings in a round, why a level is right, and the city's bank of exemplars. Owner: moderation.
-- The file of a picture is a copy with its black boxes burnt in, a row of media of the pupil, page 'shared': it goes as all files of a pupil go.
ALTER TABLE moderation_piece ADD COLUMN picture TEXT;  -- id of its file; none: words
ALTER TABLE moderation_piece ADD COLUMN boxes TEXT;    -- x y width height in thousandths, box after box: where they are laid anew from
CREATE INDEX moderation_piece_picture ON moderation_piece (picture) WHERE picture IS NOT NULL;
ALTER TABLE moderation_task ADD COLUMN because TEXT;   -- "karena …", in the rater's words; none: nothing said

-- A piece on whose level its raters agreed, for all teachers of the city. The pupil's and the guardian's yes are to this one piece; the
-- guardian's word on samples is asked at each look as well. Nobody but its two teachers sees it before both read it without a name.
CREATE TABLE exemplar (
  id          TEXT   NOT NULL PRIMARY KEY,
  round_id    TEXT   NOT NULL REFERENCES moderation_round (id),
  piece_id    TEXT   NOT NULL,             -- of which it is the copy
  school_id   TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  subject     TEXT   NOT NULL,             -- as lessons name it
  phase       TEXT   NOT NULL,             -- fondasi A B C D E F
  objective   TEXT   NOT NULL,
  question    TEXT   NOT NULL,
  body        TEXT   NOT NULL,             -- empty where there is a picture
  picture     TEXT,                        -- id of its file
  level       BIGINT NOT NULL,             -- SOLO 0–4
  because     TEXT   NOT NULL,             -- why it is this level, in a teacher's words
  talked      BIGINT NOT NULL,             -- 1: two of three agreed at first, all once they had talked
  guardian    TEXT   NOT NULL,             -- who said yes for the pupil
  given_by    TEXT   NOT NULL REFERENCES person (id),
  given_at    BIGINT NOT NULL,             -- ms
  reviewed_by TEXT   REFERENCES person (id),  -- who read it once more; none: not yet
  reviewed_at BIGINT
);
CREATE UNIQUE INDEX exemplar_piece ON exemplar (piece_id);
CREATE INDEX exemplar_pupil ON exemplar (school_id, pupil_id);
CREATE INDEX exemplar_found ON exemplar (subject, phase, level);

-- Whether a piece, and an exemplar made of one, may be shown: the guardian's newest word allows that work is kept, and no no came since it was
-- given. What is allowed anew is given anew.
CREATE VIEW kept_piece AS
SELECT p.id, p.round_id, p.school_id, p.pupil_id, p.question_id, p.given_by, p.question, p.body, p.given_at, p.picture, p.boxes FROM moderation_piece p
WHERE COALESCE((SELECT c.given FROM consent c WHERE c.school_id = p.school_id AND c.pupil_id = p.pupil_id AND c.kind = 'sample'
  ORDER BY c.at DESC, c.id DESC LIMIT 1), 0) = 1
  AND NOT EXISTS (SELECT 1 FROM consent n WHERE n.school_id = p.school_id AND n.pupil_id = p.pupil_id AND n.kind = 'sample' AND n.given = 0
  AND n.at > p.given_at);
CREATE VIEW kept_exemplar AS
SELECT e.id, e.round_id, e.school_id, e.pupil_id, e.subject, e.phase, e.objective, e.question, e.body, e.picture, e.level, e.because, e.given_by, e.given_at, e.reviewed_at FROM exemplar e
WHERE COALESCE((SELECT c.given FROM consent c WHERE c.school_id = e.school_id AND c.pupil_id = e.pupil_id AND c.kind = 'sample'
  ORDER BY c.at DESC, c.id DESC LIMIT 1), 0) = 1
  AND NOT EXISTS (SELECT 1 FROM consent n WHERE n.school_id = e.school_id AND n.pupil_id = e.pupil_id AND n.kind = 'sample' AND n.given = 0
  AND n.at > e.given_at);
