SELECT id, session_id, learner_id, mode, template_version, text_sha256, answer, at
FROM agreement
WHERE learner_id = ?1
ORDER BY at DESC, id DESC
