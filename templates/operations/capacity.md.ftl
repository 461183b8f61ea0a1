# What a cell takes up

Tier `[=tier]`: [=agents] agents. A cell serves [=cells.agents] of them and is a Kubernetes cluster of its own; cells: [=cells.count].
Made by yawl-config from the tier document: change that and generate again, not this file.

| | smallest fleet | steady load | largest fleet | its rollout | limit |
| --- | ---: | ---: | ---: | ---: | ---: |
| engine pods | [=capacity.min.engines] | [=capacity.steady.engines] | [=capacity.max.engines] | [=capacity.surge.engines] |  |
| PgBouncers | [=capacity.min.pgbouncers] | [=capacity.steady.pgbouncers] | [=capacity.max.pgbouncers] | [=capacity.surge.pgbouncers] |  |
| nodes | [=capacity.min.nodes] | [=capacity.steady.nodes] | [=capacity.max.nodes] | [=capacity.surge.nodes] | [=cells.limits.nodes] |
| all pods | [=capacity.min.pods] | [=capacity.steady.pods] | [=capacity.max.pods] | [=capacity.surge.pods] | [=cells.limits.pods] |
| processors requested | [=capacity.min.cpu] | [=capacity.steady.cpu] | [=capacity.max.cpu] | [=capacity.surge.cpu] |  |
| memory requested | [=capacity.min.memory] | [=capacity.steady.memory] | [=capacity.max.memory] | [=capacity.surge.memory] |  |
| processors of nodes | [=capacity.min.nodeCpus] | [=capacity.steady.nodeCpus] | [=capacity.max.nodeCpus] | [=capacity.surge.nodeCpus] |  |
| memory of nodes | [=capacity.min.nodeMemory] | [=capacity.steady.nodeMemory] | [=capacity.max.nodeMemory] | [=capacity.surge.nodeMemory] |  |
| pod addresses set aside | [=capacity.min.addresses] | [=capacity.steady.addresses] | [=capacity.max.addresses] | [=capacity.surge.addresses] | [=cells.limits.addresses] |
| EndpointSlices | [=capacity.min.endpointSlices] | [=capacity.steady.endpointSlices] | [=capacity.max.endpointSlices] | [=capacity.surge.endpointSlices] |  |
| objects in etcd | [=capacity.min.objects] | [=capacity.steady.objects] | [=capacity.max.objects] | [=capacity.surge.objects] |  |
| etcd | [=capacity.min.etcd] | [=capacity.steady.etcd] | [=capacity.max.etcd] | [=capacity.surge.etcd] | [=cells.limits.etcd] |

Limits: Kubernetes' "Considerations for large clusters" (5,000 nodes, 150,000 pods, 300,000 containers, 110 pods a node; ours have one
container each), the private network for pods, and etcd's "System limits" (8 GiB at most; 2 GiB unless `--quota-backend-bytes` says more).
What your own clusters bear is set with `cells.limits`. PostgreSQL, Redis, gateways and monitoring come on top.

## The sums

- A node has [=cluster.nodes.cpus] processors and [=cluster.nodes.memory], of which [=cluster.nodes.allocatable] are for pods, and takes [=cluster.nodes.pods] pods, of which [=cluster.nodes.daemonPods] are its own. That holds [=cluster.nodes.enginePods] engine pods of [=engine.resources.cpu] processors and [=engine.resources.memory], or [=capacity.pgbouncersPerNode] PgBouncers of [=pgbouncer.resources.cpu] and [=pgbouncer.resources.memory].
- Nodes are engine pods by [=cluster.nodes.enginePods], and PgBouncers by [=capacity.pgbouncersPerNode], each rounded up. Each sets [=cluster.nodes.addresses] addresses aside.
- Steady load: [=load.activeCases] active cases of all cells, [=autoscaling.activeCasesTarget] a pod, from [=autoscaling.minReplicas] to [=autoscaling.maxReplicas] pods. A rollout brings [=rollout.surgePods] pods more, and [=pgbouncer.surge] of PgBouncer.
- An EndpointSlice has 100 endpoints. Objects in etcd are pods with [=cluster.etcd.eventsPerPod] Events each, EndpointSlices, a Node and a Lease for each node, the ReplicaSets of both Deployments with [=rollout.revisions] old ones each, and 50 more.
- etcd: Pods, Nodes and EndpointSlices of [=cluster.etcd.largeObject], all else of [=cluster.etcd.smallObject], twice for older versions. Sizes and Events are assumed; `etcd_mvcc_db_total_size_in_use_in_bytes` tells yours.
<#if cells.members>

## The fleet

At most [=capacity.fleet.pods] engine pods, and in a rollout of all cells at once [=capacity.fleet.nodes] nodes with [=capacity.fleet.cpus] processors and [=capacity.fleet.memory].
</#if>

`yawl-config:explain` with one of the names, such as `capacity.surge.nodes`, shows its sum with the numbers in it.
