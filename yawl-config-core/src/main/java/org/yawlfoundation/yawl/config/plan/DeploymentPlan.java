package org.yawlfoundation.yawl.config.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What follows from a tier: every value of every file, as plain records. The sheet of origins lies
 * beside it.
 *
 * <p>Whatever is counted in pods, connections or bytes is that of one cell, unless it says fleet.
 *
 * @param tier its name, which its tree bears
 * @param agents that the whole fleet serves at once, 100 to 20,000,000
 * @param namespace that holds the engine in every cell
 * @param labels the organisation's own, on every object
 * @param annotations the organisation's own, on every object
 * @param targets versions of the programs that read the files
 * @param cluster what each cell runs on
 * @param load what the agents ask of the fleet
 * @param cells how the fleet is split into clusters
 * @param engine the engine's pods
 * @param autoscaling when a cell grows and shrinks
 * @param rollout how a new version replaces the old one
 * @param postgresql the database of a cell
 * @param pgbouncer the connection pool of a cell
 * @param redis a cache beside the engine of a cell, where `artifacts.redis` is true
 * @param metrics how metrics are gathered
 * @param objectives what the users are promised
 * @param alerting when people are told
 * @param dashboards what is seen in Grafana
 * @param operations what people do when an alert fires
 * @param scraped what must be scraped for all that, by target
 * @param kernel the kernel of the nodes
 * @param istio the mesh before the engine, and the cut-over from blue to green
 * @param helm what only the values of Helm charts need
 * @param capacity what the fleet takes up
 * @param prices what things cost
 * @param cost what the fleet costs
 * @param artifacts which folders of the tree are made
 * @param secrets that pods refer to and others make, by name
 * @param externalSecrets the same as the External Secrets Operator makes them, where there is a
 *     store of it
 */
public record DeploymentPlan(
    String tier,
    long agents,
    String namespace,
    Map<String, String> labels,
    Map<String, String> annotations,
    Targets targets,
    Cluster cluster,
    Load load,
    Cells cells,
    Engine engine,
    Autoscaling autoscaling,
    Rollout rollout,
    Postgresql postgresql,
    Pgbouncer pgbouncer,
    Redis redis,
    Metrics metrics,
    Objectives objectives,
    Alerting alerting,
    Dashboards dashboards,
    Operations operations,
    Map<String, ScrapedTarget> scraped,
    Kernel kernel,
    Istio istio,
    Helm helm,
    Capacity capacity,
    Prices prices,
    Cost cost,
    Artifacts artifacts,
    Map<String, NeededSecret> secrets,
    Map<String, ExternalSecret> externalSecrets)
    implements PlanPart {
  public DeploymentPlan {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    annotations = Collections.unmodifiableMap(new LinkedHashMap<>(annotations));
    scraped = Collections.unmodifiableMap(new LinkedHashMap<>(scraped));
    secrets = Collections.unmodifiableMap(new LinkedHashMap<>(secrets));
    externalSecrets = Collections.unmodifiableMap(new LinkedHashMap<>(externalSecrets));
  }
}
