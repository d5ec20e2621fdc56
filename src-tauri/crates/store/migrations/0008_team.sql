-- What a team says of its own practice. Nothing here leads to a learner, and a month stands in place of a day.

-- A "question de cadre": four lines, sealed under a key of their own, which is wrapped under the antenna's key and goes
-- with the row. Its id is of the first of its month: it tells no day, and the rows no order within a month.
CREATE TABLE dilemma (
    id           TEXT NOT NULL PRIMARY KEY,
    month        TEXT NOT NULL CHECK (month GLOB '????-??'),
    worker_id    TEXT NOT NULL,                  -- the worker's slot; no screen of anybody else shows it
    standing     TEXT NOT NULL CHECK (standing IN ('own', 'given', 'discussed')),
    wrapped_key  BLOB NOT NULL,
    lines_sealed BLOB NOT NULL                   -- domain::dilemma::DilemmaLines
) STRICT, WITHOUT ROWID;

-- The marks of a session that wait for no words any more: written, or let go. Which dilemma they became is not kept.
CREATE TABLE dilemma_mark_settled (
    session_id TEXT    NOT NULL,
    event_seq  INTEGER NOT NULL,
    PRIMARY KEY (session_id, event_seq),
    FOREIGN KEY (session_id, event_seq) REFERENCES session_event (session_id, seq) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Requests outside of the frame, counted: no hour, no worker, no name, no content.
CREATE TABLE solicitation (
    month     TEXT    NOT NULL CHECK (month GLOB '????-??'),
    channel   TEXT    NOT NULL CHECK (channel IN ('chat', 'telephone', 'mail', 'street', 'other')),
    hour_band TEXT    NOT NULL CHECK (hour_band IN ('break', 'evening', 'night', 'weekend', 'day_off')),
    count     INTEGER NOT NULL CHECK (count > 0),
    PRIMARY KEY (month, channel, hour_band)
) STRICT, WITHOUT ROWID;

-- What a person already does with a mouse, a telephone and a card, in their own answers: kept with their yes alone, sealed
-- under their key.
CREATE TABLE learner_starting_point (
    learner_id     TEXT NOT NULL PRIMARY KEY REFERENCES learner (id) ON DELETE CASCADE,
    said_on        TEXT NOT NULL CHECK (said_on GLOB '????-??-??'),
    answers_sealed BLOB NOT NULL                 -- domain::starting_point::StartingPoint
) STRICT, WITHOUT ROWID;
