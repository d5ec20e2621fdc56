SELECT id, short_code, pseudonym_sealed, wrapped_key, created_at
FROM learner
WHERE short_code = ?1 OR id = (SELECT learner_id FROM learner_merge WHERE code = ?1)
