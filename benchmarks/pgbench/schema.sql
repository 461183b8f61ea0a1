-- What an engine keeps of its cases, in small: cases, their work items, and who changed what.
CREATE TABLE yawl_case (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  specification int NOT NULL,
  state text NOT NULL,
  started timestamptz NOT NULL DEFAULT now(),
  net text NOT NULL
);
CREATE TABLE work_item (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id bigint NOT NULL REFERENCES yawl_case,
  task text NOT NULL,
  state text NOT NULL,
  owner int,
  changed timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX ON work_item (case_id);
CREATE INDEX ON work_item (owner) WHERE state = 'executing';
INSERT INTO yawl_case (specification, state, net)
  SELECT i % 100, 'running', repeat(md5(i::text), 64) FROM generate_series(1, 200000) i;
INSERT INTO work_item (case_id, task, state)
  SELECT 1 + i % 200000, 'task_' || i % 20, 'offered' FROM generate_series(1, 1000000) i;
