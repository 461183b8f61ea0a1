\set owner random(1, 1000)
SELECT w.id, w.task, c.specification FROM work_item w JOIN yawl_case c ON c.id = w.case_id
  WHERE w.owner = :owner AND w.state = 'executing' ORDER BY w.changed LIMIT 50;
