apiVersion: v1
kind: ResourceQuota
metadata:
  name: yawl
  namespace: [=namespace]
spec:
  hard:
    pods: "500"
