# A pod has a network of its own, with the kernel's defaults: of net.core.somaxconn and of what begins with net.ipv4, only
# pods with hostNetwork feel anything.
<#list kernel.settings as name, value>
[=name] = [=value]
</#list>
