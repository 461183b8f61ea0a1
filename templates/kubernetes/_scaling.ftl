    # Needs an adapter that serves it in custom.metrics.k8s.io (prometheus/adapter.yaml); without it nothing scales down.
    - type: Pods
      pods:
        metric:
          name: [=metrics.activeCases]
        target:
          type: AverageValue
          averageValue: [=autoscaling.activeCasesTarget.asText]
  behavior:
    scaleDown:
      stabilizationWindowSeconds: [=autoscaling.scaleDown.stabilization.seconds]
      policies:
        - type: Percent
          value: [=autoscaling.scaleDown.percent]
          periodSeconds: [=autoscaling.scaleDown.period.seconds]
    scaleUp:
      stabilizationWindowSeconds: 0
      selectPolicy: Max
      policies:
        - type: Percent
          value: [=autoscaling.scaleUp.percent]
          periodSeconds: [=autoscaling.scaleUp.period.seconds]
        - type: Pods
          value: [=autoscaling.scaleUp.pods]
          periodSeconds: [=autoscaling.scaleUp.period.seconds]
