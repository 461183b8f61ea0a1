  # The same on every host: a standby stops where max_connections and its like are lower than the primary's.
  extendedConfiguration: [=files["postgresql/postgresql.conf"].text]
  # The pod is the host that postgresql.conf is reckoned for: its node must have this to spare.
  resources:
    requests:
      cpu: [=postgresql.cpus]
      memory: [=postgresql.memory]
    limits:
      cpu: [=postgresql.cpus]
      memory: [=postgresql.memory]
  persistence:
    enabled: true
    storageClass: [=cluster.storageClass]
    size: [=helm.postgresql.size]
  service:
    ports:
      postgresql: [=postgresql.port]
<#include "_nodes.ftl">
