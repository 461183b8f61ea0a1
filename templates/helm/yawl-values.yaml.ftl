# Install the chart or apply kubernetes/, never both: its Deployment and Service `yawl-engine`, HorizontalPodAutoscaler
# `yawl-engine-hpa`, PodDisruptionBudget `yawl-engine-pdb` and ServiceAccount `yawl-engine` take the place of deployment.yaml,
# service.yaml, hpa.yaml, pdb.yaml and the engine's ServiceAccount there; all else in kubernetes/ is wanted beside it.
# The chart knows no preStop hook, no surge, no enableServiceLinks, no revisionHistoryLimit, and no size of /tmp and /app/temp.
fullnameOverride: yawl-engine
priorityClassName: yawl-engine
# What selects the engine's pods looks for this name.
nameOverride: yawl-engine
global:
  # With a name here the chart makes the namespace, and uninstalling it removes that with all it holds.
  namespace: ""
  labels:
    yawlfoundation.org/tier: [=tier]
<#list labels as name, value>
    [=name]: [=value]
</#list>
<#if annotations>
  annotations:
<#list annotations as name, value>
    [=name]: [=value]
</#list>
</#if>
<#if cluster.imagePullSecrets>
  imagePullSecrets:
<#list cluster.imagePullSecrets as secret>
    - name: [=secret]
</#list>
</#if>
yawlVersion: [=helm.image.tag]
image:
  registry: [=helm.image.registry]
  repository: [=helm.image.repository]
  # The chart reads no digest; a tag that ends with one is pulled by it.
  tag: [=helm.image.tagAndDigest]
  pullPolicy: IfNotPresent

# ---- what Deployment, Service and HorizontalPodAutoscaler read
replicaCount: [=autoscaling.minReplicas]
podLabels:
  yawlfoundation.org/tier: [=tier]
<#list labels as name, value>
  [=name]: [=value]
</#list>
resources:
  requests:
    cpu: [=engine.resources.cpu]
    memory: [=engine.resources.memory]
    ephemeral-storage: [=engine.storage.total]
  limits:
    cpu: [=engine.resources.cpuLimit]
    memory: [=engine.resources.memory]
    ephemeral-storage: [=engine.storage.total]
autoscaling:
<#if autoscaling.keda>
  # KEDA makes the autoscaler, from scaledobject.yaml.
  enabled: false
<#else>
  enabled: true
  minReplicas: [=autoscaling.minReplicas]
  maxReplicas: [=autoscaling.maxReplicas]
  targetCPUUtilizationPercentage: [=autoscaling.cpuTarget.wholePercents]
<#if autoscaling.memoryTarget??>
  targetMemoryUtilizationPercentage: [=autoscaling.memoryTarget.wholePercents]
<#else>
  # None, in place of the chart's 80: a JVM keeps its heap, so pods that came for memory would never go again.
  targetMemoryUtilizationPercentage: 0
</#if>
  metrics:
<#include "../kubernetes/_scaling.ftl">
</#if>
service:
  type: ClusterIP
  port: [=engine.ports.http]
  targetPort: [=engine.ports.http]
  managementPort: [=engine.ports.management]
  managementTargetPort: [=engine.ports.management]
  # The engine does not listen there, but the chart always names a third port.
  resourcePort: 8081
  resourceTargetPort: 8081
jvm:
  # The chart passes JAVA_OPTS, which the image's shell hands to java word by word. The same as jvm/engine.options.
  opts: >-
<#list engine.jvm.flags as name, flag>
    [=flag]
</#list>
  extraOpts: [=helm.extraOptions]
spring:
  profilesActive: production
  application:
    name: yawl-engine
actuator:
  health:
    probes:
      enabled: true
    showDetails: when-authorized
  endpoints:
    web:
      exposure:
        include: "health,info,metrics,prometheus"
opentelemetry:
  enabled: false
logging:
  root: WARN
  yawl: INFO
  hibernate: ERROR
  level:
    root: WARN
    yawlfoundation: INFO
    hibernate: ERROR
    springframework: WARN
healthcheck:
  startup:
    enabled: true
    path: /actuator/health/liveness
    port: management
    initialDelaySeconds: 0
    periodSeconds: [=engine.probes.startupPeriod.seconds]
    timeoutSeconds: [=engine.probes.livenessTimeout.seconds]
    failureThreshold: [=engine.probes.startupFailures]
  liveness:
    enabled: true
    path: /actuator/health/liveness
    port: management
    initialDelaySeconds: 0
    periodSeconds: [=engine.probes.livenessPeriod.seconds]
    timeoutSeconds: [=engine.probes.livenessTimeout.seconds]
    failureThreshold: 3
    successThreshold: 1
  readiness:
    enabled: true
    path: /actuator/health/readiness
    port: management
    initialDelaySeconds: 0
    periodSeconds: [=engine.probes.readinessPeriod.seconds]
    timeoutSeconds: [=engine.probes.readinessTimeout.seconds]
    failureThreshold: 3
    successThreshold: 1
persistence:
  specifications:
    enabled: false
  logs:
    enabled: false
  data:
    enabled: false
  config:
    enabled: false
extraVolumes:
  - name: logs
    emptyDir:
      sizeLimit: [=engine.storage.logs]
<#if pgbouncer.tls>
  - name: pgbouncer
    secret:
      # Who signed PgBouncer's certificate; its key is not for the engine.
      secretName: pgbouncer-tls
      # 0440 in octal.
      defaultMode: 288
      items:
        - key: ca.crt
          path: ca.crt
</#if>
extraVolumeMounts:
  - name: logs
    mountPath: /app/logs
<#if pgbouncer.tls>
  - name: pgbouncer
    mountPath: /etc/yawl/pgbouncer
    readOnly: true
</#if>
terminationGracePeriodSeconds: [=engine.terminationGrace.seconds]
podSecurityContext:
  runAsNonRoot: true
  runAsUser: [=engine.userId]
  runAsGroup: [=engine.userId]
  fsGroup: [=engine.userId]
  seccompProfile:
    type: RuntimeDefault
  sysctls:
    - name: net.ipv4.ip_local_port_range
      value: [=kernel.settings["net.ipv4.ip_local_port_range"]]
containerSecurityContext:
  runAsNonRoot: true
  runAsUser: [=engine.userId]
  runAsGroup: [=engine.userId]
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop:
      - ALL
<#if cluster.nodeSelector>
nodeSelector:
<#list cluster.nodeSelector as name, value>
  [=name]: [=value]
</#list>
</#if>
<#if cluster.tolerations>
tolerations:
<#list cluster.tolerations as toleration>
  - key: [=toleration.key]
    operator: [=toleration.operator]
<#if toleration.value??>
    value: [=toleration.value]
</#if>
    effect: [=toleration.effect]
</#list>
</#if>
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: topology.kubernetes.io/zone
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        app.kubernetes.io/name: yawl-engine
    matchLabelKeys:
      - pod-template-hash
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels:
        app.kubernetes.io/name: yawl-engine
    matchLabelKeys:
      - pod-template-hash
serviceAccount:
  create: true
  name: yawl-engine
  automountServiceAccountToken: false
podDisruptionBudget:
  enabled: true
  # The chart's own minAvailable is 1, and a budget may hold only one of the two.
<#if rollout.disruption.minAvailable??>
  minAvailable: [=rollout.disruption.minAvailable]
<#else>
  minAvailable: ""
  maxUnavailable: [=rollout.disruption.maxUnavailable]
</#if>

# ---- what the engine connects to
postgresql:
  enabled: false
externalDatabase:
  host: [=pgbouncer.host]
  port: [=pgbouncer.settings.listen_port]
  # The chart makes DATABASE_URL of host, port and this.
  database: [=helm.database]
  # The chart hands every key of this Secret to the engine as an environment variable, so it holds YAWL_DB_USER,
  # YAWL_DB_PASSWORD, YAWL_JWT_SECRET, YAWL_ADMIN_PASSWORD, YAWL_SERVICE_TOKEN, and what `engine.env` and
  # `engine.envFromSecrets` name: the chart writes its own `extraEnv` where no variable can stand.
  existingSecret: [=helm.engineSecret]
redis:
  enabled: false
<#if artifacts.redis>
externalRedis:
  host: redis-master
  port: [=redis.settings.port]
</#if>

# ---- what we make ourselves, or do not want
secrets:
  apiKeys:
    create: false
  encryptionKey:
    create: false
ingress:
  enabled: false
# The chart's own lets no engine reach PgBouncer's port; kubernetes/networkpolicy.yaml does.
networkPolicy:
  enabled: false
istio:
  enabled: false
metrics:
  enabled: false
monitoring:
  enabled: false

# ---- the nested keys: for the StatefulSet, which would stand beside the Deployment and is off
services:
  engine:
    enabled: true
    clustering:
      enabled: false
    replicaCount: [=autoscaling.minReplicas]
    podLabels:
      yawlfoundation.org/tier: [=tier]
<#list labels as name, value>
      [=name]: [=value]
</#list>
    image:
      repository: [=helm.image.repository]
      tag: [=helm.image.tagAndDigest]
      pullPolicy: IfNotPresent
    service:
      port: [=engine.ports.http]
    resources:
      requests:
        cpu: [=engine.resources.cpu]
        memory: [=engine.resources.memory]
        ephemeral-storage: [=engine.storage.total]
      limits:
        cpu: [=engine.resources.cpuLimit]
        memory: [=engine.resources.memory]
        ephemeral-storage: [=engine.storage.total]
    # It takes no variables from the Secret but a key `password`; these are the ones that the engine asks for.
    env:
      - name: YAWL_DB_USER
        valueFrom:
          secretKeyRef:
            name: [=helm.engineSecret]
            key: YAWL_DB_USER
      - name: YAWL_DB_PASSWORD
        valueFrom:
          secretKeyRef:
            name: [=helm.engineSecret]
            key: YAWL_DB_PASSWORD
      - name: YAWL_JWT_SECRET
        valueFrom:
          secretKeyRef:
            name: [=helm.engineSecret]
            key: YAWL_JWT_SECRET
      - name: YAWL_ADMIN_PASSWORD
        valueFrom:
          secretKeyRef:
            name: [=helm.engineSecret]
            key: YAWL_ADMIN_PASSWORD
      - name: YAWL_SERVICE_TOKEN
        valueFrom:
          secretKeyRef:
            name: [=helm.engineSecret]
            key: YAWL_SERVICE_TOKEN
