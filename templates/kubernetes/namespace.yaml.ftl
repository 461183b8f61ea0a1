apiVersion: v1
kind: Namespace
metadata:
  name: [=namespace]
  labels:
    # A pod that asks for more than Pod Security "restricted" allows is refused.
    pod-security.kubernetes.io/enforce: restricted
    pod-security.kubernetes.io/enforce-version: [=targets.podSecurity]
    pod-security.kubernetes.io/audit: restricted
    pod-security.kubernetes.io/audit-version: [=targets.podSecurity]
    pod-security.kubernetes.io/warn: restricted
    pod-security.kubernetes.io/warn-version: [=targets.podSecurity]
    app.kubernetes.io/name: yawl
<#include "_labels.ftl">
