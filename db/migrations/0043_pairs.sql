-- Rounds in which work is compared by twos, not levelled one by one. A pair and a choice name no pupil: pieces do, and what was said of a piece
-- that is gone is passed over, and removed within the hour. Owner: moderation.
ALTER TABLE moderation_round ADD COLUMN way TEXT NOT NULL DEFAULT 'levels';  -- levels adil belajar

-- Two pieces that a rater is to compare.
CREATE TABLE moderation_pair (
  id        TEXT   NOT NULL PRIMARY KEY,
  round_id  TEXT   NOT NULL REFERENCES moderation_round (id),
  rater_id  TEXT   NOT NULL REFERENCES person (id),
  upper_id  TEXT   NOT NULL,               -- a piece; shown above, or on the left
  lower_id  TEXT   NOT NULL,
  by_chance BIGINT NOT NULL,               -- 1: drawn, not found near by what was chosen before
  place     BIGINT NOT NULL,               -- in the rater's own order
  handed_at BIGINT NOT NULL                -- ms
);
CREATE INDEX moderation_pair_round ON moderation_pair (round_id, rater_id, place);
CREATE INDEX moderation_pair_rater ON moderation_pair (rater_id);
CREATE INDEX moderation_pair_upper ON moderation_pair (upper_id);
CREATE INDEX moderation_pair_lower ON moderation_pair (lower_id);

-- Which of the two a rater chose: raw, never changed. A newer row stands in the place of an older one.
CREATE TABLE moderation_choice (
  id         TEXT   NOT NULL PRIMARY KEY,
  round_id   TEXT   NOT NULL REFERENCES moderation_round (id),
  pair_id    TEXT   NOT NULL REFERENCES moderation_pair (id),
  rater_id   TEXT   NOT NULL REFERENCES person (id),
  side       TEXT,                         -- upper lower; none: taken back
  took_ms    BIGINT NOT NULL,              -- on the phone, from seeing both to choosing
  stands     BIGINT NOT NULL,              -- 1: the newest of this pair
  at         BIGINT NOT NULL,              -- ms, on the phone
  arrived_at BIGINT NOT NULL
);
CREATE INDEX moderation_choice_pair ON moderation_choice (pair_id);
CREATE INDEX moderation_choice_round ON moderation_choice (round_id);
