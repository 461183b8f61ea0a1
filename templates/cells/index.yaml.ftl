# Each cell is a Kubernetes cluster of its own, with a PostgreSQL of its own.
cells:
<#list cells.members as name, cell>
  - name: [=cell.name]
    overlay: [=cell.overlay]
    agents: [=cell.agents]
    podsAtLeast: [=autoscaling.minReplicas]
    podsAtMost: [=autoscaling.maxReplicas]
    nodesAtRest: [=capacity.cell.nodesAtRest]
    nodesAtPeak: [=capacity.cell.nodesAtPeak]
    poolClients: [=pgbouncer.clients]
    databaseConnections: [=postgresql.settings.max_connections]
</#list>
fleet:
  cells: [=cells.count]
  agents: [=agents]
  podsAtMost: [=capacity.fleet.pods]
  nodesAtPeak: [=capacity.fleet.nodes]
  cpus: [=capacity.fleet.cpus]
  memory: [=capacity.fleet.memory]
