-- The directory of relays: the antenna's own entries, what it verified of those of packs, and what a session gave. About
-- services, never about a person.

CREATE TABLE relay (
    id         TEXT    NOT NULL PRIMARY KEY,     -- of its file, or a UUID v7 when the antenna wrote it
    body       TEXT    NOT NULL CHECK (json_valid(body)),  -- domain::relay::Relay
    searched   TEXT    NOT NULL,                 -- the words by which it is found, each after a space
    worker_id  TEXT    NOT NULL,                 -- the worker's slot: who wrote it, or took it in
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- When somebody of the antenna last verified an entry of a pack, in whatever version.
CREATE TABLE relay_verified (
    pack_id     TEXT NOT NULL,
    relay_id    TEXT NOT NULL,
    verified_on TEXT NOT NULL CHECK (verified_on GLOB '????-??-??'),
    worker_id   TEXT NOT NULL,                   -- the worker's slot
    PRIMARY KEY (pack_id, relay_id)
) STRICT, WITHOUT ROWID;

-- The entry as it was when a session gave it: its event names it, and the directory may change.
CREATE TABLE session_relay (
    session_id TEXT NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    pack_id    TEXT NOT NULL,                    -- '' when it is the antenna's own
    relay_id   TEXT NOT NULL,
    body       TEXT NOT NULL CHECK (json_valid(body)),  -- domain::relay::Relay
    PRIMARY KEY (session_id, pack_id, relay_id)
) STRICT, WITHOUT ROWID;
