apiVersion: v1
kind: Service
metadata:
  name: [=pgbouncer.service]
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: pgbouncer
<#include "_labels.ftl">
spec:
  type: ClusterIP
  selector:
    app.kubernetes.io/name: pgbouncer
  ports:
    - name: pgbouncer
      port: [=pgbouncer.settings.listen_port]
      targetPort: pgbouncer
      protocol: TCP
