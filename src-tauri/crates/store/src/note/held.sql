SELECT note.id, note.body, note.created_at, session.learner_id, session.id AS session_id, session.procedure_id, session.pack_id,
       session.pack_version, session.mode, session.way, session.device
FROM note JOIN session ON session.id = note.session_id
WHERE session.learner_id IS NOT NULL AND (?1 IS NULL OR session.learner_id = ?1)
ORDER BY session.started_at, session.id
