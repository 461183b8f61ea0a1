apiVersion: networking.k8s.io/v1
kind: Ingress
<#if artifacts.istio>
# What comes through here goes to this tier's own engine: the steps of istio/canary move what comes through Istio.
</#if>
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
<#include "_labels.ftl">
<#if cluster.ingress.annotations>
<#if !annotations>
  annotations:
</#if>
<#list cluster.ingress.annotations as name, value>
    [=name]: [=value]
</#list>
</#if>
spec:
<#if cluster.ingress.className??>
  ingressClassName: [=cluster.ingress.className]
</#if>
<#if cluster.ingress.tlsSecret??>
  tls:
    - hosts:
        - [=cluster.ingress.host]
      secretName: [=cluster.ingress.tlsSecret]
</#if>
  rules:
    - host: [=cluster.ingress.host]
      http:
        paths:
          - path: /
            pathType: Prefix
            backend:
              service:
                name: yawl-engine
                port:
                  # Not the management port: health and metrics are for nobody outside.
                  name: http
