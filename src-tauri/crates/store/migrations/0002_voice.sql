-- What is heard: how a pack says its words, the sounds that it brings, and the antenna's own.

-- How a version of a pack says words. No row: it was installed before packs could say.
CREATE TABLE pack_voice (
    pack_id       TEXT NOT NULL,
    pack_version  TEXT NOT NULL,
    pronunciation TEXT NOT NULL CHECK (json_valid(pronunciation)),  -- domain::speech::Pronunciation, a list
    PRIMARY KEY (pack_id, pack_version),
    FOREIGN KEY (pack_id, pack_version) REFERENCES pack (id, version) ON DELETE CASCADE
) STRICT;

CREATE TABLE pack_recording (
    pack_id      TEXT    NOT NULL,
    pack_version TEXT    NOT NULL,
    procedure_id TEXT    NOT NULL,
    step_id      TEXT    NOT NULL,
    wording      TEXT    NOT NULL CHECK (wording IN ('practice', 'real')),
    speaker      TEXT    NOT NULL CHECK (speaker IN ('person', 'machine')),
    speaker_name TEXT    NOT NULL,
    licence      TEXT    NOT NULL,
    words        TEXT    NOT NULL CHECK (json_valid(words)),  -- domain::speech::WordTime, a list; empty when not measured
    format       TEXT    NOT NULL CHECK (format IN ('wav', 'mp3')),
    duration_ms  INTEGER NOT NULL CHECK (duration_ms > 0),
    sound        BLOB    NOT NULL,
    PRIMARY KEY (pack_id, pack_version, procedure_id, step_id, wording, speaker),
    FOREIGN KEY (pack_id, pack_version) REFERENCES pack (id, version) ON DELETE CASCADE
) STRICT;

-- The sounds that a worker added. Of a pack and not of a version of it: they outlive its updates. What was heard is a
-- worker's voice saying a step; no word of a learner stands here.
CREATE TABLE own_recording (
    pack_id      TEXT    NOT NULL,
    procedure_id TEXT    NOT NULL,
    step_id      TEXT    NOT NULL,
    wording      TEXT    NOT NULL CHECK (wording IN ('practice', 'real')),
    says         TEXT    NOT NULL,               -- the step's sentence when the sound was added or last listened to
    worker_id    TEXT    NOT NULL,               -- the worker's slot
    added_at     INTEGER NOT NULL,
    format       TEXT    NOT NULL CHECK (format IN ('wav', 'mp3')),
    duration_ms  INTEGER NOT NULL CHECK (duration_ms > 0),
    sound        BLOB    NOT NULL,
    PRIMARY KEY (pack_id, procedure_id, step_id, wording)
) STRICT;
