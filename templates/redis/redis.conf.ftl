# YAWL 6 has no Redis client: this file is for a cache of your own beside the engine.
# A fork needs vm.overcommit_memory = 1 on the node; kubelet sets it, other hosts have 0.
# A store is kept in the folder that `dir` names, the working directory if none does.
<#list redis.settings as name, value>
[=name] [=value]
</#list>
