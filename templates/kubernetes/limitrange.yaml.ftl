apiVersion: v1
kind: LimitRange
metadata:
  name: yawl
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl
<#include "_labels.ftl">
spec:
  limits:
    - type: Container
      # A container that asks for nothing asks for little, and is the first to go where a node runs short.
      defaultRequest:
        cpu: 100m
        memory: 128Mi
        ephemeral-storage: 64Mi
      # As much as it may have: less would refuse a container that asks for more and names no limit.
      default:
        cpu: [=capacity.container.cpu]
        memory: [=capacity.container.memory]
      # No limit of ephemeral storage, which no chart sets: a database that reached it would be evicted.
      max:
        cpu: [=capacity.container.cpu]
        memory: [=capacity.container.memory]
