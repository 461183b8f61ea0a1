package org.yawlfoundation.yawl.config.plan;

import java.util.Optional;

/** What to do about the engine's pods, and about the promises that they keep. */
final class EngineRunbooks {
  private static final String PODS = "-l app.kubernetes.io/name=yawl-engine";
  private static final String NAMED = "Which pod is it? The alert's label `pod` has its name.";
  private static final String ENGINEERS = "whoever writes the engine";

  private EngineRunbooks() {}

  static Optional<RunbookWords> of(String alert, String subject, RunbookNames names) {
    return Optional.ofNullable(
        switch (subject) {
          case "engine-down" -> down(names);
          case "ready-pods" -> ready(alert, names);
          case "restarts" -> alert.contains("OOM") ? killed(names) : crashing(names);
          case "case-creation" -> slow(alert, names, "Creating cases");
          case "checkout" -> slow(alert, names, "Checking out work items");
          case "throughput" -> throughput(names);
          case "active-cases" -> full(names);
          case "gc" -> collector(alert, names);
          case "heap" -> heap(names);
          case "cpu", "cpu-throttling" ->
              alert.contains("Throttling") ? throttled(names) : busy(names);
          case "file-descriptors" -> files(names);
          default -> null;
        });
  }

  private static RunbookWords down(RunbookNames names) {
    return new RunbookWords(
            "Prometheus reaches no engine pod of namespace " + names.namespace() + " any more.",
            "No case is created and no work item is checked out.")
        .look(
            "Are there pods, and what do they say? Without pods, look at the Deployment and at what it may not create.",
            names.kubectl("get deployment yawl-engine"),
            names.kubectl("get pods " + PODS + " -o wide"),
            names.kubectl("get events --field-selector=type=Warning --sort-by=.lastTimestamp"))
        .look(
            "If the pods are ready, the engine works and the scrape does not: is the port still open to Prometheus?",
            names.kubectl("get networkpolicy yawl-engine -o yaml"),
            names.kubectl("get endpointslices -l kubernetes.io/service-name=yawl-engine"))
        .look(
            "What the engine last said.",
            names.kubectl("logs deployment/yawl-engine -c engine --tail=200"))
        .mend(
            "If it came with a rollout, go back to the release before. Then take the change back in Git too, or the next sync brings it again.",
            names.kubectl("rollout undo deployment/yawl-engine"),
            names.kubectl("rollout status deployment/yawl-engine --timeout=10m"))
        .mend(
            "If the pods wait for the database, see YawlDatabaseDown: the engine comes back by itself.");
  }

  private static RunbookWords ready(String alert, RunbookNames names) {
    boolean isDeployment = alert.contains("Replicas");
    return new RunbookWords(
            isDeployment
                ? "The Deployment wants more pods than are available."
                : "Fewer engine pods are ready than the load needs; the fleet has at least "
                    + names.minReplicas()
                    + " of them.",
            "The pods that are left take the others' cases. A pod with 9,000 active cases says that it is not ready, so the next ones follow.")
        .look(
            "Which pods are not ready? `Pending` ones want nodes, `ContainerCreating` ones an image or a volume, running ones their database.",
            names.kubectl(
                "get pods "
                    + PODS
                    + " -o custom-columns='NAME:.metadata.name,READY:.status.conditions[?(@.type==\"Ready\")].status,PHASE:.status.phase,NODE:.spec.nodeName' | grep -v ' True '"))
        .name("pod", "Choose one of those.")
        .look(
            "Why is it not ready? The events at the end name the probe, or what the scheduler misses.",
            names.kubectl("describe pod \"${pod:?}\""))
        .look(
            "Is a rollout going on, or are nodes drained?",
            names.kubectl("rollout status deployment/yawl-engine --watch=false"),
            names.kubectl("get poddisruptionbudget yawl-engine"),
            "kubectl get nodes --no-headers -o wide")
        .look(
            "What its health endpoint says of each of its parts: run the second command in another terminal.",
            names.kubectl(
                "port-forward \"${pod:?}\" "
                    + names.managementPort()
                    + ":"
                    + names.managementPort()),
            "curl -s http://localhost:" + names.managementPort() + "/actuator/health/readiness")
        .mend("Pending pods: add nodes; the cluster's autoscaler says why it does not.")
        .mend(
            "A rollout that does not come up: take it back, in Git too.",
            names.kubectl("rollout undo deployment/yawl-engine"))
        .mend(
            "Its node is at fault: take no more pods there, and end this one, which then starts elsewhere.",
            names.nodeOfPod(),
            "kubectl cordon \"${node:?}\"",
            names.kubectl("delete pod \"${pod:?}\""))
        .call("whoever runs the cluster");
  }

  private static RunbookWords crashing(RunbookNames names) {
    return new RunbookWords(
            "The engine of one pod ends again and again within an hour.",
            "Its cases wait until another pod takes them. If all pods crash for the same reason, service ends.")
        .name("pod", NAMED)
        .look(
            "How did it end? `OOMKilled` is the kernel's, exit 3 the JVM's own out of memory, 143 a stop, 1 a start that failed.",
            names.kubectl(
                "get pod \"${pod:?}\" -o jsonpath='{.status.containerStatuses[?(@.name==\"engine\")].lastState.terminated}'"))
        .look(
            "What it said before its end.",
            names.kubectl("logs \"${pod:?}\" -c engine --previous --tail=200"))
        .look(
            "Does it hit one pod, one node or all of them?",
            names.kubectl("get pods " + PODS + " -o wide"))
        .mend(
            "All pods since a rollout: take it back, in Git too.",
            names.kubectl("rollout undo deployment/yawl-engine"))
        .mend(
            "Its node is at fault: take no more pods there, and end this one, which then starts elsewhere.",
            names.nodeOfPod(),
            "kubectl cordon \"${node:?}\"",
            names.kubectl("delete pod \"${pod:?}\""))
        .mend(
            "Exit 3: the heap is too small for the load; raise `engine.resources.memory`, now "
                + names.memory()
                + ". A dump is in /app/logs of the pod, as long as the pod lives.")
        .call(ENGINEERS);
  }

  private static RunbookWords killed(RunbookNames names) {
    return new RunbookWords(
            "The kernel ended an engine: its container needed more than its limit of "
                + names.memory()
                + ".",
            "The pod's cases wait until another takes them. There is no heap dump: the kernel leaves no time for one.")
        .name("pod", NAMED)
        .look(
            "The heap is at most " + names.heap() + ", so what grew is beside it: ask the JVM.",
            names.jcmd("VM.native_memory summary"))
        .look(
            "If it answers that tracking is off, see at least metaspace, and what the kernel counts.",
            names.jcmd("VM.metaspace"))
        .look(
            "Do others come near the limit?",
            names.kubectl("top pods " + PODS + " --containers --sort-by=memory"))
        .mend(
            "Raise `engine.resources.memory` without `engine.jvm.heap`, which leaves more beside the heap; then generate and roll out.")
        .mend(
            "Direct buffers or metaspace that grow for ever are a leak: bound them with `engine.jvm.directMemory` and `engine.jvm.metaspace`, so that the JVM says so instead of the kernel.")
        .call(ENGINEERS);
  }

  private static RunbookWords slow(String alert, RunbookNames names, String work) {
    boolean isBudget = alert.contains("Budget");
    var words =
        new RunbookWords(
                isBudget
                    ? work
                        + " breaks the promise so often that what a month allows would be gone far too soon."
                    : work
                        + " takes longer than "
                        + names.limit(alert)
                        + " for one request in a hundred or more.",
                "Users wait. Beyond some seconds their clients give up and ask again, which makes it worse.")
            .look(
                "Is the fleet large enough? At its largest it has "
                    + names.maxReplicas()
                    + " pods.",
                names.kubectl("get hpa"),
                names.kubectl("top pods " + PODS + " --sort-by=cpu"))
            .session(names);
    return DatabaseRunbooks.pool(words, names)
        .askPool(
            "Do clients wait for a connection? `cl_waiting` and `maxwait` above 0 say yes, at each of "
                + names.poolers()
                + " processes: see YawlPgbouncerClientsWaiting.",
            "SHOW POOLS;")
        .ask(
            "Does the database wait for locks, or for its disk?",
            "SELECT wait_event_type, wait_event, count(*)",
            "FROM pg_stat_activity",
            "WHERE datname = '" + names.database() + "' AND state = 'active'",
            "GROUP BY wait_event_type, wait_event ORDER BY count(*) DESC;")
        .ask(
            "Who holds up whom?",
            "SELECT pid, pg_blocking_pids(pid) AS blocked_by, now() - query_start AS waits, left(query, 80) AS query",
            "FROM pg_stat_activity WHERE cardinality(pg_blocking_pids(pid)) > 0 ORDER BY waits DESC;")
        .look(
            "Does the engine stand still for its collector (" + names.collector() + ")?",
            names.kubectl(
                "logs deployment/yawl-engine -c engine --tail=1000 | grep -E 'Pause|Stall'"))
        .mend(
            "More pods at once, if processors or the collector are short and nodes are free."
                + inGitToo(names),
            scale(names))
        .sessionAsSuperuser("primary", names)
        .mendBySql(
            "A transaction that holds up all others: end it. The engine does its work again.",
            "SELECT pid, pg_terminate_backend(pid) FROM pg_stat_activity",
            "WHERE datname = '"
                + names.database()
                + "' AND state = 'idle in transaction' AND now() - xact_start > interval '1 min';")
        .mend(
            "If it came with a rollout, take it back, in Git too.",
            names.kubectl("rollout undo deployment/yawl-engine"));
  }

  private static long more(RunbookNames names) {
    return Math.min(names.maxReplicas(), names.minReplicas() * 2);
  }

  private static String inGitToo(RunbookNames names) {
    return " Git still says otherwise, and the next sync takes it back, at once where one heals by itself: set `autoscaling.minReplicas: "
        + more(names)
        + "` in the tier document, generate and commit.";
  }

  /** A larger smallest fleet, at once. */
  private static String scale(RunbookNames names) {
    long more = more(names);
    return names.keda()
        ? names.kubectl(
            "patch scaledobject yawl-engine --type=merge --patch '{\"spec\":{\"minReplicaCount\":"
                + more
                + "}}'")
        : names.kubectl(
            "patch hpa yawl-engine --type=merge --patch '{\"spec\":{\"minReplicas\":"
                + more
                + "}}'");
  }

  private static RunbookWords throughput(RunbookNames names) {
    return new RunbookWords(
            "All engines together create far fewer cases than the tier is made for, though there is load.",
            "Cases are created late, or refused.")
        .look(
            "Is it load that is missing, or service? Requests that fail are in the log of the gateway and of the engine.",
            names.kubectl("logs deployment/yawl-engine -c engine --tail=1000 | grep -c ERROR"))
        .look(
            "Are engines missing?",
            names.kubectl("get deployment yawl-engine"),
            names.kubectl("get hpa"))
        .look(
            "HTTP 429 comes from the engine's own limit of requests for each client address: agents behind one gateway share it.",
            names.kubectl("logs deployment/yawl-engine -c engine --tail=1000 | grep -c 429"))
        .mend("Engines are missing: see YawlEnginePodNotReady.")
        .mend("They are slow: see YawlCaseCreationLatencyHigh.")
        .mend(
            "Nobody asks: tell those whose agents they are; silence the alert until they are back.");
  }

  private static RunbookWords full(RunbookNames names) {
    return new RunbookWords(
            "An engine pod comes near 9,000 active cases, at which it says that it is not ready (the engine's own limit: 90% of 10,000).",
            "A pod that is not ready gets no new cases; those go to the others, which fill up in turn.")
        .name("pod", NAMED)
        .look(
            "Is the fleet at its largest? It is to hold "
                + names.casesTarget()
                + " active cases a pod.",
            names.kubectl("get hpa"),
            names.kubectl("get deployment yawl-engine"))
        .look(
            "Does the autoscaler see the metric? Without "
                + names.activeCases()
                + " it scales by processors alone, and never down.",
            names.kubectl("describe hpa"))
        .look(
            "Is the load even? One pod far above the others has long connections that stay with it.",
            names.kubectl("top pods " + PODS + " --sort-by=memory"))
        .mend("Raise the smallest fleet at once." + inGitToo(names), scale(names))
        .mend(
            "At the largest fleet, "
                + names.maxReplicas()
                + " pods: raise `autoscaling.maxReplicas` and generate; the pools, the database and the quota follow from it.")
        .mend(
            "One pod alone: let its clients connect anew.",
            names.kubectl("delete pod \"${pod:?}\""));
  }

  private static RunbookWords collector(String alert, RunbookNames names) {
    boolean isZgc = names.collector().equals("ZGC");
    return new RunbookWords(
            alert.contains("Frequency")
                ? "The collector "
                    + names.collector()
                    + " works without a break: one collection follows upon another."
                : isZgc
                    ? "Threads wait for ZGC to free memory (allocation stalls): it cannot keep up with what they allocate."
                    : "The collector "
                        + names.collector()
                        + " stops the engine for too long, or too often.",
            "Requests of that pod wait for as long.")
        .name("pod", NAMED)
        .look(
            "Which collections, and how long? The engine logs each of them.",
            names.kubectl(
                "logs \"${pod:?}\" -c engine --tail=2000 | grep -E '\\[gc|Allocation Stall'"))
        .look(
            "How full is the heap of " + names.heap() + " after a collection?",
            names.jcmd("GC.heap_info"))
        .look(
            "What fills it? This stops the engine for a moment.", names.jcmd("GC.class_histogram"))
        .look(
            "Has the collector processors? It shares the limit of "
                + names.cpuLimit()
                + ": see YawlEngineCPUThrottling.",
            names.kubectl("top pods " + PODS + " --containers --sort-by=cpu"))
        .mend("Fewer cases a pod: raise the smallest fleet." + inGitToo(names), scale(names))
        .mend(
            "A heap that is full after each collection: raise `engine.resources.memory`, now "
                + names.memory()
                + ", and roll out.")
        .mend(
            "A pod that does not recover: end it. Its cases go on elsewhere.",
            names.kubectl("delete pod \"${pod:?}\""))
        .call(ENGINEERS);
  }

  private static RunbookWords heap(RunbookNames names) {
    return new RunbookWords(
            "The heap of an engine pod, " + names.heap() + ", is nearly full.",
            "The collector works ever more for ever less; when it frees nothing any more the JVM ends, and Kubernetes starts it again.")
        .name("pod", NAMED)
        .look(
            "One pod or all? All: too much load for the fleet. One: a leak, or cases that stay with it.",
            names.kubectl("top pods " + PODS + " --containers --sort-by=memory"))
        .look("How full is it after a collection?", names.jcmd("GC.heap_info"))
        .look(
            "What fills it? This stops the engine for a moment.", names.jcmd("GC.class_histogram"))
        .mend("All pods: raise the smallest fleet." + inGitToo(names), scale(names))
        .mend(
            "One pod: write a dump to its own disk, which stops it for seconds, and fetch it; then end the pod.",
            names.jcmd("GC.heap_dump /app/logs/by-hand.hprof"),
            names.kubectl("cp -c engine \"${pod:?}\":/app/logs/by-hand.hprof by-hand.hprof"),
            names.kubectl("delete pod \"${pod:?}\""))
        .mend(
            "Cases that are larger than thought: raise `engine.resources.memory`, now "
                + names.memory()
                + ".")
        .call(ENGINEERS);
  }

  private static RunbookWords busy(RunbookNames names) {
    return new RunbookWords(
            "An engine pod uses nearly all of its processors, " + names.cpuLimit() + " at most.",
            "Requests queue for processors; latency rises first, then probes fail.")
        .name("pod", NAMED)
        .look(
            "One pod or all? The autoscaler should have added pods long before.",
            names.kubectl("get hpa"),
            names.kubectl("top pods " + PODS + " --sort-by=cpu"))
        .look("What does it do? Take this three times and compare.", names.jcmd("Thread.print"))
        .look("Is it the collector?", names.jcmd("GC.heap_info"))
        .mend("Raise the smallest fleet." + inGitToo(names), scale(names))
        .mend(
            "If it came with a rollout, take it back, in Git too.",
            names.kubectl("rollout undo deployment/yawl-engine"));
  }

  private static RunbookWords throttled(RunbookNames names) {
    return new RunbookWords(
            "An engine pod has to wait for processors in many periods of the scheduler: it reached its limit of "
                + names.cpuLimit()
                + " there.",
            "Each such wait is up to 100 ms in which all its requests, and its collector, stand still.")
        .look(
            "Which pods, and how much do they use on average?",
            names.kubectl("top pods " + PODS + " --containers --sort-by=cpu"))
        .look(
            "Short peaks, or steady load? Steady load is YawlEngineCPUHigh too.",
            names.kubectl("get hpa"))
        .mend("Steady load: raise the smallest fleet." + inGitToo(names), scale(names))
        .mend(
            "Short peaks: raise `engine.resources.cpuLimit`; requests, and so nodes, stay as they are.");
  }

  private static RunbookWords files(RunbookNames names) {
    return new RunbookWords(
            "An engine pod has opened most of the files and sockets that it may.",
            "At the limit it accepts no connection and opens no file: its requests fail, and so does its probe.")
        .name("pod", NAMED)
        .look(
            "How many are open, and how many may be?",
            names.kubectl(
                "exec \"${pod:?}\" -c engine -- sh -c 'ls /proc/1/fd | wc -l; cat /proc/1/limits'"))
        .look(
            "What are they? Many sockets to few addresses are a leak.",
            names.kubectl("exec \"${pod:?}\" -c engine -- cat /proc/net/sockstat"))
        .mend(
            "A leak: end the pod; its cases go on elsewhere.",
            names.kubectl("delete pod \"${pod:?}\""))
        .mend("Load: raise the smallest fleet." + inGitToo(names), scale(names))
        .mend("The limit itself is the container runtime's on the nodes (LimitNOFILE of its unit).")
        .call(ENGINEERS);
  }
}
