-- Kelompok belajar: a group drawn from one or more rombel (agama, pilihan, remedial, kelas rangkap). Owner: people.
-- Its name is free text and its subject one of the pack: why a pupil is in it is not written down.
ALTER TABLE class_group ADD COLUMN kind TEXT NOT NULL DEFAULT 'rombel';     -- rombel belajar
ALTER TABLE class_group ADD COLUMN subject TEXT NOT NULL DEFAULT '';        -- subject id of the pack; of a rombel ''
