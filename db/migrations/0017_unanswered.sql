-- A consent slip ticked by mistake is again one that nobody has answered; the mistake stays in the history. Owner: people.
ALTER TABLE consent ADD COLUMN answered BIGINT NOT NULL DEFAULT 1;          -- 0: taken back, the guardian had not answered; given is 0, too
