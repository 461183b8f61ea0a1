<#if cluster.registryMirror??>
  imageRegistry: [=cluster.registryMirror]
</#if>
<#if cluster.imagePullSecrets>
  imagePullSecrets:
<#list cluster.imagePullSecrets as secret>
    - [=secret]
</#list>
</#if>
commonLabels:
  yawlfoundation.org/tier: [=tier]
<#list labels as name, value>
  [=name]: [=value]
</#list>
<#if annotations>
commonAnnotations:
<#list annotations as name, value>
  [=name]: [=value]
</#list>
</#if>
