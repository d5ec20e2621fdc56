SELECT event.session_id, event.seq, event.at, session.pack_id, session.pack_version, session.procedure_id
FROM session
JOIN session_event AS event ON event.session_id = session.id
LEFT JOIN dilemma_mark_settled AS settled
    ON settled.session_id = event.session_id AND settled.event_seq = event.seq
WHERE session.worker_id = ?1 AND event.kind = 'dilemma_marked' AND settled.event_seq IS NULL
ORDER BY event.at, event.session_id, event.seq
