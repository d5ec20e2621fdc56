-- What was agreed, to the byte, and what was taken back of it since.

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
