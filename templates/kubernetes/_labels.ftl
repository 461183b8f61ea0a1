    app.kubernetes.io/part-of: yawl
    app.kubernetes.io/managed-by: yawl-config
    yawlfoundation.org/tier: [=tier]
<#list labels as name, value>
    [=name]: [=value]
</#list>
<#if annotations>
  annotations:
<#list annotations as name, value>
    [=name]: [=value]
</#list>
</#if>
