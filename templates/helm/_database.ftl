  # The same on every host: a standby stops where max_connections and its like are lower than the primary's.
  extendedConfiguration: [=files["postgresql/postgresql.conf"].text]
  # The pod is the host that postgresql.conf is reckoned for: its node must have this to spare.
  resources:
    requests:
      cpu: [=postgresql.cpus]
      memory: [=postgresql.memory]
    limits:
      cpu: [=postgresql.cpus]
      memory: [=postgresql.memory]
<#if postgresql.tls || postgresql.archive.folder??>
  extraVolumes:
<#if postgresql.tls>
    # Its keys are called as ssl_cert_file and ssl_key_file, such as tls.crt and tls.key.
    - name: certificate
      secret:
        secretName: postgresql-certificate
        # 0640 in octal: the server refuses a key that others may read.
        defaultMode: 416
</#if>
<#if postgresql.archive.folder??>
    # One claim for all hosts (ReadWriteMany), on no disk of theirs; the pods wait until it is there.
    - name: archive
      persistentVolumeClaim:
        claimName: postgresql-archive
</#if>
  extraVolumeMounts:
<#if postgresql.tls>
    - name: certificate
      mountPath: [=helm.postgresql.certificates]
      readOnly: true
</#if>
<#if postgresql.archive.folder??>
    - name: archive
      mountPath: [=postgresql.archive.folder]
</#if>
</#if>
  persistence:
    enabled: true
    storageClass: [=cluster.storageClass]
    size: [=helm.postgresql.size]
  service:
    ports:
      postgresql: [=postgresql.port]
<#include "_nodes.ftl">
