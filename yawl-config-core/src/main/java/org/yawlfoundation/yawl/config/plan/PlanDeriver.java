package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.yawlfoundation.yawl.config.catalogue.Catalogues;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.ArtifactKeys;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.PriceKeys;
import org.yawlfoundation.yawl.config.tier.RolloutKeys;
import org.yawlfoundation.yawl.config.tier.ScaleTier;
import org.yawlfoundation.yawl.config.tier.ScalingKeys;
import org.yawlfoundation.yawl.config.tier.TargetKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Derives the plan from a tier: every number once, each with its origin on the sheet. */
public final class PlanDeriver {
  /**
   * A plan, and the origins of its values.
   *
   * @param plan what follows from the tier
   * @param sheet an origin for each value of the plan
   */
  public record Derived(DeploymentPlan plan, Sheet sheet) {}

  private static final BigDecimal PEBIBYTE = BigDecimal.valueOf(1L << 50);

  private final Catalogues catalogues;

  public PlanDeriver() {
    this(new Catalogues());
  }

  /**
   * @param catalogues that are kept, and that others may read too
   */
  public PlanDeriver(Catalogues catalogues) {
    this.catalogues = catalogues;
  }

  public Derived derive(ScaleTier tier) {
    var sheet = new SheetBuilder(tier);
    var name = sheet.required(TierKeys.TIER);
    var agents = sheet.required(TierKeys.AGENTS);
    var namespace = namespace(sheet);
    var targets = targets(sheet);
    var labels = sheet.open("labels", String.class);
    var annotations = sheet.open("annotations", String.class);
    var artifacts = artifacts(sheet);
    demand(sheet);
    sheet.optional(
        ClusterKeys.REGISTRY_MIRROR, Why.source("images come from their own registries"));
    sheet.input(MonitoringKeys.PROFILE);
    var engine = EngineDeriver.derive(sheet);
    surge(sheet);
    var cluster = ClusterDeriver.derive(sheet);
    var cells = CellsDeriver.derive(sheet);
    var load = load(sheet);
    var autoscaling = autoscaling(sheet);
    var rollout = rollout(sheet);
    var pgbouncer = PgbouncerDeriver.derive(sheet);
    var objectives =
        new Objectives(
            sheet.input(MonitoringKeys.CREATION_OBJECTIVE),
            sheet.put(
                MonitoringKeys.CHECKOUT_OBJECTIVE,
                Why.formula("metrics.profile = engine ? 250ms : 200ms")
                    .from("guide 4.1; upstream's histogram has no bucket that ends at 200 ms"),
                in -> EngineMetrics.of(in).checkoutObjective()),
            sheet.input(MonitoringKeys.RECOVERY_POINT),
            sheet.input(MonitoringKeys.RECOVERY_TIME));
    var postgresql = PostgresqlDeriver.derive(sheet);
    var nodes = KernelDeriver.nodes(sheet);
    var redis = RedisDeriver.derive(sheet);
    var kernel = KernelDeriver.derive(sheet, nodes);
    var capacity = CapacityDeriver.derive(sheet);
    var metrics = MetricsDeriver.derive(sheet);
    var alerting = AlertingDeriver.derive(sheet);
    var dashboards = DashboardsDeriver.derive(sheet, alerting);
    var operations = OperationsDeriver.derive(sheet, alerting);
    var istio = IstioDeriver.derive(sheet);
    var helm = HelmDeriver.derive(sheet, engine);
    var prices =
        new Prices(
            sheet.input(PriceKeys.CURRENCY),
            sheet.input(PriceKeys.CPU_HOUR),
            sheet.input(PriceKeys.DATABASE_CPU_HOUR));
    var secrets = SecretsDeriver.derive(sheet, engine, cluster, artifacts);
    var plan =
        new DeploymentPlan(
            name,
            agents,
            namespace,
            labels,
            annotations,
            targets,
            cluster,
            load,
            cells,
            engine,
            autoscaling,
            rollout,
            postgresql,
            pgbouncer,
            redis,
            metrics,
            objectives,
            alerting,
            dashboards,
            operations,
            ScrapedDeriver.derive(sheet, catalogues, metrics, alerting, dashboards),
            kernel,
            istio,
            helm,
            capacity,
            prices,
            CapacityDeriver.cost(sheet),
            artifacts,
            secrets.needed(),
            secrets.external());
    return new Derived(plan, sheet.build());
  }

  private static String namespace(SheetBuilder sheet) {
    return sheet.put(
        TierKeys.NAMESPACE,
        Why.formula("agents < 100000 ? yawl-staging : yawl-prod").from("guide 2.1, 2.2"),
        in -> in.get(TierKeys.AGENTS) >= 100_000 ? "yawl-prod" : "yawl-staging");
  }

  private static Artifacts artifacts(SheetBuilder sheet) {
    return new Artifacts(
        sheet.input(ArtifactKeys.KUBERNETES),
        sheet.input(ArtifactKeys.JVM),
        sheet.input(ArtifactKeys.KERNEL),
        sheet.input(ArtifactKeys.POSTGRESQL),
        sheet.input(ArtifactKeys.PGBOUNCER),
        sheet.input(ArtifactKeys.REDIS),
        sheet.input(ArtifactKeys.PROMETHEUS),
        sheet.input(ArtifactKeys.ALERTMANAGER),
        sheet.input(ArtifactKeys.GRAFANA),
        sheet.input(ArtifactKeys.HELM),
        sheet.input(ArtifactKeys.ISTIO),
        sheet.input(ArtifactKeys.QUOTA));
  }

  private static Targets targets(SheetBuilder sheet) {
    return new Targets(
        sheet.input(
            TargetKeys.KUBERNETES,
            Why.source("").guide("1.1", "1.27+", "1.27 is out of support since June 2024")),
        sheet.input(TargetKeys.JDK),
        sheet.input(TargetKeys.POSTGRESQL),
        sheet.input(TargetKeys.PGBOUNCER),
        sheet.input(TargetKeys.PROMETHEUS),
        sheet.input(TargetKeys.REDIS),
        sheet.input(TargetKeys.ISTIO),
        sheet.input(TargetKeys.GRAFANA),
        sheet.put(
            Keys.named("targets.podSecurity", String.class, "The Pod Security version."),
            Why.formula("v<targets.kubernetes>")
                .from("the rules of the version that was tested, also after an upgrade"),
            in -> "v" + in.get(TargetKeys.KUBERNETES)));
  }

  /** What the agents ask, filed before the cells that must carry it. */
  private static void demand(SheetBuilder sheet) {
    sheet.input(LoadKeys.CASES_PER_AGENT);
    sheet.input(LoadKeys.CASE_LIFETIME);
    sheet.input(LoadKeys.CASE_SIZE);
    sheet.input(LoadKeys.WRITE_AMPLIFICATION);
    sheet.input(LoadKeys.TRANSACTIONS_PER_CASE);
    sheet.input(LoadKeys.TRANSACTION_TIME);
    sheet.put(
        LoadKeys.ACTIVE_CASES,
        Why.formula("ceil(agents * load.activeCasesPerAgent)").from("guide 4.1"),
        in ->
            ceil(
                BigDecimal.valueOf(in.get(TierKeys.AGENTS))
                    .multiply(in.get(LoadKeys.CASES_PER_AGENT))));
    sheet.put(
        LoadKeys.CASES_PER_SECOND,
        Why.formula("load.activeCases / load.caseLifetime")
            .from("Little's law")
            .guide(
                "2.3",
                "100,000/s at one million agents",
                "with a million active cases it would make a case live 10 s, and 86 TB a day"),
        in ->
            BigDecimal.valueOf(in.get(LoadKeys.ACTIVE_CASES))
                .divide(seconds(in.get(LoadKeys.CASE_LIFETIME)), 3, RoundingMode.CEILING));
  }

  private static Load load(SheetBuilder sheet) {
    return new Load(
        sheet.value(LoadKeys.CASES_PER_AGENT),
        sheet.value(LoadKeys.CASE_LIFETIME),
        sheet.value(LoadKeys.CASE_SIZE),
        sheet.value(LoadKeys.WRITE_AMPLIFICATION),
        sheet.value(LoadKeys.TRANSACTIONS_PER_CASE),
        sheet.value(LoadKeys.TRANSACTION_TIME),
        sheet.value(LoadKeys.ACTIVE_CASES),
        sheet.value(LoadKeys.CASES_PER_SECOND),
        walPerSecond(sheet));
  }

  private static Memory walPerSecond(SheetBuilder sheet) {
    return sheet.put(
        LoadKeys.WAL_PER_SECOND,
        Why.formula("load.casesPerSecond * load.caseSize * load.writeAmplification / cells.count")
            .from("a case is written once, and again by indexes, full pages and updates"),
        in ->
            bytes(
                    in.get(LoadKeys.CASES_PER_SECOND)
                        .multiply(BigDecimal.valueOf(in.get(LoadKeys.CASE_SIZE).bytes()))
                        .multiply(in.get(LoadKeys.WRITE_AMPLIFICATION))
                        .divide(
                            BigDecimal.valueOf(in.get(CellKeys.COUNT)), 0, RoundingMode.CEILING))
                .upTo(Memory.ofKibibytes(1)));
  }

  private static Autoscaling autoscaling(SheetBuilder sheet) {
    return new Autoscaling(
        sheet.input(ScalingKeys.KEDA),
        sheet.put(
            ScalingKeys.MIN_REPLICAS,
            Why.formula("max(2, ceil(cells.agents / engine.agentsPerPodAtRest))")
                .from("guide 2.1, 2.2, 3.1; two, so that one may be away"),
            in ->
                Math.max(
                    2, ceil(in.get(CellKeys.AGENTS), in.get(EngineKeys.AGENTS_PER_POD_AT_REST)))),
        sheet.put(
            ScalingKeys.MAX_REPLICAS,
            Why.formula("max(2, ceil(cells.agents / engine.agentsPerPodAtPeak))")
                .from("guide 2.1, 2.2, 3.1"),
            in ->
                Math.max(
                    2, ceil(in.get(CellKeys.AGENTS), in.get(EngineKeys.AGENTS_PER_POD_AT_PEAK)))),
        sheet.input(ScalingKeys.CPU_TARGET),
        sheet.optional(
            ScalingKeys.MEMORY_TARGET,
            Why.source("a JVM keeps its heap, so memory tells little of the load")),
        sheet.put(
            ScalingKeys.CASES_TARGET,
            Why.formula("engine.casesPerPod").from("guide 3.1"),
            in -> in.get(EngineKeys.CASES_PER_POD)),
        new Autoscaling.ScaleDown(
            sheet.input(ScalingKeys.DOWN_STABILIZATION),
            sheet.input(ScalingKeys.DOWN_PERCENT),
            sheet.input(ScalingKeys.DOWN_PERIOD)),
        new Autoscaling.ScaleUp(
            sheet.input(ScalingKeys.UP_PERCENT),
            sheet.input(ScalingKeys.UP_PODS),
            sheet.input(ScalingKeys.UP_PERIOD)),
        sheet.input(ScalingKeys.POLLING_INTERVAL),
        new Autoscaling.Fallback(
            sheet.input(ScalingKeys.FALLBACK_FAILURES),
            sheet.put(
                ScalingKeys.FALLBACK_REPLICAS,
                Why.formula(
                        "ceil(load.activeCases / (cells.count * autoscaling.activeCasesTarget)),"
                            + " at least autoscaling.minReplicas, at most autoscaling.maxReplicas")
                    .from("what the declared load asks for, as long as nobody counts it"),
                in -> {
                  long pods =
                      ceil(
                          in.get(LoadKeys.ACTIVE_CASES),
                          in.get(CellKeys.COUNT) * in.get(ScalingKeys.CASES_TARGET));
                  long least = Math.max(pods, in.get(ScalingKeys.MIN_REPLICAS));
                  return Math.min(least, in.get(ScalingKeys.MAX_REPLICAS));
                })));
  }

  private static void surge(SheetBuilder sheet) {
    sheet.input(
        RolloutKeys.MAX_SURGE,
        Why.source("")
            .guide(
                "3.1", "100 pods", "at 12 pods it doubles the fleet, at 5000 it takes 50 waves"));
  }

  private static Rollout rollout(SheetBuilder sheet) {
    return new Rollout(
        sheet.value(RolloutKeys.MAX_SURGE),
        sheet.put(
            RolloutKeys.SURGE_PODS,
            Why.formula("ceil(autoscaling.maxReplicas * rollout.maxSurge)")
                .from("Kubernetes rounds a surge up"),
            in -> {
              long most = in.get(ScalingKeys.MAX_REPLICAS);
              return in.get(RolloutKeys.MAX_SURGE).ofUp(most);
            }),
        sheet.input(RolloutKeys.PROGRESS_DEADLINE),
        sheet.input(RolloutKeys.REVISIONS),
        new Rollout.Disruption(
            sheet.input(
                RolloutKeys.DISRUPTION_BUDGET,
                Why.source("")
                    .guide(
                        "3.1",
                        "minAvailable: 500",
                        "equal to the smallest fleet it forbids every drain; with 5000 pods it lets nine in ten go")),
            sheet.optional(
                RolloutKeys.MIN_AVAILABLE,
                Why.source("used in place of maxUnavailable where it is given"))));
  }

  static long ceil(long number, long divisor) {
    return -Math.floorDiv(-number, divisor);
  }

  static long ceil(long number, BigDecimal divisor) {
    return BigDecimal.valueOf(number).divide(divisor, 0, RoundingMode.CEILING).longValueExact();
  }

  static long ceil(BigDecimal number) {
    return number.setScale(0, RoundingMode.CEILING).longValueExact();
  }

  /** So many bytes, or a pebibyte where it is more: a load that no plan survives anyway. */
  static Memory bytes(BigDecimal number) {
    return Memory.ofBytes(number.min(PEBIBYTE).longValueExact());
  }

  static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis()).movePointLeft(3);
  }
}
