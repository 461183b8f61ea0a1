apiVersion: networking.istio.io/v1
kind: DestinationRule
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
<#include "../kubernetes/_labels.ftl">
spec:
  host: [=istio.blueHost]
  trafficPolicy:
    loadBalancer:
      simple: LEAST_REQUEST
      # Outlier detection would keep requests in their zone, and the autoscaler, which sees means, not the full zone.
      localityLbSetting:
        enabled: false
    # For each proxy that sends, and for the one of each pod that receives.
    connectionPool:
      tcp:
        connectTimeout: [=istio.connectionPool.connectTimeout]
        maxConnections: [=istio.connectionPool.maxConnections]
      http:
        # A request waits while its connection is made, so as many may wait.
        http1MaxPendingRequests: [=istio.connectionPool.maxConnections]
        http2MaxRequests: [=istio.connectionPool.maxConnections]
        idleTimeout: [=istio.connectionPool.idleTimeout]
    outlierDetection:
      consecutive5xxErrors: [=istio.outliers.consecutiveErrors]
      interval: [=istio.outliers.interval]
      baseEjectionTime: [=istio.outliers.ejectionTime]
      maxEjectionPercent: [=istio.outliers.maxEjected.wholePercents]
