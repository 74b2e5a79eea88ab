-- What visits of a school year say of a teacher's practice once it is reckoned out how strictly each observer gives steps (decisions 67, 77).
-- Made anew by the night, read by that teacher alone. No number that could be ranked: between which steps it lies, or why nothing is said.
-- Owner: growth.
CREATE TABLE observer_figure (
  school_id   TEXT   NOT NULL REFERENCES school (id),
  teacher_id  TEXT   NOT NULL REFERENCES person (id),
  indicator   TEXT   NOT NULL,             -- of packs/observation
  school_year TEXT   NOT NULL,             -- 2026: of 2026/2027
  fairness    TEXT   NOT NULL,             -- shown few_visits few_observers not_linked unsure
  visits      BIGINT NOT NULL,             -- in which a step of the indicator was given
  observers   BIGINT NOT NULL,             -- how many different people gave them
  low_step    TEXT   NOT NULL,             -- of packs/observation, nearest to either end of the 95 % interval; empty unless shown
  high_step   TEXT   NOT NULL,
  reckoned_at BIGINT NOT NULL,             -- ms: the night since which this is said; 800 days later it goes
  PRIMARY KEY (school_id, teacher_id, indicator, school_year)
);
