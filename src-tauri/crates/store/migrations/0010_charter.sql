-- What a team decided for itself: its charter. Of the antenna and not of a version of a pack: it outlives updates. It bears
-- the name of a body and not of a worker; who wrote it down is in the journal.

CREATE TABLE charter_rule (
    topic TEXT NOT NULL PRIMARY KEY CHECK (topic IN (
        'lend_computer', 'create_email', 'passwords', 'bank_account', 'mailbox', 'urgency', 'after_hours', 'is_it_ours')),
    body  TEXT NOT NULL CHECK (json_valid(body))     -- domain::charter::Rule
) STRICT, WITHOUT ROWID;

-- Whose task each procedure is, in the place of what its pack proposes.
CREATE TABLE charter_answer (
    pack_id      TEXT NOT NULL,
    procedure_id TEXT NOT NULL,
    body         TEXT NOT NULL CHECK (json_valid(body)),  -- domain::charter::TeamAnswer
    PRIMARY KEY (pack_id, procedure_id)
) STRICT, WITHOUT ROWID;

-- What a session began with. No row: the team had decided nothing that its screens show.
CREATE TABLE session_charter (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    house      TEXT NOT NULL CHECK (json_valid(house))    -- domain::charter::House
) STRICT, WITHOUT ROWID;

-- The training cards that a worker has put behind them, read or passed over: the same to us. No day, no count: it only keeps
-- a card from coming back by itself.
CREATE TABLE training_card_seen (
    worker_id TEXT NOT NULL,                              -- the worker's slot
    pack_id   TEXT NOT NULL,
    card_id   TEXT NOT NULL,
    PRIMARY KEY (worker_id, pack_id, card_id)
) STRICT, WITHOUT ROWID;
