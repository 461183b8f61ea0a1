# Not for a host of PostgreSQL, which needs the contrary. Of transparent huge pages Redis itself takes care (disable-thp).
<#list kernel.cache.settings as name, value>
[=name] = [=value]
</#list>
