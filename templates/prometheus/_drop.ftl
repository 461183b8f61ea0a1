    metric_relabel_configs:
      # The engine's telemetry may have a series for each case and each work item: a million that nobody reads.
      # The series go, not the labels: without its label each would be the same series with another value.
      - source_labels:
          - yawl_case_id
        regex: .+
        action: drop
      - source_labels:
          - yawl_workitem_id
        regex: .+
        action: drop
