apiVersion: v1
kind: Service
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
<#include "_labels.ftl">
spec:
  type: ClusterIP
  selector:
    app.kubernetes.io/name: yawl-engine
  ports:
    - name: http
      port: [=engine.ports.http]
      targetPort: http
      protocol: TCP
    # For Prometheus, which finds the pods through this Service; the NetworkPolicy lets nobody else in.
    - name: management
      port: [=engine.ports.management]
      targetPort: management
      protocol: TCP
<#if metrics.telemetry>
    - name: telemetry
      port: [=engine.ports.telemetry]
      targetPort: telemetry
      protocol: TCP
</#if>
