package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

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

  public Derived derive(ScaleTier tier) {
    var sheet = new SheetBuilder(tier);
    var name = sheet.required(Keys.TIER);
    var agents = sheet.required(Keys.AGENTS);
    var namespace = namespace(sheet);
    var targets = targets(sheet);
    var labels = sheet.open("labels", String.class);
    var annotations = sheet.open("annotations", String.class);
    var artifacts = artifacts(sheet);
    demand(sheet);
    sheet.optional(Keys.REGISTRY_MIRROR, Why.source("images come from their own registries"));
    var engine = EngineDeriver.derive(sheet);
    surge(sheet);
    var cluster = CellsDeriver.cluster(sheet);
    var cells = CellsDeriver.cells(sheet);
    var load = load(sheet);
    var autoscaling = autoscaling(sheet);
    var rollout = rollout(sheet);
    var pgbouncer = PgbouncerDeriver.derive(sheet);
    var postgresql = PostgresqlDeriver.derive(sheet);
    var objectives =
        new Objectives(sheet.input(Keys.CREATION_OBJECTIVE), sheet.input(Keys.CHECKOUT_OBJECTIVE));
    var metrics = MetricsDeriver.derive(sheet);
    var alerting = AlertingDeriver.derive(sheet);
    var dashboards = DashboardsDeriver.derive(sheet);
    var kernel = KernelDeriver.derive(sheet);
    var redis = RedisDeriver.derive(sheet);
    var capacity = CellsDeriver.capacity(sheet);
    var istio = IstioDeriver.derive(sheet);
    var helm = HelmDeriver.derive(sheet, engine);
    var prices =
        new Prices(
            sheet.input(Keys.CURRENCY),
            sheet.input(Keys.CPU_HOUR),
            sheet.input(Keys.DATABASE_CPU_HOUR));
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
            kernel,
            istio,
            helm,
            capacity,
            prices,
            CellsDeriver.cost(sheet),
            artifacts,
            SecretsDeriver.derive(sheet, engine, cluster, artifacts));
    return new Derived(plan, sheet.build());
  }

  private static String namespace(SheetBuilder sheet) {
    return sheet.put(
        Keys.NAMESPACE,
        Why.formula("agents < 100000 ? yawl-staging : yawl-prod").from("guide 2.1, 2.2"),
        in -> in.get(Keys.AGENTS) >= 100_000 ? "yawl-prod" : "yawl-staging");
  }

  private static Artifacts artifacts(SheetBuilder sheet) {
    return new Artifacts(
        sheet.input(Keys.MAKES_KUBERNETES),
        sheet.input(Keys.MAKES_JVM),
        sheet.input(Keys.MAKES_KERNEL),
        sheet.input(Keys.MAKES_POSTGRESQL),
        sheet.input(Keys.MAKES_PGBOUNCER),
        sheet.input(Keys.MAKES_REDIS),
        sheet.input(Keys.MAKES_PROMETHEUS),
        sheet.input(Keys.MAKES_ALERTMANAGER),
        sheet.input(Keys.MAKES_GRAFANA),
        sheet.input(Keys.MAKES_HELM),
        sheet.input(Keys.MAKES_ISTIO));
  }

  private static Targets targets(SheetBuilder sheet) {
    return new Targets(
        sheet.input(
            Keys.KUBERNETES,
            Why.source("").guide("1.1", "1.27+", "1.27 is out of support since June 2024")),
        sheet.input(Keys.JDK),
        sheet.input(Keys.POSTGRESQL),
        sheet.input(Keys.PGBOUNCER),
        sheet.input(Keys.PROMETHEUS),
        sheet.input(Keys.REDIS),
        sheet.input(Keys.ISTIO),
        sheet.input(Keys.GRAFANA),
        sheet.put(
            Keys.named("targets.podSecurity", String.class, "The Pod Security version."),
            Why.formula("v<targets.kubernetes>")
                .from("the rules of the version that was tested, also after an upgrade"),
            in -> "v" + in.get(Keys.KUBERNETES)));
  }

  /** What the agents ask, filed before the cells that must carry it. */
  private static void demand(SheetBuilder sheet) {
    sheet.input(Keys.CASES_PER_AGENT);
    sheet.input(Keys.CASE_LIFETIME);
    sheet.input(Keys.CASE_SIZE);
    sheet.input(Keys.WRITE_AMPLIFICATION);
    sheet.input(Keys.TRANSACTIONS_PER_CASE);
    sheet.input(Keys.TRANSACTION_TIME);
    sheet.put(
        Keys.ACTIVE_CASES,
        Why.formula("ceil(agents * load.activeCasesPerAgent)").from("guide 4.1"),
        in -> ceil(BigDecimal.valueOf(in.get(Keys.AGENTS)).multiply(in.get(Keys.CASES_PER_AGENT))));
    sheet.put(
        Keys.CASES_PER_SECOND,
        Why.formula("load.activeCases / load.caseLifetime")
            .from("Little's law")
            .guide(
                "2.3",
                "100,000/s at one million agents",
                "with a million active cases it would make a case live 10 s, and 86 TB a day"),
        in ->
            BigDecimal.valueOf(in.get(Keys.ACTIVE_CASES))
                .divide(seconds(in.get(Keys.CASE_LIFETIME)), 3, RoundingMode.CEILING));
  }

  private static Load load(SheetBuilder sheet) {
    return new Load(
        sheet.value(Keys.CASES_PER_AGENT),
        sheet.value(Keys.CASE_LIFETIME),
        sheet.value(Keys.CASE_SIZE),
        sheet.value(Keys.WRITE_AMPLIFICATION),
        sheet.value(Keys.TRANSACTIONS_PER_CASE),
        sheet.value(Keys.TRANSACTION_TIME),
        sheet.value(Keys.ACTIVE_CASES),
        sheet.value(Keys.CASES_PER_SECOND),
        walPerSecond(sheet));
  }

  private static Memory walPerSecond(SheetBuilder sheet) {
    return sheet.put(
        Keys.WAL_PER_SECOND,
        Why.formula("load.casesPerSecond * load.caseSize * load.writeAmplification / cells.count")
            .from("a case is written once, and again by indexes, full pages and updates"),
        in ->
            bytes(
                    in.get(Keys.CASES_PER_SECOND)
                        .multiply(BigDecimal.valueOf(in.get(Keys.CASE_SIZE).bytes()))
                        .multiply(in.get(Keys.WRITE_AMPLIFICATION))
                        .divide(BigDecimal.valueOf(in.get(Keys.CELLS)), 0, RoundingMode.CEILING))
                .upTo(Memory.ofKibibytes(1)));
  }

  private static Autoscaling autoscaling(SheetBuilder sheet) {
    return new Autoscaling(
        sheet.put(
            Keys.MIN_REPLICAS,
            Why.formula("max(2, ceil(cells.agents / engine.agentsPerPodAtRest))")
                .from("guide 2.1, 2.2, 3.1; two, so that one may be away"),
            in -> Math.max(2, ceil(in.get(Keys.CELL_AGENTS), in.get(Keys.AGENTS_PER_POD_AT_REST)))),
        sheet.put(
            Keys.MAX_REPLICAS,
            Why.formula("max(2, ceil(cells.agents / engine.agentsPerPodAtPeak))")
                .from("guide 2.1, 2.2, 3.1"),
            in -> Math.max(2, ceil(in.get(Keys.CELL_AGENTS), in.get(Keys.AGENTS_PER_POD_AT_PEAK)))),
        sheet.input(Keys.CPU_TARGET),
        sheet.put(
            Keys.CASES_TARGET,
            Why.formula("engine.casesPerPod").from("guide 3.1"),
            in -> in.get(Keys.CASES_PER_POD)),
        new Autoscaling.ScaleDown(
            sheet.input(Keys.DOWN_STABILIZATION),
            sheet.input(Keys.DOWN_PERCENT),
            sheet.input(Keys.DOWN_PERIOD)),
        new Autoscaling.ScaleUp(
            sheet.input(Keys.UP_PERCENT), sheet.input(Keys.UP_PODS), sheet.input(Keys.UP_PERIOD)));
  }

  private static void surge(SheetBuilder sheet) {
    sheet.input(
        Keys.MAX_SURGE,
        Why.source("")
            .guide(
                "3.1", "100 pods", "at 12 pods it doubles the fleet, at 5000 it takes 50 waves"));
  }

  private static Rollout rollout(SheetBuilder sheet) {
    return new Rollout(
        sheet.value(Keys.MAX_SURGE),
        sheet.put(
            Keys.SURGE_PODS,
            Why.formula("ceil(autoscaling.maxReplicas * rollout.maxSurge)")
                .from("Kubernetes rounds a surge up"),
            in -> {
              long most = in.get(Keys.MAX_REPLICAS);
              return in.get(Keys.MAX_SURGE).ofUp(most);
            }),
        sheet.input(Keys.PROGRESS_DEADLINE),
        new Rollout.Disruption(
            sheet.input(
                Keys.DISRUPTION_BUDGET,
                Why.source("")
                    .guide(
                        "3.1",
                        "minAvailable: 500",
                        "equal to the smallest fleet it forbids every drain; with 5000 pods it lets nine in ten go")),
            sheet.optional(
                Keys.MIN_AVAILABLE,
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
