apiVersion: apps/v1
kind: Deployment
metadata:
  name: yawl-engine
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: yawl-engine
<#include "_labels.ftl">
spec:
  # No replicas: the HorizontalPodAutoscaler sets them, and applying this file again must not reset them.
  progressDeadlineSeconds: [=rollout.progressDeadline.seconds]
  revisionHistoryLimit: [=rollout.revisions]
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: [=rollout.maxSurge]
      maxUnavailable: 0
  selector:
    matchLabels:
      app.kubernetes.io/name: yawl-engine
  template:
    metadata:
      labels:
        app.kubernetes.io/name: yawl-engine
        app.kubernetes.io/part-of: yawl
        yawlfoundation.org/tier: [=tier]
<#list labels as name, value>
        [=name]: [=value]
</#list>
    spec:
      serviceAccountName: yawl-engine
      automountServiceAccountToken: false
      # DNS finds Services; a pod would get seven variables for each of the namespace beside.
      enableServiceLinks: false
      priorityClassName: yawl-engine
      terminationGracePeriodSeconds: [=engine.terminationGrace.seconds]
<#include "_nodes.ftl">
      # Spread where there is room: a constraint that must hold would stop a rollout of a full cluster, or of one that has
      # lost a zone. The hash has each version spread by itself: those of a rollout leave no gap when the old ones go.
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
      securityContext:
        runAsNonRoot: true
        runAsUser: [=engine.userId]
        runAsGroup: [=engine.userId]
        fsGroup: [=engine.userId]
        seccompProfile:
          type: RuntimeDefault
        sysctls:
          # A node's sysctl.d does not reach into a pod's network; this key is safe in a pod.
          - name: net.ipv4.ip_local_port_range
            value: [=kernel.settings["net.ipv4.ip_local_port_range"]]
<#list kernel.podSettings as name, value>
          - name: [=name]
            value: [=value]
</#list>
      containers:
        - name: engine
          image: [=engine.imageToPull]
          imagePullPolicy: IfNotPresent
          ports:
            - name: http
              containerPort: [=engine.ports.http]
              protocol: TCP
            - name: management
              containerPort: [=engine.ports.management]
              protocol: TCP
<#if metrics.telemetry>
            - name: telemetry
              containerPort: [=engine.ports.telemetry]
              protocol: TCP
</#if>
          env:
            # The java launcher itself reads JDK_JAVA_OPTIONS; JAVA_OPTS it does not. The same as jvm/engine.options.
            - name: JDK_JAVA_OPTIONS
              value: >-
<#list engine.jvm.flags as name, flag>
                [=flag]
</#list>
<#list engine.jvm.options as option>
                [=option]
</#list>
            - name: SERVER_PORT
              value: [=engine.ports.http.asText]
            - name: MANAGEMENT_SERVER_PORT
              value: [=engine.ports.management.asText]
            - name: SERVER_TOMCAT_ACCEPT_COUNT
              value: [=engine.acceptBacklog.asText]
            - name: SERVER_SHUTDOWN
              value: graceful
            - name: SPRING_LIFECYCLE_TIMEOUT_PER_SHUTDOWN_PHASE
              value: [=engine.drain]
            - name: SPRING_PROFILES_ACTIVE
              value: production
            - name: ENVIRONMENT
              value: [=tier]
            - name: DATABASE_URL
              value: [=pgbouncer.url]
            - name: DB_HOST
              value: [=pgbouncer.host]
            - name: DB_PORT
              value: [=pgbouncer.settings.listen_port.asText]
            - name: DB_NAME
              value: [=postgresql.database]
            - name: YAWL_DB_USER
              valueFrom:
                secretKeyRef:
                  name: yawl-db-config
                  key: username
            - name: YAWL_DB_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: yawl-db-config
                  key: password
            - name: YAWL_JWT_SECRET
              valueFrom:
                secretKeyRef:
                  name: yawl-engine-secrets
                  key: jwt-secret
            - name: YAWL_ADMIN_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: yawl-engine-secrets
                  key: admin-password
            - name: YAWL_SERVICE_TOKEN
              valueFrom:
                secretKeyRef:
                  name: yawl-engine-secrets
                  key: service-token
<#if metrics.telemetry>
            # For OpenTelemetry's agent, which the image must have and engine.jvm.options must name (-javaagent:...).
<#if !(engine.env.OTEL_METRICS_EXPORTER?? || engine.envFromSecrets.OTEL_METRICS_EXPORTER??)>
            - name: OTEL_METRICS_EXPORTER
              value: prometheus
</#if>
            - name: OTEL_EXPORTER_PROMETHEUS_PORT
              value: [=engine.ports.telemetry.asText]
<#if !(engine.env.OTEL_JAVA_METRICS_CARDINALITY_LIMIT?? || engine.envFromSecrets.OTEL_JAVA_METRICS_CARDINALITY_LIMIT??)>
            - name: OTEL_JAVA_METRICS_CARDINALITY_LIMIT
              value: [=metrics.telemetryLimit.asText]
</#if>
</#if>
<#list engine.env as name, value>
            - name: [=name]
              value: [=value]
</#list>
<#list engine.envFromSecrets as name, secret>
            - name: [=name]
              valueFrom:
                secretKeyRef:
                  name: [=secret.secret]
                  key: [=secret.key]
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
          startupProbe:
            httpGet:
              path: /actuator/health/liveness
              port: management
              scheme: HTTP
            periodSeconds: [=engine.probes.startupPeriod.seconds]
            timeoutSeconds: [=engine.probes.livenessTimeout.seconds]
            failureThreshold: [=engine.probes.startupFailures]
          livenessProbe:
            httpGet:
              path: /actuator/health/liveness
              port: management
              scheme: HTTP
            periodSeconds: [=engine.probes.livenessPeriod.seconds]
            timeoutSeconds: [=engine.probes.livenessTimeout.seconds]
            failureThreshold: 3
          readinessProbe:
            httpGet:
              path: /actuator/health/readiness
              port: management
              scheme: HTTP
            periodSeconds: [=engine.probes.readinessPeriod.seconds]
            timeoutSeconds: [=engine.probes.readinessTimeout.seconds]
            failureThreshold: 3
          lifecycle:
            preStop:
<#if engine.kubeletSleeps>
              sleep:
                seconds: [=engine.preStop.seconds]
<#else>
              exec:
                command:
                  - sleep
                  - [=engine.preStop.seconds.asText]
</#if>
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop:
                - ALL
          volumeMounts:
            - name: tmp
              mountPath: /tmp
            - name: temp
              mountPath: /app/temp
            - name: logs
              mountPath: /app/logs
<#if pgbouncer.tls>
            - name: pgbouncer
              mountPath: /etc/yawl/pgbouncer
              readOnly: true
</#if>
      volumes:
        - name: tmp
          emptyDir:
            sizeLimit: 64Mi
        - name: temp
          emptyDir:
            sizeLimit: [=engine.storage.temp]
        - name: logs
          emptyDir:
            sizeLimit: [=engine.storage.logs]
<#if pgbouncer.tls>
        - name: pgbouncer
          secret:
            # Who signed PgBouncer's certificate; its key is not for the engine.
            secretName: pgbouncer-tls
            defaultMode: 288
            items:
              - key: ca.crt
                path: ca.crt
</#if>
