-- Packs that come as a file: whose they are, and what they took the place of.

-- Whose valises are taken for a pack. Accepted once, by comparing words; another key for the same pack is refused.
CREATE TABLE pack_publisher (
    pack_id     TEXT    NOT NULL PRIMARY KEY,
    key         BLOB    NOT NULL CHECK (length(key) = 32),  -- Ed25519, RFC 8032
    name        TEXT    NOT NULL,
    accepted_by TEXT    NOT NULL,               -- the worker's slot
    accepted_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- The versions that came as a file; the others were in the program.
CREATE TABLE pack_from_file (
    pack_id      TEXT NOT NULL,
    pack_version TEXT NOT NULL,
    PRIMARY KEY (pack_id, pack_version),
    FOREIGN KEY (pack_id, pack_version) REFERENCES pack (id, version) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Where going back leads: the version that was current before the current one. No row: there was none.
CREATE TABLE pack_before (
    pack_id      TEXT NOT NULL PRIMARY KEY,
    pack_version TEXT NOT NULL,
    FOREIGN KEY (pack_id, pack_version) REFERENCES pack (id, version) ON DELETE RESTRICT
) STRICT, WITHOUT ROWID;
