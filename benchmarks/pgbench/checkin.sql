\set case random(1, 200000)
BEGIN;
UPDATE work_item SET state = 'completed', owner = NULL, changed = now() WHERE case_id = :case AND state = 'executing';
UPDATE yawl_case SET net = repeat(md5(random()::text), 64) WHERE id = :case;
COMMIT;
