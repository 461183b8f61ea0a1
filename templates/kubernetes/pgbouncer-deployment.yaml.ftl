apiVersion: apps/v1
kind: Deployment
metadata:
  name: pgbouncer
  namespace: [=namespace]
  labels:
    app.kubernetes.io/name: pgbouncer
<#include "_labels.ftl">
spec:
  replicas: [=pgbouncer.replicas]
  minReadySeconds: [=pgbouncer.minReady.seconds]
  progressDeadlineSeconds: [=rollout.progressDeadline.seconds]
  revisionHistoryLimit: [=rollout.revisions]
  strategy:
    type: RollingUpdate
    rollingUpdate:
      maxSurge: [=pgbouncer.surge]
      maxUnavailable: 0
  selector:
    matchLabels:
      app.kubernetes.io/name: pgbouncer
  template:
    metadata:
      labels:
        app.kubernetes.io/name: pgbouncer
        app.kubernetes.io/part-of: yawl
        yawlfoundation.org/tier: [=tier]
<#list labels as name, value>
        [=name]: [=value]
</#list>
      annotations:
        # A changed pgbouncer.ini replaces the pods: PgBouncer does not read it again by itself.
        yawlfoundation.org/pgbouncer-ini-sha256: [=files["pgbouncer/pgbouncer.ini"].sha256]
    spec:
      serviceAccountName: pgbouncer
      automountServiceAccountToken: false
      # DNS finds Services; a pod would get seven variables for each of the namespace beside.
      enableServiceLinks: false
      priorityClassName: yawl-pgbouncer
      terminationGracePeriodSeconds: [=pgbouncer.terminationGrace.seconds]
<#include "_nodes.ftl">
      # Spread where there is room: a constraint that must hold would stop a rollout of a full cluster, or of one that has
      # lost a zone. The hash has each version spread by itself: those of a rollout leave no gap when the old ones go.
      topologySpreadConstraints:
        - maxSkew: 1
          topologyKey: topology.kubernetes.io/zone
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app.kubernetes.io/name: pgbouncer
          matchLabelKeys:
            - pod-template-hash
        - maxSkew: 1
          topologyKey: kubernetes.io/hostname
          whenUnsatisfiable: ScheduleAnyway
          labelSelector:
            matchLabels:
              app.kubernetes.io/name: pgbouncer
          matchLabelKeys:
            - pod-template-hash
      securityContext:
        runAsNonRoot: true
        runAsUser: [=pgbouncer.userId]
        runAsGroup: [=pgbouncer.userId]
        fsGroup: [=pgbouncer.userId]
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: pgbouncer
          image: [=pgbouncer.imageToPull]
          imagePullPolicy: IfNotPresent
          # The image's own entry point is not used: signals must reach PgBouncer, which is process 1.
          command:
            - sh
            - -c
            - [=pgbouncer.start]
          ports:
            - name: pgbouncer
              containerPort: [=pgbouncer.settings.listen_port]
              protocol: TCP
          resources:
            requests:
              cpu: [=pgbouncer.resources.cpu]
              memory: [=pgbouncer.resources.memory]
              ephemeral-storage: [=pgbouncer.resources.storage]
            limits:
              cpu: [=pgbouncer.resources.cpu]
              memory: [=pgbouncer.resources.memory]
              ephemeral-storage: [=pgbouncer.resources.storage]
          startupProbe:
            tcpSocket:
              port: pgbouncer
            periodSeconds: 1
            failureThreshold: 30
          livenessProbe:
            tcpSocket:
              port: pgbouncer
            periodSeconds: 15
            timeoutSeconds: 10
            failureThreshold: 3
          readinessProbe:
            tcpSocket:
              port: pgbouncer
            periodSeconds: 5
            timeoutSeconds: 3
            failureThreshold: 2
          lifecycle:
            preStop:
              exec:
                # Not Kubernetes' own SIGTERM: it drops all transactions before 1.23, and waits for clients to leave since.
                # The last sleep ends with PgBouncer.
                command:
                  - sh
                  - -c
                  - [=pgbouncer.stop]
          securityContext:
            allowPrivilegeEscalation: false
            # It writes no file: no socket, no pidfile, and its log goes to stderr.
            readOnlyRootFilesystem: true
            capabilities:
              drop:
                - ALL
          volumeMounts:
            - name: config
              mountPath: /etc/pgbouncer
              readOnly: true
<#if pgbouncer.exporter.imageToPull??>
        # It has no readiness probe: an exporter that cannot log in must not take its PgBouncer from the engine.
        - name: exporter
          image: [=pgbouncer.exporter.imageToPull]
          imagePullPolicy: IfNotPresent
          env:
            - name: PGBOUNCER_EXPORTER_CONNECTION_STRING
              value: [=pgbouncer.exporter.connection]
            # Its driver, lib/pq, takes it from here.
            - name: PGPASSWORD
              valueFrom:
                secretKeyRef:
                  name: pgbouncer-exporter
                  key: password
          ports:
            - name: metrics
              containerPort: 9127
              protocol: TCP
          resources:
            requests:
              cpu: [=pgbouncer.exporter.resources.cpu]
              memory: [=pgbouncer.exporter.resources.memory]
              ephemeral-storage: [=pgbouncer.resources.storage]
            limits:
              cpu: [=pgbouncer.exporter.resources.cpu]
              memory: [=pgbouncer.exporter.resources.memory]
              ephemeral-storage: [=pgbouncer.resources.storage]
          # Its landing page, which asks PgBouncer nothing.
          livenessProbe:
            httpGet:
              path: /
              port: metrics
            periodSeconds: 15
            timeoutSeconds: 10
            failureThreshold: 3
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities:
              drop:
                - ALL
</#if>
      volumes:
        - name: config
          projected:
            # 0440: for its user and group to read.
            defaultMode: 288
            sources:
              - configMap:
                  name: pgbouncer
              - secret:
                  name: pgbouncer-users
<#if pgbouncer.tls>
              - secret:
                  name: pgbouncer-tls
                  items:
                    - key: tls.crt
                      path: tls.crt
                    - key: tls.key
                      path: tls.key
</#if>
<#if postgresql.tls>
              - secret:
                  name: postgresql-ca
                  items:
                    - key: ca.crt
                      path: postgresql-ca.crt
</#if>
