-- Who there is, where they belong, and what they may do. Owner: people.

-- An office that owns schools: city, province or religious_affairs.
CREATE TABLE authority (
  id   TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  name TEXT NOT NULL
);

-- One authority may see another's schools only by an agreement kept as data.
CREATE TABLE sharing_agreement (
  id        TEXT NOT NULL PRIMARY KEY,
  owner_id  TEXT NOT NULL REFERENCES authority (id),
  viewer_id TEXT NOT NULL REFERENCES authority (id),
  what      TEXT NOT NULL,
  since     TEXT NOT NULL,                 -- YYYY-MM-DD
  until     TEXT                           -- YYYY-MM-DD, the last day; none: open
);

CREATE TABLE school (
  id           TEXT   NOT NULL PRIMARY KEY,
  npsn         TEXT   NOT NULL UNIQUE,     -- 8 characters, text
  name         TEXT   NOT NULL,
  level        TEXT   NOT NULL,            -- tk sd smp sma smk slb pkbm
  form         TEXT   NOT NULL,            -- as written: SD, MI, SMPIT …
  public       BIGINT NOT NULL,            -- 1 negeri, 0 swasta
  district     TEXT   NOT NULL,
  village      TEXT   NOT NULL,
  authority_id TEXT   NOT NULL REFERENCES authority (id),
  controller   TEXT   NOT NULL,            -- who answers for the data (UU 27/2022)
  version      BIGINT NOT NULL
);
CREATE INDEX school_authority ON school (authority_id);

-- A grown-up who may sign in: staff of one or more schools, office.
CREATE TABLE person (
  id       TEXT NOT NULL PRIMARY KEY,
  name     TEXT NOT NULL,
  language TEXT NOT NULL                   -- id or en
);

CREATE TABLE account (
  person_id     TEXT   NOT NULL PRIMARY KEY REFERENCES person (id),
  login         TEXT   NOT NULL UNIQUE,    -- lower case
  password_hash TEXT,                      -- argon2id; none until the slip was used
  changed_at    BIGINT NOT NULL            -- ms; sessions made before are void
);

CREATE TABLE session (
  token_hash TEXT   NOT NULL PRIMARY KEY,  -- BLAKE2b of 32 random bytes, in hex
  person_id  TEXT   NOT NULL REFERENCES person (id),
  made_at    BIGINT NOT NULL,
  expires_at BIGINT NOT NULL
);
CREATE INDEX session_person ON session (person_id);

-- A one-time code on paper. Only its hash is kept.
CREATE TABLE slip (
  code_hash  TEXT   NOT NULL PRIMARY KEY,
  person_id  TEXT   NOT NULL REFERENCES person (id),
  made_by    TEXT   NOT NULL,
  made_at    BIGINT NOT NULL,
  expires_at BIGINT NOT NULL,
  used_at    BIGINT
);
CREATE INDEX slip_person ON slip (person_id);

-- Failed tries, to slow guessing down: by login, slip address, lesson and number.
CREATE TABLE attempt (
  name      TEXT   NOT NULL PRIMARY KEY,
  failures  BIGINT NOT NULL,
  free_at   BIGINT NOT NULL                -- ms; no try before it
);

-- A role of a person in a school, or in an authority.
CREATE TABLE role_grant (
  id           TEXT NOT NULL PRIMARY KEY,
  person_id    TEXT NOT NULL REFERENCES person (id),
  role         TEXT NOT NULL,              -- office operator principal supervisor teacher
  school_id    TEXT REFERENCES school (id),
  authority_id TEXT REFERENCES authority (id),
  since        TEXT NOT NULL,
  until        TEXT
);
CREATE INDEX role_grant_person ON role_grant (person_id);
CREATE INDEX role_grant_school ON role_grant (school_id);

CREATE TABLE staff (
  school_id  TEXT   NOT NULL REFERENCES school (id),
  id         TEXT   NOT NULL,
  person_id  TEXT   NOT NULL REFERENCES person (id),
  name       TEXT   NOT NULL,
  nip        TEXT,                         -- 18 digits
  nuptk      TEXT,                         -- 16 digits
  sex        TEXT,                         -- L or P
  kind       TEXT   NOT NULL,              -- Jenis PTK as written
  extra_task TEXT   NOT NULL,              -- Tugas Tambahan as written
  left_on    TEXT,
  version    BIGINT NOT NULL,
  PRIMARY KEY (school_id, id)
);
CREATE INDEX staff_person ON staff (person_id);

-- A rombel of one school year.
CREATE TABLE class_group (
  school_id   TEXT   NOT NULL REFERENCES school (id),
  id          TEXT   NOT NULL,
  name        TEXT   NOT NULL,
  school_year TEXT   NOT NULL,             -- 2026/2027
  version     BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  UNIQUE (school_id, school_year, name)
);

CREATE TABLE pupil (
  school_id TEXT   NOT NULL REFERENCES school (id),
  id        TEXT   NOT NULL,
  name      TEXT   NOT NULL,
  nisn      TEXT,                          -- 10 digits, may be missing
  nipd      TEXT,
  sex       TEXT,                          -- L or P
  pin_hash  TEXT,                          -- keyed BLAKE2b
  left_on   TEXT,
  version   BIGINT NOT NULL,
  PRIMARY KEY (school_id, id)
);
CREATE INDEX pupil_nisn ON pupil (nisn);

-- Grade and phase stand here, not on the group: mixed grades, SLB, PKBM.
CREATE TABLE membership (
  school_id TEXT   NOT NULL,
  id        TEXT   NOT NULL,
  pupil_id  TEXT   NOT NULL,
  group_id  TEXT   NOT NULL,
  number    BIGINT NOT NULL,               -- the pupil's number in the class
  grade     TEXT   NOT NULL,               -- I … XII, A, B, or ''
  phase     TEXT   NOT NULL,               -- fondasi, A … F, or ''
  since     TEXT   NOT NULL,
  until     TEXT,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id)
);
CREATE INDEX membership_group ON membership (school_id, group_id);
CREATE INDEX membership_pupil ON membership (school_id, pupil_id);

-- It alone decides "own classes".
CREATE TABLE assignment (
  school_id TEXT   NOT NULL,
  id        TEXT   NOT NULL,
  staff_id  TEXT   NOT NULL,
  group_id  TEXT   NOT NULL,
  subject   TEXT   NOT NULL,               -- subject id of the pack, '' for guru kelas
  role      TEXT   NOT NULL,               -- guru-kelas mapel pendamping bk
  since     TEXT   NOT NULL,
  until     TEXT,
  version   BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, staff_id) REFERENCES staff (school_id, id),
  FOREIGN KEY (school_id, group_id) REFERENCES class_group (school_id, id)
);
CREATE INDEX assignment_staff ON assignment (school_id, staff_id);
CREATE INDEX assignment_group ON assignment (school_id, group_id);

-- Consent by kind; no row means no. Kinds: device sample photo-voice family.
CREATE TABLE consent (
  school_id   TEXT   NOT NULL,
  id          TEXT   NOT NULL,
  pupil_id    TEXT   NOT NULL,
  kind        TEXT   NOT NULL,
  given       BIGINT NOT NULL,             -- 1 yes, 0 withdrawn
  given_by    TEXT   NOT NULL,             -- guardian as written on the slip
  recorded_by TEXT   NOT NULL,
  at          BIGINT NOT NULL,
  PRIMARY KEY (school_id, id),
  FOREIGN KEY (school_id, pupil_id) REFERENCES pupil (school_id, id)
);
CREATE INDEX consent_pupil ON consent (school_id, pupil_id, kind);

-- Days that differ from the pack calendar: holiday, rob, short.
CREATE TABLE calendar_day (
  school_id TEXT NOT NULL REFERENCES school (id),
  day       TEXT NOT NULL,                 -- YYYY-MM-DD
  kind      TEXT NOT NULL,
  about     TEXT NOT NULL,
  PRIMARY KEY (school_id, day)
);

-- A file under DATA/media/sha256: the row first as pending, then stored.
CREATE TABLE media (
  school_id TEXT   NOT NULL REFERENCES school (id),
  id        TEXT   NOT NULL,
  pupil_id  TEXT,
  sha256    TEXT   NOT NULL,
  kind      TEXT   NOT NULL,               -- image/jpeg, audio/webm …
  size      BIGINT NOT NULL,               -- bytes
  state     TEXT   NOT NULL,               -- pending stored erased
  at        BIGINT NOT NULL,
  PRIMARY KEY (school_id, id)
);

-- Each run of the retention clock: what was removed, how many.
CREATE TABLE retention_run (
  id         TEXT   NOT NULL PRIMARY KEY,
  table_name TEXT   NOT NULL,
  removed    BIGINT NOT NULL,
  at         BIGINT NOT NULL
);
