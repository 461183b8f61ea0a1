# Install it in the tier's namespace. YAWL 6 has no Redis client: this is for a cache of your own.
fullnameOverride: redis
<#if cluster.registryMirror?? || cluster.imagePullSecrets>
global:
</#if>
<#include "_bitnami.ftl">
image:
  registry: [=helm.redis.imageParts.registry]
  repository: [=helm.redis.imageParts.repository]
  tag: [=helm.redis.imageParts.tag]
  digest: [=helm.redis.imageParts.digest]
architecture: standalone
auth:
  # For the chart's own probes, as the user `default`: the file of users below must give that user this password.
  existingSecret: [=helm.redis.secret]
  existingSecretPasswordKey: password
commonConfiguration: [=files["redis/redis.conf"].text]
master:
  containerPorts:
    redis: [=redis.settings.port]
  service:
    ports:
      redis: [=redis.settings.port]
  resources:
    requests:
      cpu: [=redis.cpus]
      memory: [=redis.memory]
    limits:
      cpu: [=redis.cpus]
      memory: [=redis.memory]
  extraVolumes:
    - name: users
      secret:
        secretName: [=helm.redis.secret]
  extraVolumeMounts:
    - name: users
      mountPath: [=redis.settings.aclfile]
      subPath: users.acl
      readOnly: true
  persistence:
    enabled: [=helm.redis.persistent]
<#if helm.redis.persistent>
    storageClass: [=cluster.storageClass]
    size: [=helm.redis.size]
</#if>
<#include "_nodes.ftl">
