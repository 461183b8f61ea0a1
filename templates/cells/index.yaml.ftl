# Each cell is a Kubernetes cluster of its own, with a PostgreSQL of its own. A case lives in one cell's database, so an agent
# belongs to one cell and asks no other. `newAgentsOf10000` says where new agents are registered, once: it is no weight for
# requests, and no file here splits them, for YAWL's clients tell a proxy neither by cookie nor by header who they are.
cells:
<#list cells.members as name, cell>
  - name: [=cell.name]
    overlay: [=cell.overlay]
    agents: [=cell.agents]
    newAgentsOf10000: [=cell.share]
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
