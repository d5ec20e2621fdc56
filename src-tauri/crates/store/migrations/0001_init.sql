-- The first schema.
--
-- Times are UTC milliseconds since 1970, in columns that end in _at. Ids are UUID v7 in their text form.
-- Columns that end in _sealed hold AES-256-GCM under a learner's or a session's own key, bound to table, row and
-- column: names and words of people stand nowhere else. Everything structural is plain inside the encrypted file.
-- Bodies are JSON of the domain's types; what is asked for in a question has a column of its own.

-- The audit chain: one entry for each transaction. What happened, never what was said.
CREATE TABLE journal (
    seq        INTEGER PRIMARY KEY,      -- from 1, without gaps
    at         INTEGER NOT NULL,         -- what the clock said; the order is seq's
    opening    TEXT    NOT NULL,         -- the opening of the vault it belongs to (UUID v7)
    elapsed_ms INTEGER NOT NULL,         -- since that opening, on a clock that cannot be set
    actor      TEXT    NOT NULL,         -- the worker's slot; empty when it is the program itself
    action     TEXT    NOT NULL,
    object     TEXT    NOT NULL,         -- an id or a word of the program; never a name
    code       INTEGER NOT NULL,         -- a count or a version, where the action has one
    head       BLOB    NOT NULL CHECK (length(head) = 32)  -- HMAC over the head before, seq and the other columns
) STRICT;

CREATE TRIGGER journal_is_never_rewritten BEFORE UPDATE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
CREATE TRIGGER journal_is_never_erased BEFORE DELETE ON journal
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

-- Packs are kept version by version: a session stays on the one it began with.
CREATE TABLE pack (
    id           TEXT    NOT NULL,
    version      TEXT    NOT NULL,
    manifest     TEXT    NOT NULL CHECK (json_valid(manifest)),
    installed_at INTEGER NOT NULL,
    is_current   INTEGER NOT NULL CHECK (is_current IN (0, 1)),
    PRIMARY KEY (id, version)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX pack_has_one_current_version ON pack (id) WHERE is_current = 1;

CREATE TABLE walkthrough (
    pack_id      TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    procedure_id TEXT NOT NULL,
    position     INTEGER NOT NULL,       -- its place in the pack's list
    title        TEXT NOT NULL,
    theme        TEXT NOT NULL,
    body         TEXT NOT NULL CHECK (json_valid(body)),  -- domain::walkthrough::Walkthrough
    PRIMARY KEY (pack_id, pack_version, procedure_id),
    FOREIGN KEY (pack_id, pack_version) REFERENCES pack (id, version) ON DELETE CASCADE
) STRICT;

CREATE TABLE learner (
    id               TEXT    NOT NULL PRIMARY KEY,
    short_code       TEXT    NOT NULL UNIQUE,   -- K7-42: said aloud, written on the file; no initial of anybody
    pseudonym_sealed BLOB    NOT NULL,          -- under the learner's key
    wrapped_key      BLOB,                      -- the learner's key under the antenna's; NULL in a restricted file
    is_restricted    INTEGER NOT NULL DEFAULT 0 CHECK (is_restricted IN (0, 1)),
    created_at       INTEGER NOT NULL,
    CHECK (is_restricted = 1 OR wrapped_key IS NOT NULL)
) STRICT;

CREATE TABLE session (
    id           TEXT    NOT NULL PRIMARY KEY,
    worker_id    TEXT    NOT NULL,               -- the worker's slot
    learner_id   TEXT    REFERENCES learner (id) ON DELETE RESTRICT,  -- NULL: nobody is named
    wrapped_key  BLOB,                           -- the session's own key under the antenna's, when nobody is named
    mode         TEXT    NOT NULL CHECK (mode IN ('teach', 'accompany', 'do_for')),
    way          TEXT    NOT NULL CHECK (way IN ('practise', 'prepare', 'real')),
    device       TEXT    NOT NULL CHECK (device IN ('computer', 'phone', 'paper')),
    procedure_id TEXT    NOT NULL,
    pack_id      TEXT    NOT NULL,
    pack_version TEXT    NOT NULL,
    started_at   INTEGER NOT NULL,
    ended_at     INTEGER,
    state        TEXT    NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'closed', 'abandoned')),
    FOREIGN KEY (pack_id, pack_version) REFERENCES pack (id, version) ON DELETE RESTRICT,
    CHECK ((learner_id IS NULL) = (wrapped_key IS NOT NULL)),
    CHECK ((state = 'open') = (ended_at IS NULL))
) STRICT;
CREATE INDEX session_by_learner ON session (learner_id, started_at);
CREATE INDEX session_under_way ON session (started_at) WHERE state = 'open';

-- What happened in a session, in order. Never changed: a correction is another event.
CREATE TABLE session_event (
    session_id TEXT    NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    seq        INTEGER NOT NULL CHECK (seq > 0),
    at         INTEGER NOT NULL,
    move_key   TEXT    NOT NULL,                 -- made by the screen: the same move sent twice is kept once
    move_part  INTEGER NOT NULL CHECK (move_part >= 0),  -- one move makes several events under one key
    kind       TEXT    NOT NULL,                 -- no CHECK: the list grows with the domain, a CHECK could not
    body       TEXT    NOT NULL CHECK (json_valid(body)),  -- domain::session::Event
    PRIMARY KEY (session_id, seq),
    UNIQUE (session_id, move_key, move_part)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER session_event_is_never_rewritten BEFORE UPDATE ON session_event
BEGIN SELECT RAISE(ABORT, 'a session''s events are append-only'); END;

-- The words that go with an event.
CREATE TABLE session_text (
    id         TEXT    NOT NULL PRIMARY KEY,
    session_id TEXT    NOT NULL,
    event_seq  INTEGER NOT NULL,
    kind       TEXT    NOT NULL CHECK (kind IN ('jot', 'hand_words', 'next_words')),
    text_sealed BLOB   NOT NULL,
    at         INTEGER NOT NULL,
    FOREIGN KEY (session_id, event_seq) REFERENCES session_event (session_id, seq) ON DELETE CASCADE
) STRICT;
CREATE INDEX session_text_by_session ON session_text (session_id, event_seq);

CREATE TABLE agreement (
    id               TEXT    NOT NULL PRIMARY KEY,
    session_id       TEXT    NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    learner_id       TEXT    REFERENCES learner (id) ON DELETE CASCADE,
    mode             TEXT    NOT NULL CHECK (mode IN ('teach', 'accompany', 'do_for')),
    template_version INTEGER NOT NULL CHECK (template_version > 0),
    text_sha256      BLOB    NOT NULL CHECK (length(text_sha256) = 32),  -- of the exact text that was read
    answer           TEXT    NOT NULL CHECK (answer IN ('given', 'refused')),
    at               INTEGER NOT NULL
) STRICT;
CREATE INDEX agreement_by_learner ON agreement (learner_id, mode, at);
CREATE INDEX agreement_by_session ON agreement (session_id);

CREATE TABLE note (
    id            TEXT    NOT NULL PRIMARY KEY,
    session_id    TEXT    NOT NULL UNIQUE REFERENCES session (id) ON DELETE CASCADE,
    body          TEXT    NOT NULL CHECK (json_valid(body)),  -- domain::note::NoteBody: structure, no words
    shared_sealed BLOB,                          -- the words written together
    own_sealed    BLOB,                          -- the worker's own lines
    created_at    INTEGER NOT NULL,
    frozen_at     INTEGER                        -- from then on only addenda
) STRICT;

CREATE TRIGGER note_is_frozen BEFORE UPDATE ON note WHEN OLD.frozen_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a frozen note takes addenda only'); END;

CREATE TABLE note_addendum (
    id          TEXT    NOT NULL PRIMARY KEY,
    note_id     TEXT    NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    author      TEXT    NOT NULL,                -- the worker's slot
    text_sealed BLOB    NOT NULL,
    at          INTEGER NOT NULL
) STRICT;
CREATE INDEX note_addendum_by_note ON note_addendum (note_id, at);

CREATE TRIGGER note_addendum_is_never_rewritten BEFORE UPDATE ON note_addendum
BEGIN SELECT RAISE(ABORT, 'an addendum is append-only'); END;
