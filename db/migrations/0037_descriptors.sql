-- A teacher's own words for what a level looks like, kept with the text of the objective: so they come back in the next lesson of the same
-- objective, also out of a copied plan. What is not reworded is the plan's or the pack's. Owner: depth.
CREATE TABLE descriptor (
  school_id  TEXT   NOT NULL,
  teacher_id TEXT   NOT NULL REFERENCES person (id),
  objective  TEXT   NOT NULL,               -- as the question says it
  level      BIGINT NOT NULL,               -- SOLO 0–4
  words      TEXT   NOT NULL,
  at         BIGINT NOT NULL,               -- ms since 1970, UTC
  PRIMARY KEY (school_id, teacher_id, objective, level)
);
