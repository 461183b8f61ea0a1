apiVersion: v1
kind: ConfigMap
metadata:
  name: reservation
  namespace: [=namespace]
data:
  pods: "500"
