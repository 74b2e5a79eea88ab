-- By what a published plan is found that another is nearly the same as (decision 0035). Owner: library.
-- Which way its bands were made, counted up when the way changes; none: before there were any. A task makes what is missing.
ALTER TABLE published_plan ADD COLUMN bands BIGINT;

CREATE TABLE published_band (
  band   BIGINT NOT NULL,                    -- one of 63 numbers of the text's signature: plans that are alike share some
  number BIGINT NOT NULL,                    -- of the published plan
  PRIMARY KEY (band, number)
);
CREATE INDEX published_band_number ON published_band (number);
