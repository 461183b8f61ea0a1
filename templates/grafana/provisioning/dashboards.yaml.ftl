# For a Grafana without the sidecar: goes to /etc/grafana/provisioning/dashboards, and grafana/*.dashboard.json to `path`.
apiVersion: 1
providers:
  - name: [=dashboards.uid]
    orgId: 1
    folder: [=dashboards.folder]
    type: file
    disableDeletion: true
    allowUiUpdates: false
    updateIntervalSeconds: 30
    options:
      path: [=dashboards.directory]
