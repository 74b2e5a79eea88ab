-- Whom the retention clock looks for each night: the few who left. Owner: people.
CREATE INDEX pupil_left ON pupil (left_on);
CREATE INDEX staff_left ON staff (left_on);
