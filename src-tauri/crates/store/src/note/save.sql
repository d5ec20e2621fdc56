INSERT INTO note (id, session_id, body, shared_sealed, own_sealed, created_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET
    body = excluded.body,
    shared_sealed = excluded.shared_sealed,
    own_sealed = excluded.own_sealed
