-- How many minutes of a week Selami took a teacher outside of lessons, as the own phones counted them. Owner: city.

-- One row a device and week; the largest count of a kind stands, so that a repeat changes nothing. Read by its person alone; of many
-- together there is a spread (src/city/core/minutes.hpp). Nothing of when in the week, of which page, of a lesson or a class.
CREATE TABLE minutes_week (
  school_id TEXT   NOT NULL REFERENCES school (id),
  person_id TEXT   NOT NULL REFERENCES person (id),
  week_at   BIGINT NOT NULL,               -- ms: the Monday, 00.00 local
  device    TEXT   NOT NULL,               -- a name that the phone made up for itself
  preparing BIGINT NOT NULL,               -- minutes: preparing and judging
  paperwork BIGINT NOT NULL,               -- minutes: all else outside of lessons
  PRIMARY KEY (school_id, person_id, week_at, device)
);
CREATE INDEX minutes_week_person ON minutes_week (person_id, week_at);

-- Who does not want to be counted, on none of the own phones.
CREATE TABLE minutes_off (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id)
);
