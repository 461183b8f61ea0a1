apiVersion: networking.istio.io/v1
kind: VirtualService
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
<#include "../kubernetes/_labels.ftl">
spec:
  hosts:
    - [=istio.blueHost]
<#list istio.hosts as host>
    - [=host]
</#list>
  gateways:
    - mesh
<#list istio.gateways as gateway>
    - [=gateway]
</#list>
  http:
    # Whoever asks this cell's engine for its health or metrics means this one.
    - name: management
      match:
        - port: [=engine.ports.management]
          gateways:
            - mesh
      route:
        - destination:
            host: [=istio.blueHost]
            port:
              number: [=engine.ports.management]
    - name: engine
      route:
        - destination:
            host: [=istio.blueHost]
            port:
              number: [=engine.ports.http]
<#if step??>
          weight: [=step.blue]
        - destination:
            host: [=istio.greenHost]
            port:
              number: [=engine.ports.http]
          weight: [=step.green]
</#if>
      timeout: [=istio.timeout]
      retries:
        attempts: [=istio.retries.attempts]
        perTryTimeout: [=istio.retries.perTryTimeout]
        # Only what reached no pod: a request to start a case, sent twice, starts two.
        retryOn: connect-failure,refused-stream
