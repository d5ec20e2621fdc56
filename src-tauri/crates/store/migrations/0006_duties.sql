-- What was said of duties that a learner wishes to be reminded of. The duty itself stands in the note of the session that
-- kept it; a row here is the word that settles one of its days, or that stops it.

CREATE TABLE duty_answer (
    id         TEXT    NOT NULL PRIMARY KEY,
    learner_id TEXT    NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
    duty       TEXT    NOT NULL CHECK (json_valid(duty)),    -- domain::duty::KeptDuty
    answer     TEXT    NOT NULL CHECK (json_valid(answer)),  -- domain::duty::DutyAnswer
    at         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX duty_answer_by_learner ON duty_answer (learner_id, at);

CREATE TRIGGER duty_answer_is_never_rewritten BEFORE UPDATE OF duty, answer, at ON duty_answer
BEGIN SELECT RAISE(ABORT, 'an answer is append-only'); END;
