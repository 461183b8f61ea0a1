    scheme: http
    scrape_interval: [=metrics.scrapeInterval]
    scrape_timeout: [=metrics.scrapeTimeout]
    sample_limit: [=metrics.limits.samples]
    label_limit: [=metrics.limits.labels]
    kubernetes_sd_configs:
      - role: pod
        namespaces:
          names:
            - [=namespace]
        selectors:
          - role: pod
            label: app.kubernetes.io/name=yawl-engine
