-- What an office shares with another: of which levels, who said so, and how it ended. A row is never deleted. Owner: people.
ALTER TABLE sharing_agreement ADD COLUMN levels TEXT NOT NULL DEFAULT '';         -- of schools, with commas between; '': every level
ALTER TABLE sharing_agreement ADD COLUMN agreed_until TEXT;                       -- the last day as first agreed, where it was shortened
ALTER TABLE sharing_agreement ADD COLUMN made_by TEXT REFERENCES person (id);     -- somebody of the owner's office
ALTER TABLE sharing_agreement ADD COLUMN made_at BIGINT;                          -- ms since 1970, UTC
ALTER TABLE sharing_agreement ADD COLUMN shortened_by TEXT REFERENCES person (id);
ALTER TABLE sharing_agreement ADD COLUMN shortened_at BIGINT;
ALTER TABLE sharing_agreement ADD COLUMN taken_back_by TEXT REFERENCES person (id);
ALTER TABLE sharing_agreement ADD COLUMN taken_back_at BIGINT;                    -- from then on it gives nothing, whatever its days say
ALTER TABLE sharing_agreement ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
CREATE INDEX sharing_agreement_owner ON sharing_agreement (owner_id);
CREATE INDEX sharing_agreement_viewer ON sharing_agreement (viewer_id);
