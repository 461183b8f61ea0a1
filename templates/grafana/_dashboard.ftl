<#-- What stands in a dashboard more than once, and its rows of panels. -->
<#macro source>"datasource": {"type": "prometheus", "uid": "${datasource}"}</#macro>
<#macro place at>"gridPos": {"x": [=at.x], "y": [=at.y], "w": [=at.width], "h": [=at.height]}</#macro>
<#macro panels all>
<#list all as name, panel>
    {
      "id": [=panel.id], "type": [=panel.kind.type], "title": [=panel.title],
      "description": [=panel.description],
      <@source/>,
      <@place panel.place/>,
<#list panel.links>
      "links": [
<#items as link>
        {"title": [=link.title], "url": [=link.url], "targetBlank": false}<#sep>,</#sep>
</#items>
      ],
</#list>
      "fieldConfig": {
        "defaults": {
          "unit": [=panel.unit],
<#if panel.kind.lines>
          "min": 0, "color": {"mode": "palette-classic"},
          "custom": {"drawStyle": "line", "lineWidth": 1, "fillOpacity": 0, "showPoints": "never", "spanNulls": false, "thresholdsStyle": {"mode": "line"}},
<#else>
          "color": {"mode": "thresholds"},
</#if>
          "thresholds": {
            "mode": "absolute",
            "steps": [
              {"color": [=panel.base], "value": null}<#list panel.thresholds as threshold>,
              {"color": [=threshold.color], "value": [=threshold.from]}</#list>
            ]
          }
        },
        "overrides": []
      },
<#if panel.kind.lines>
      "options": {
        "legend": {"displayMode": "list", "placement": "bottom", "showLegend": true, "calcs": []},
        "tooltip": {"mode": "multi", "sort": "desc"}
      },
<#elseif panel.kind.single>
      "options": {
        "colorMode": "value", "graphMode": "area", "textMode": "value", "justifyMode": "auto", "orientation": "auto",
        "reduceOptions": {"calcs": ["lastNotNull"], "fields": "", "values": false}
      },
<#else>
      "options": {"showHeader": true, "cellHeight": "sm"},
      "transformations": [{"id": "organize", "options": {"excludeByName": {"Time": true, "Value": true}, "indexByName": {}, "renameByName": {}}}],
</#if>
      "targets": [
<#list panel.queries as query>
        {
          "refId": [=query.ref], <@source/>,
          "expr": [=query.expr],
          "legendFormat": [=query.legend], "editorMode": "code", <#if panel.kind.rows>"format": "table", "instant": true, "range": false<#else>"range": true</#if>
        }<#sep>,</#sep>
</#list>
      ]
    }<#sep>,</#sep>
</#list>
</#macro>
<#macro rows>
<#list dashboard.rows as name, row>
    {
      "id": [=row.heading.id], "type": "row", "title": [=row.heading.title], "collapsed": [=row.heading.collapsed],
      <@place row.heading.place/>,
<#if row.heading.collapsed>
      "panels": [
<@panels row.panels/>
      ]
    }<#sep>,</#sep>
<#else>
      "panels": []
    },
<@panels row.panels/><#sep>,</#sep>
</#if>
</#list>
</#macro>
