\set item random(1, 1000000)
\set owner random(1, 1000)
BEGIN;
SELECT state FROM work_item WHERE id = :item FOR UPDATE;
UPDATE work_item SET state = 'executing', owner = :owner, changed = now() WHERE id = :item;
COMMIT;
