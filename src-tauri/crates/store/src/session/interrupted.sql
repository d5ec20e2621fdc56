SELECT id, worker_id, learner_id, mode, way, device, procedure_id, pack_id, pack_version, started_at, ended_at, state
FROM session
WHERE state = 'open'
ORDER BY started_at DESC, id DESC
LIMIT 1
