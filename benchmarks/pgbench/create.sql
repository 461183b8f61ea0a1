\set specification random(0, 99)
BEGIN;
INSERT INTO yawl_case (specification, state, net)
  VALUES (:specification, 'running', repeat(md5(random()::text), 64)) RETURNING id AS case \gset
INSERT INTO work_item (case_id, task, state) VALUES (:case, 'task_0', 'offered'), (:case, 'task_1', 'offered');
COMMIT;
