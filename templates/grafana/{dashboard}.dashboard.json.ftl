<#include "_dashboard.ftl">
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
<@rows/>
  ]
}
