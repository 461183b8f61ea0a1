apiVersion: v1
kind: ConfigMap
metadata:
  name: pgbouncer
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: pgbouncer
<#include "_labels.ftl">
data:
  # The same as pgbouncer/pgbouncer.ini.
  pgbouncer.ini: [=files["pgbouncer/pgbouncer.ini"].text]
