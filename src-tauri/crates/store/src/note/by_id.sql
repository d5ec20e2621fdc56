SELECT id, session_id, body, shared_sealed, own_sealed, created_at, frozen_at
FROM note
WHERE id = ?1
