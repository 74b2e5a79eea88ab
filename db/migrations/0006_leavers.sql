-- Whom the retention clock looks for each night: the few who left. (Over all rows it would draw other queries to it.) Owner: people.
CREATE INDEX pupil_left ON pupil (left_on) WHERE left_on IS NOT NULL;
CREATE INDEX staff_left ON staff (left_on) WHERE left_on IS NOT NULL;
