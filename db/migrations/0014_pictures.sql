-- Children who do not read yet tap three pictures instead of typing a PIN (decision 12). Owner: people.
ALTER TABLE class_group ADD COLUMN pupil_key TEXT NOT NULL DEFAULT '';      -- pin pictures; '': as usual for level and grade
ALTER TABLE pupil ADD COLUMN key_kind TEXT NOT NULL DEFAULT 'pin';          -- what pin_hash is made of: pin pictures
