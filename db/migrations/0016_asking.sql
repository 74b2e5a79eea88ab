-- One question asked twice, with a talk in between, and what of it the board shows. Owner: teaching.
ALTER TABLE question ADD COLUMN twin TEXT NOT NULL DEFAULT '';          -- the plan's question id with the same idea in a new situation, or ''
ALTER TABLE question ADD COLUMN again_of TEXT;                          -- the question of this lesson whose second vote this is
ALTER TABLE question ADD COLUMN asks_sure BIGINT NOT NULL DEFAULT 0;    -- 1: pupils also say whether they are sure
ALTER TABLE question ADD COLUMN talk_at BIGINT;                         -- ms: pupils talk about it since then
ALTER TABLE question ADD COLUMN shown_at BIGINT;                        -- ms: since then the board shows result and right answer
ALTER TABLE response ADD COLUMN sure BIGINT;                            -- 1 yakin, 0 ragu; none: not asked
