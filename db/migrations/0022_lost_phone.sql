-- Of a session's phone no more than its owner knows it again by. Owner: people.
ALTER TABLE session ADD COLUMN device TEXT;                                 -- phone, tablet or computer; none: its page has not said
ALTER TABLE session ADD COLUMN seen_on TEXT;                                -- YYYY-MM-DD, the last day with a network, as its page said

-- A phone that somebody said is lost. Its session is over; when the phone asks why, it empties itself. Owner: people.
CREATE TABLE lost_phone (
  token_hash TEXT   NOT NULL PRIMARY KEY,  -- of the session that it had
  person_id  TEXT   NOT NULL REFERENCES person (id),
  device     TEXT,
  lost_by    TEXT   NOT NULL,
  lost_at    BIGINT NOT NULL,
  emptied_at BIGINT                        -- none: it has had no network since
);
CREATE INDEX lost_phone_person ON lost_phone (person_id);
