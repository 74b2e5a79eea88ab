-- Jawaban teman: a pupil looks at a classmate's answer and says how far it is, one thing that is good and one next step. Dealt by the teacher's
-- tap, read by the teacher before its owner. A talk: no judgement, in no spread, line or estimate. It goes with either pupil. Owner: teaching.
CREATE TABLE peer_look (
  school_id   TEXT   NOT NULL,
  question_id TEXT   NOT NULL,
  by_id       TEXT   NOT NULL,              -- pupil who looks
  place       BIGINT NOT NULL,              -- 0 or 1, its first or second: with dealt_at all that its phone hears of whose answer it is
  pupil_id    TEXT   NOT NULL,              -- pupil whose answer it is
  level       BIGINT,                       -- SOLO 0–4; none: nothing said yet
  good        TEXT   NOT NULL,              -- "Yang sudah baik: …", or ''
  next        TEXT   NOT NULL,              -- "Supaya lebih dalam, coba …", or ''
  state       TEXT   NOT NULL,              -- dealt said passed hidden
  at          BIGINT NOT NULL,              -- ms since 1970, UTC, by the server
  dealt_at    BIGINT NOT NULL,              -- of this dealing: the same place may be dealt anew, with another answer
  PRIMARY KEY (school_id, question_id, by_id, place),
  FOREIGN KEY (school_id, question_id) REFERENCES question (school_id, id),
  FOREIGN KEY (school_id, by_id) REFERENCES pupil (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX peer_look_by ON peer_look (school_id, by_id);
CREATE INDEX peer_look_pupil ON peer_look (school_id, pupil_id);
