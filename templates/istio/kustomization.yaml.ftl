apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
# All requests to blue. During a cut-over the files of canary/ and rollback/ take the VirtualService's place, one by one.
sortOptions:
  order: fifo
resources:
  - destinationrule.yaml
  - virtualservice.yaml
