    - port: management
      path: /actuator/prometheus
      scheme: http
      interval: [=metrics.scrapeInterval]
      scrapeTimeout: [=metrics.scrapeTimeout]
<#include "_relabelings.ftl">
<#if metrics.telemetry>
    # The agent of OpenTelemetry, for the engine's own measurements; what it measures of the JVM is at the other port.
    - port: telemetry
      path: /metrics
      scheme: http
      interval: [=metrics.scrapeInterval]
      scrapeTimeout: [=metrics.scrapeTimeout]
<#include "_relabelings.ftl">
        - sourceLabels:
            - otel_metric_overflow
          regex: .+
          action: drop
        - sourceLabels:
            - __name__
          regex: yawl_.+
          action: keep
</#if>
