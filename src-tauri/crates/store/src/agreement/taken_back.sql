SELECT taken.line, taken.worker_id, taken.at
FROM agreement_taken_back AS taken
JOIN agreement AS taken_of ON taken_of.id = taken.agreement_id
JOIN agreement AS asked ON asked.id = ?1
WHERE taken_of.learner_id = asked.learner_id AND taken_of.text_sha256 = asked.text_sha256 AND taken.at >= asked.at
ORDER BY taken.at, taken.line
