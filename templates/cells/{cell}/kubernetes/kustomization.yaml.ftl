apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
sortOptions:
  order: fifo
resources:
  - ../../../kubernetes
labels:
  - pairs:
      yawlfoundation.org/cell: [=cell.name]
    includeSelectors: false
    includeTemplates: true
patches:
  - patch: |-
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: yawl-engine
        namespace: [=namespace]
      spec:
        template:
          spec:
            containers:
              - name: engine
                env:
                  # The engine's metrics bear it.
                  - name: ENVIRONMENT
                    value: [=cell.environment]
