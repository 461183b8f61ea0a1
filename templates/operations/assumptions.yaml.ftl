# What the other files take for granted and none of them says, by the names that a tier document gives to it. Sums over several
# files begin here; beside files of another hand, such a page lets them be summed as well.
assumptions:
  targets:
    kubernetes: [=targets.kubernetes]
    jdk: [=targets.jdk]
    postgresql: [=targets.postgresql]
    pgbouncer: [=targets.pgbouncer]
    prometheus: [=targets.prometheus]
    redis: [=targets.redis]
    istio: [=targets.istio]
    grafana: [=targets.grafana]
  load:
    activeCasesPerAgent: [=load.activeCasesPerAgent]
    caseLifetime: [=load.caseLifetime]
    caseSize: [=load.caseSize]
    transactionsPerCase: [=load.transactionsPerCase]
    transactionTime: [=load.transactionTime]
    activeCases: [=load.activeCases]
    casesPerSecond: [=load.casesPerSecond]
    walPerSecond: [=load.walPerSecond]
  objectives:
    caseCreationP99: [=objectives.caseCreationP99]
    checkoutP99: [=objectives.checkoutP99]
    recoveryPoint: [=objectives.recoveryPoint]
    recoveryTime: [=objectives.recoveryTime]
  cells:
    count: [=cells.count]
    agents: [=cells.agents]
    limits:
      nodes: [=cells.limits.nodes]
      pods: [=cells.limits.pods]
      addresses: [=cells.limits.addresses]
      connections: [=cells.limits.connections]
      commitsPerSecond: [=cells.limits.commitsPerSecond]
      etcd: [=cells.limits.etcd]
  cluster:
    zones: [=cluster.zones]
    nodes:
<#if cluster.nodes.count??>
      count: [=cluster.nodes.count]
</#if>
      cpus: [=cluster.nodes.cpus]
      memory: [=cluster.nodes.memory]
      allocatable: [=cluster.nodes.allocatable]
      pods: [=cluster.nodes.pods]
      addresses: [=cluster.nodes.addresses]
      daemonPods: [=cluster.nodes.daemonPods]
  postgresql:
    memory: [=postgresql.memory]
    cpus: [=postgresql.cpus]
    storage: [=postgresql.storage]
    standbys: [=postgresql.standbys]
