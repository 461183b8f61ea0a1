# The controller must run with --enable-progressive-syncs, or nothing is ever synchronised: there is no `automated` here.
apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: [=cells.argocd.name]
  namespace: [=cells.argocd.namespace]
  labels:
    app.kubernetes.io/name: yawl
<#include "../kubernetes/_labels.ftl">
spec:
  goTemplate: true
  goTemplateOptions:
    - missingkey=error
  generators:
    - git:
        repoURL: [=cells.argocd.repository]
        revision: [=cells.argocd.revision]
        files:
          - path: [=cells.argocd.files]
  # One cell, and when it is healthy the others, one by one: what is wrong is wrong in one cluster.
  strategy:
    type: RollingSync
    rollingSync:
      steps:
        - matchExpressions:
            - key: yawlfoundation.org/rollout
              operator: In
              values:
                - first
        - matchExpressions:
            - key: yawlfoundation.org/rollout
              operator: In
              values:
                - others
          maxUpdate: 1
  syncPolicy:
    # Who takes a cell out of the repository, or deletes this set, leaves what runs in its cluster alone.
    preserveResourcesOnDeletion: true
  template:
    metadata:
      name: "{{ .cluster }}"
      labels:
        yawlfoundation.org/tier: [=tier]
        yawlfoundation.org/cell: "{{ .name }}"
        yawlfoundation.org/rollout: "{{ .rollout }}"
    spec:
      project: [=cells.argocd.project]
      source:
        repoURL: [=cells.argocd.repository]
        targetRevision: [=cells.argocd.revision]
        # The folder of cell.yaml: the whole cell.
        path: "{{ .path.path }}"
      destination:
        name: "{{ .cluster }}"
        namespace: [=namespace]
<#if artifacts.istio>
      ignoreDifferences:
        # The steps of istio/canary and istio/rollback move requests by hand.
        - group: networking.istio.io
          kind: VirtualService
          name: yawl-engine
          jqPathExpressions:
            - .spec.http[] | select(.name == "engine") | .route
</#if>
      syncPolicy:
        syncOptions:
          # Each field has one owner: the number of pods is the autoscaler's.
          - ServerSideApply=true
<#if artifacts.istio>
          - RespectIgnoreDifferences=true
</#if>
