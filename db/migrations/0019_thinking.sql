-- Showing thinking: the answers in pupils' own words that the teacher picked, in the order in which the class sees them. By pupil: an
-- answer written anew is picked still, and one taken back or erased shows nothing. Owner: teaching.
CREATE TABLE picked_answer (
  school_id   TEXT   NOT NULL,
  question_id TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  position    BIGINT NOT NULL,             -- from 0
  board       BIGINT NOT NULL,             -- 0: not on the board; 1: alone there, or the left one; 2: the right one
  PRIMARY KEY (school_id, question_id, pupil_id),
  FOREIGN KEY (school_id, question_id) REFERENCES question (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX picked_answer_pupil ON picked_answer (school_id, pupil_id);
ALTER TABLE question ADD COLUMN prompt TEXT NOT NULL DEFAULT '';  -- what the class is asked about them: an id of the pack asking, or ''
