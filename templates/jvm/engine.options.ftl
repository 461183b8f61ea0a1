<#list engine.jvm.flags as name, flag>
[=flag]
</#list>
<#list engine.jvm.options as option>
[=option]
</#list>
