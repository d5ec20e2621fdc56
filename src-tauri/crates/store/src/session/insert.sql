INSERT INTO session (
    id, worker_id, learner_id, wrapped_key, mode, way, device, procedure_id, pack_id, pack_version, started_at
) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
