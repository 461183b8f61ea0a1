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
{
  "uid": [=dashboard.head.uid],
  "title": [=dashboard.head.title],
  "description": [=dashboard.head.description],
  "tags": ["yawl", [=tier]],
  "schemaVersion": [=dashboards.schemaVersion],
  "version": 1,
  "editable": false,
  "graphTooltip": 1,
  "timezone": "utc",
  "time": {"from": "now-6h", "to": "now"},
  "refresh": [=dashboards.refresh],
  "links": [
<#list dashboards.pages as name, page>
    {"type": "link", "title": [=page.head.subject], "url": [=page.head.path], "includeVars": true, "keepTime": true, "targetBlank": false, "asDropdown": false, "icon": "dashboard", "tags": [], "tooltip": [=page.head.description]}<#sep>,</#sep>
</#list>
  ],
  "annotations": {
    "list": [
      {
        "name": "Rollouts", "enable": true, "hide": false, "iconColor": "blue",
        <@source/>,
        "expr": [=dashboards.rollouts],
        "step": "1m", "titleFormat": "Rollout", "textFormat": "Pods of an older template are there", "tagKeys": ""
      }
    ]
  },
  "templating": {
    "list": [
      {
        "name": "datasource", "label": "Prometheus", "type": "datasource", "query": "prometheus",
        "refresh": 1, "hide": 0, "includeAll": false, "multi": false, "options": []
      },
      {
        "name": "namespace", "label": "Namespace", "type": "query",
        <@source/>,
        "query": {"query": [=dashboards.namespaces], "refId": "namespace"},
        "refresh": 1, "sort": 1, "hide": 0, "includeAll": false, "multi": false,
        "current": {"selected": true, "text": [=namespace], "value": [=namespace]}, "options": []
      }<#if dashboard.head.choosesPods>,
      {
        "name": "pod", "label": "Pod", "type": "query",
        <@source/>,
        "query": {"query": [=dashboards.pods], "refId": "pod"},
        "refresh": 2, "sort": 1, "hide": 0, "includeAll": true, "allValue": "yawl-engine-.*", "multi": true,
        "current": {"selected": true, "text": ["All"], "value": ["$__all"]}, "options": []
      }</#if>
    ]
  },
  "panels": [
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
  ]
}
