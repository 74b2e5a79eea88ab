-- An answer is found by its pupil and question. PostgreSQL takes school and pupil for independent and so goes by this index: without the
-- question in it, it read all answers that a pupil ever gave, for each of a class (deploy/partition/README.md).
DROP INDEX response_pupil;
CREATE INDEX response_pupil ON response (school_id, pupil_id, question_id);
