<#list kernel.settings as name, value>
[=name] = [=value]
</#list>
