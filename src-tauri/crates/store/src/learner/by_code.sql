SELECT id, short_code, pseudonym_sealed, wrapped_key, created_at
FROM learner
WHERE short_code = ?1
