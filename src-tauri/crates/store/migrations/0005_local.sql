-- What an antenna adds to the procedures of its packs. Of a pack and not of a version of it: it outlives its updates, and
-- what no longer fits waits here until somebody takes it away. About services and steps, never about a person.

CREATE TABLE local_addition (
    pack_id      TEXT    NOT NULL,
    procedure_id TEXT    NOT NULL,
    part         TEXT    NOT NULL CHECK (part IN ('phone', 'desk', 'practice', 'real', 'cue')),
    step_id      TEXT    NOT NULL CHECK ((step_id = '') = (part IN ('phone', 'desk'))),
    body         TEXT    NOT NULL CHECK (json_valid(body)),  -- domain::local_layer::Addition
    worker_id    TEXT    NOT NULL,               -- the worker's slot: who wrote it, or took it in
    changed_at   INTEGER NOT NULL,
    PRIMARY KEY (pack_id, procedure_id, part, step_id)
) STRICT, WITHOUT ROWID;

-- What a session began with, as it stays on its version of the pack. No row: nothing was added.
CREATE TABLE session_local (
    session_id TEXT NOT NULL PRIMARY KEY REFERENCES session (id) ON DELETE CASCADE,
    layers     TEXT NOT NULL CHECK (json_valid(layers))  -- domain::local_layer::Layers
) STRICT, WITHOUT ROWID;
