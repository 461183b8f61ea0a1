{
  "uid": [=dashboards.uid],
  "title": [=dashboards.title],
  "description": "Made by yawl-config from the tier document: change that and generate again. It reads what prometheus/recording-rules.yaml records.",
  "tags": ["yawl"],
  "schemaVersion": [=dashboards.schemaVersion],
  "version": 1,
  "editable": false,
  "graphTooltip": 1,
  "timezone": "utc",
  "time": {"from": "now-6h", "to": "now"},
  "refresh": [=dashboards.refresh],
  "links": [],
  "annotations": {"list": []},
  "templating": {
    "list": [
      {
        "name": "datasource",
        "label": "Prometheus",
        "type": "datasource",
        "query": "prometheus",
        "refresh": 1,
        "hide": 0,
        "includeAll": false,
        "multi": false,
        "current": {},
        "options": []
      },
      {
        "name": "namespace",
        "label": "Namespace",
        "type": "query",
        "datasource": {"type": "prometheus", "uid": "${datasource}"},
        "query": {"query": [=dashboards.namespaces], "refId": "namespace"},
        "definition": [=dashboards.namespaces],
        "refresh": 1,
        "sort": 1,
        "hide": 0,
        "includeAll": false,
        "multi": false,
        "current": {"selected": true, "text": [=namespace], "value": [=namespace]},
        "options": []
      }
    ]
  },
  "panels": [
<#list dashboards.panels as name, panel>
    {
      "id": [=panel.id],
      "type": "timeseries",
      "title": [=panel.title],
      "description": [=panel.description],
      "datasource": {"type": "prometheus", "uid": "${datasource}"},
      "gridPos": {"x": [=panel.place.x], "y": [=panel.place.y], "w": [=panel.place.width], "h": [=panel.place.height]},
      "fieldConfig": {
        "defaults": {
          "unit": [=panel.unit],
          "min": 0,
          "color": {"mode": "palette-classic"},
          "custom": {"drawStyle": "line", "lineWidth": 1, "fillOpacity": 0, "showPoints": "never", "spanNulls": false, "thresholdsStyle": {"mode": "line"}},
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
      "options": {
        "legend": {"displayMode": "list", "placement": "bottom", "showLegend": true, "calcs": []},
        "tooltip": {"mode": "multi", "sort": "desc"}
      },
      "targets": [
<#list panel.queries as query>
        {
          "refId": [=query.ref],
          "datasource": {"type": "prometheus", "uid": "${datasource}"},
          "editorMode": "code",
          "expr": [=query.expr],
          "legendFormat": [=query.legend],
          "range": true
        }<#sep>,</#sep>
</#list>
      ]
    }<#sep>,</#sep>
</#list>
  ]
}
