# What must be scraped: every metric that the rules and dashboards of this tree read, by the target that tells of it, with the
# labels that they read; and the metrics of `metrics.own`. An alert whose metric nobody scrapes never fires.
targets:
<#list scraped as name, target>
  - target: [=name]
    exporters:
<#list target.exporters as exporter>
      - [=exporter]
</#list>
<#list target.options>
    # They are off unless the exporter is started with them.
    options:
<#items as option>
      - [=option]
</#items>
</#list>
    metrics:
<#list target.metrics as metric>
      - name: [=metric.name]
        type: [=metric.type]
        unit: [=metric.unit]
<#list metric.labels>
        labels:
<#items as label>
          - [=label]
</#items>
</#list>
<#if metric.own>
        own: [=metric.own]
</#if>
</#list>
</#list>
