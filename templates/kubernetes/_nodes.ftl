<#if cluster.nodeSelector>
      nodeSelector:
<#list cluster.nodeSelector as name, value>
        [=name]: [=value]
</#list>
</#if>
<#if cluster.tolerations>
      tolerations:
<#list cluster.tolerations as toleration>
        - key: [=toleration.key]
          operator: [=toleration.operator]
<#if toleration.value??>
          value: [=toleration.value]
</#if>
          effect: [=toleration.effect]
</#list>
</#if>
