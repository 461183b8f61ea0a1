# Not for nodes of Kubernetes: without overcommitment a JVM beside it fails. Copy to /etc/sysctl.d, then `sysctl --system`;
# huge pages are had for certain only by a restart of the host.
<#list kernel.database.settings as name, value>
[=name] = [=value]
</#list>
