-- What a teacher says of a pupil in the rapor of a semester: sentences as read and changed by the teacher, never a level or a mark made
-- of levels. Drafts are not kept: they are made of what is judged when somebody looks. Owner: reports.
CREATE TABLE report_line (
  school_id  TEXT   NOT NULL,
  group_id   TEXT   NOT NULL,
  semester   TEXT   NOT NULL,              -- 2026-1: semester 1 of 2026/2027
  subject    TEXT   NOT NULL,              -- id of the pack, '' for guru kelas; kokurikuler and paud have lines of their own
  pupil_id   TEXT   NOT NULL,
  teacher_id TEXT   NOT NULL REFERENCES person (id),
  first      TEXT,                         -- highest; of kokurikuler the sentence; of paud agama dan budi pekerti. None: as drafted
  second     TEXT,                         -- what needs help; of paud jati diri
  third      TEXT,                         -- of paud literasi dan STEAM
  mark       BIGINT,                       -- sumatif, 0 to 100, typed by the teacher
  about      TEXT   NOT NULL,              -- of kokurikuler dimension/subdimension, or ''
  stage      TEXT   NOT NULL,              -- of kokurikuler berkembang cakap mahir, or ''
  at         BIGINT NOT NULL,              -- by the device
  arrived_at BIGINT NOT NULL,
  version    BIGINT NOT NULL,
  PRIMARY KEY (school_id, group_id, semester, subject, teacher_id, pupil_id),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX report_line_pupil ON report_line (school_id, pupil_id);
