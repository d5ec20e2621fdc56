-- What workers saw on the real site, for their team and for the authors of a pack. Of a pack and not of a version of it:
-- it outlives its updates. It is about the site alone: nothing here leads to a session or to a learner, and days stand
-- in place of instants so that nothing can be laid beside a session's events by its hour.

CREATE TABLE site_mark (
    seq          INTEGER PRIMARY KEY,            -- the order in which they came: within a day nothing else tells it
    id           TEXT NOT NULL UNIQUE,           -- UUID v7 of midnight of its day; an author answers to it
    pack_id      TEXT NOT NULL,
    pack_version TEXT NOT NULL,                  -- the version that was on the screen
    procedure_id TEXT NOT NULL,
    step_id      TEXT NOT NULL,
    marked_on    TEXT NOT NULL CHECK (marked_on GLOB '????-??-??'),
    worker_id    TEXT NOT NULL,                  -- the worker's slot
    words        TEXT CHECK (words <> ''),       -- what differs, in the worker's words; NULL: nobody said it yet
    settled_on   TEXT CHECK (settled_on GLOB '????-??-??')  -- NULL: it still stands. Settled is kept, not erased
) STRICT;
CREATE INDEX site_mark_by_step ON site_mark (pack_id, procedure_id, step_id);

-- Procedures that a worker followed to the end on the real site. One for each worker and day.
CREATE TABLE own_live_check (
    pack_id      TEXT NOT NULL,
    procedure_id TEXT NOT NULL,
    checked_on   TEXT NOT NULL CHECK (checked_on GLOB '????-??-??'),
    worker_id    TEXT NOT NULL,                  -- the worker's slot
    pack_version TEXT NOT NULL,                  -- the version that was followed
    signed_by    TEXT NOT NULL CHECK (signed_by <> ''),  -- the name under which it may be published
    place        TEXT NOT NULL CHECK (place <> ''),
    PRIMARY KEY (pack_id, procedure_id, checked_on, worker_id)
) STRICT, WITHOUT ROWID;
