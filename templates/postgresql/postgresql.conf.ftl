<#list postgresql.settings as name, value>
[=name] = [=value]
</#list>
