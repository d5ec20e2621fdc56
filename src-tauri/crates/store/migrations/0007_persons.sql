-- What persons may ask of what is kept about them: what they agreed to, to the byte, and what was taken back of it since; two
-- files that are one; a file without its person; a note that was wrong.

-- The exact text that was read, under the key of its session's words: it may say why something was urgent. No row: it was
-- agreed before texts were kept, and only its hash is.
CREATE TABLE agreement_text (
    agreement_id TEXT NOT NULL PRIMARY KEY REFERENCES agreement (id) ON DELETE CASCADE,
    text_sealed  BLOB NOT NULL                   -- domain::agreement::AgreementText, as JSON: what text_sha256 is of
) STRICT;

CREATE TRIGGER agreement_text_is_never_rewritten BEFORE UPDATE ON agreement_text
BEGIN SELECT RAISE(ABORT, 'the text of an agreement is never changed'); END;

-- The lines that somebody took back. Nothing is taken out of the text: it says what was agreed that day.
CREATE TABLE agreement_taken_back (
    agreement_id TEXT    NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
    line         TEXT    NOT NULL,
    worker_id    TEXT    NOT NULL,               -- the worker's slot: beside whom it was done
    at           INTEGER NOT NULL,
    PRIMARY KEY (agreement_id, line)
) STRICT;

CREATE TRIGGER agreement_taken_back_is_never_rewritten BEFORE UPDATE ON agreement_taken_back
BEGIN SELECT RAISE(ABORT, 'what was taken back is append-only'); END;

-- A file that was found to be another's: its code still leads there.
CREATE TABLE learner_merge (
    code       TEXT    NOT NULL PRIMARY KEY,
    learner_id TEXT    NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
    worker_id  TEXT    NOT NULL,                 -- the worker's slot
    merged_at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX learner_merge_by_learner ON learner_merge (learner_id, merged_at);

-- The codes of files without their person: nobody gets one again, so that an old sheet leads to nobody else's file.
CREATE TABLE retired_code (
    code       TEXT    NOT NULL PRIMARY KEY,
    retired_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What was found wrong in a note later. Read over the note, which stays as it was written.
CREATE TABLE note_correction (
    seq       INTEGER PRIMARY KEY,               -- the order in which they came
    note_id   TEXT    NOT NULL REFERENCES note (id) ON DELETE CASCADE,
    worker_id TEXT    NOT NULL,                  -- the worker's slot
    body      TEXT    NOT NULL CHECK (json_valid(body)),  -- domain::note::Correction
    at        INTEGER NOT NULL
) STRICT;
CREATE INDEX note_correction_by_note ON note_correction (note_id, seq);

CREATE TRIGGER note_correction_is_never_rewritten BEFORE UPDATE ON note_correction
BEGIN SELECT RAISE(ABORT, 'a correction is append-only'); END;
