      # A pod that has ended has no address any more.
      - source_labels:
          - __meta_kubernetes_pod_phase
        regex: Failed|Succeeded
        action: drop
      # The labels that the Prometheus Operator gives.
      - source_labels:
          - __meta_kubernetes_namespace
        target_label: namespace
      - source_labels:
          - __meta_kubernetes_pod_name
        target_label: pod
      - source_labels:
          - __meta_kubernetes_pod_container_name
        target_label: container
      - source_labels:
          - __meta_kubernetes_pod_container_port_name
        target_label: endpoint
