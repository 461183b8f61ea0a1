package org.yawlfoundation.yawl.config.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.finding.Change;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Help;
import org.yawlfoundation.yawl.config.plan.Origin.Kind;
import org.yawlfoundation.yawl.config.tier.AlertingKeys;
import org.yawlfoundation.yawl.config.tier.CellKeys;
import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.EngineKeys;
import org.yawlfoundation.yawl.config.tier.IstioKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.LoadKeys;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;
import org.yawlfoundation.yawl.config.tier.PoolKeys;
import org.yawlfoundation.yawl.config.tier.PostgresKeys;
import org.yawlfoundation.yawl.config.tier.ProbeKeys;
import org.yawlfoundation.yawl.config.tier.RedisKeys;
import org.yawlfoundation.yawl.config.tier.RoleKeys;
import org.yawlfoundation.yawl.config.tier.RolloutKeys;
import org.yawlfoundation.yawl.config.tier.RoutingKeys;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Finds values of one plan that contradict each other, before any file is made of them. */
public final class PlanChecker {
  private static final String DISAGREES = "YC207";
  private static final String OUT_OF_ORDER = "YC208";
  private static final String TELEMETRY_PORT = "OTEL_EXPORTER_PROMETHEUS_PORT";
  private static final BigDecimal TOLERANCE = new BigDecimal("0.01");
  private static final BigDecimal ROUNDING = new BigDecimal("0.001"); // the rate is derived to it

  /**
   * Two values of which the first must be less than the second, or at most as much.
   *
   * @param low the smaller
   * @param high the larger
   * @param strictly whether they must differ
   * @param because what would happen else
   */
  private record Pair<T extends Comparable<? super T>>(
      Key<T> low, Key<T> high, boolean strictly, String because) {}

  private static final List<Pair<?>> PAIRS =
      List.of(
          new Pair<>(
              EngineKeys.CPU_REQUEST,
              EngineKeys.CPU_LIMIT,
              false,
              "the API server refuses such a pod"),
          new Pair<>(
              EngineKeys.PRE_STOP,
              EngineKeys.TERMINATION_GRACE,
              true,
              "the engine would be killed before it begins to stop"),
          new Pair<>(
              PoolKeys.PRE_STOP,
              PoolKeys.TERMINATION_GRACE,
              true,
              "PgBouncer would be killed before it begins to stop"),
          new Pair<>(
              PoolKeys.MIN_READY,
              RolloutKeys.PROGRESS_DEADLINE,
              true,
              "the API server refuses such a Deployment"),
          new Pair<>(
              EngineKeys.PRIORITY,
              PoolKeys.PRIORITY,
              true,
              "engines would take the place of the pool without which none is ready"),
          new Pair<>(
              ProbeKeys.STARTUP_PERIOD, ProbeKeys.STARTUP_LIMIT, false, "not one probe would fit"),
          new Pair<>(
              MonitoringKeys.SCRAPE_TIMEOUT,
              MonitoringKeys.SCRAPE_INTERVAL,
              false,
              "Prometheus refuses a scrape that may outlast its interval"),
          new Pair<>(
              MonitoringKeys.CREATION_OBJECTIVE,
              AlertingKeys.CREATION_WARNING,
              false,
              "it would warn while the promise is kept"),
          new Pair<>(
              AlertingKeys.CREATION_WARNING,
              AlertingKeys.CREATION_CRITICAL,
              false,
              "it would page before it warns"),
          new Pair<>(
              AlertingKeys.HEAP_WARNING,
              AlertingKeys.HEAP_CRITICAL,
              false,
              "it would page before it warns"),
          new Pair<>(
              MonitoringKeys.CHECKOUT_OBJECTIVE,
              AlertingKeys.CHECKOUT_WARNING,
              false,
              "it would warn while the promise is kept"),
          new Pair<>(
              RoutingKeys.WORK_FROM,
              RoutingKeys.WORK_TO,
              true,
              "Alertmanager refuses a day that ends before it begins"),
          new Pair<>(
              RoutingKeys.SECOND_LEVEL,
              RoutingKeys.THIRD_LEVEL,
              true,
              "the third level would be called before the second"),
          new Pair<>(
              DatabaseKeys.STANDBYS,
              PostgresKeys.WAL_SENDERS,
              false,
              "a standby would find no sender"),
          new Pair<>(
              DatabaseKeys.STANDBYS,
              PostgresKeys.REPLICATION_SLOTS,
              false,
              "a standby would find no slot"),
          new Pair<>(
              RedisKeys.MAX_MEMORY,
              RedisKeys.MEMORY,
              true,
              "the kernel would end Redis before it evicts anything"));

  /**
   * Values of which no two may be the same.
   *
   * @param keys of these values
   * @param because what would happen else
   */
  private record Apart(List<Key<?>> keys, String because) {}

  private static final List<Apart> APART =
      List.of(
          new Apart(
              List.of(EngineKeys.HTTP_PORT, EngineKeys.MANAGEMENT_PORT, EngineKeys.TELEMETRY_PORT),
              "two listeners cannot share a port"),
          new Apart(
              List.of(
                  RoleKeys.OWNER,
                  RoleKeys.APPLICATION,
                  RoleKeys.REPLICATION,
                  RoleKeys.BACKUP,
                  RoleKeys.MONITORING,
                  RoleKeys.POOLER_NAME,
                  RoleKeys.LOOKUP),
              "one role would have the rights and the limits of both"),
          new Apart(
              List.of(TierKeys.NAMESPACE, IstioKeys.GREEN_NAMESPACE),
              "blue and green would be one, and the cut-over would move nothing"));

  /** Values without which the others of their groups mean nothing. */
  private static final List<Key<?>> HEADS =
      List.of(
          ClusterKeys.INGRESS_HOST,
          ClusterKeys.GATEWAY_NAME,
          ClusterKeys.STORE_NAME,
          PoolKeys.EXPORTER_IMAGE,
          CellKeys.REPOSITORY);

  private PlanChecker() {}

  public static List<Finding> check(Sheet sheet) {
    var findings = new ArrayList<Finding>();
    disagreement(sheet).ifPresent(findings::add);
    PAIRS.forEach(pair -> order(pair, sheet).ifPresent(findings::add));
    APART.forEach(apart -> findings.addAll(same(apart, sheet)));
    HEADS.forEach(head -> headless(head, sheet).ifPresent(findings::add));
    twoDoors(sheet).ifPresent(findings::add);
    otherPort(sheet).ifPresent(findings::add);
    findings.addAll(CellsChecker.check(sheet));
    return findings;
  }

  /** A given rate must be the active cases over their lifetime. */
  private static Optional<Finding> disagreement(Sheet sheet) {
    var rate = sheet.find(LoadKeys.CASES_PER_SECOND.path()).orElseThrow();
    if (rate.kind() != Kind.GIVEN) {
      return Optional.empty();
    }
    var given = (BigDecimal) rate.value();
    var derived = (BigDecimal) rate.instead().orElseThrow();
    if (given.subtract(derived).abs().compareTo(derived.multiply(TOLERANCE).max(ROUNDING)) <= 0) {
      return Optional.empty();
    }
    var lifetime =
        Duration.ofMillis(
            new BigDecimal(
                    String.valueOf(sheet.find(LoadKeys.ACTIVE_CASES.path()).orElseThrow().value()))
                .movePointRight(3)
                .divide(given, 0, java.math.RoundingMode.HALF_UP)
                .longValueExact());
    var finding =
        Finding.error(
                DISAGREES,
                "%s cases a second disagree with the load's other numbers.".formatted(rate.spelt()))
            .note(
                rate.why().formula()
                    + " = "
                    + Sheet.withNumbers(rate)
                    + " = "
                    + rate.key().spell(derived))
            .help(
                new Help(
                    "remove `" + rate.path() + "`: it follows",
                    List.of(Change.removing(rate.path()))));
    boolean isLegal =
        lifetime.compareTo(Duration.ofSeconds(1)) >= 0
            && lifetime.compareTo(Duration.ofDays(365)) <= 0;
    if (isLegal) {
      var spelt = LoadKeys.CASE_LIFETIME.spell(lifetime);
      finding =
          finding.help(
              new Help(
                  "or set `load.caseLifetime: %s`, if that is how long cases live".formatted(spelt),
                  List.of(new Change(LoadKeys.CASE_LIFETIME.path(), spelt))));
    }
    return Optional.of(marked(finding, rate));
  }

  private static <T extends Comparable<? super T>> Optional<Finding> order(
      Pair<T> pair, Sheet sheet) {
    var low = sheet.find(pair.low().path()).orElseThrow();
    var high = sheet.find(pair.high().path()).orElseThrow();
    int order =
        pair.low()
            .type()
            .javaType()
            .cast(low.value())
            .compareTo(pair.high().type().javaType().cast(high.value()));
    if (order < 0 || (order == 0 && !pair.strictly())) {
      return Optional.empty();
    }
    var finding =
        Finding.error(
                OUT_OF_ORDER,
                "`%s` of %s is %s `%s` of %s."
                    .formatted(
                        low.path(),
                        low.spelt(),
                        order == 0 ? "no less than" : "more than",
                        high.path(),
                        high.spelt()))
            .note(pair.because());
    for (var origin : List.of(low, high)) {
      finding = marked(finding, sheet.given(origin.path()).orElse(origin));
    }
    if (finding.marks().isEmpty()) {
      finding =
          sheet.find(TierKeys.AGENTS.path()).flatMap(Origin::mark).map(finding::at).orElse(finding);
    }
    return Optional.of(finding.help(ways(pair, low, high)));
  }

  private static Help ways(Pair<?> pair, Origin low, Origin high) {
    if (pair.strictly() && low.kind() == Kind.GIVEN && high.kind() == Kind.GIVEN) {
      return new Help(
          "remove `" + low.path() + "` and `" + high.path() + "`, which then follow",
          List.of(Change.removing(low.path()), Change.removing(high.path())));
    }
    var change =
        low.kind() == Kind.GIVEN
            ? pair.strictly() ? Change.removing(low.path()) : new Change(low.path(), high.spelt())
            : high.kind() == Kind.GIVEN
                ? Change.removing(high.path())
                : new Change(low.path(), high.spelt());
    var text =
        change.isRemoval()
            ? "remove `" + change.key() + "`, which then follows"
            : "set `" + change.key() + ": " + change.value() + "`";
    return new Help(text, List.of(change));
  }

  private static List<Finding> same(Apart apart, Sheet sheet) {
    var origins = apart.keys().stream().map(key -> sheet.find(key.path()).orElseThrow()).toList();
    var findings = new ArrayList<Finding>();
    for (int i = 0; i < origins.size(); i++) {
      for (int j = i + 1; j < origins.size(); j++) {
        if (origins.get(i).value().equals(origins.get(j).value())) {
          findings.add(same(origins.get(i), origins.get(j), apart.because()));
        }
      }
    }
    return findings;
  }

  private static Finding same(Origin first, Origin second, String because) {
    var given =
        Stream.of(second, first).filter(o -> o.kind() == Kind.GIVEN).findFirst().orElse(second);
    var finding =
        Finding.error(
                OUT_OF_ORDER,
                "`%s` and `%s` are both %s.".formatted(first.path(), second.path(), first.spelt()))
            .note(because);
    return marked(finding, given)
        .help(new Help("remove `" + given.path() + "`", List.of(Change.removing(given.path()))));
  }

  private static Optional<Finding> headless(Key<?> head, Sheet sheet) {
    if (isGiven(head, sheet)) {
      return Optional.empty();
    }
    var given = givenBeside(head, sheet);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    var finding =
        Finding.error(
            OUT_OF_ORDER,
            "`%s` means nothing without `%s`.".formatted(given.get(0).path(), head.path()));
    for (var origin : given) {
      finding = marked(finding, origin);
    }
    return Optional.of(finding.help(removing(head, sheet, "give `" + head.path() + "`, or ")));
  }

  /** What lets agents in runs in one namespace, and no other is let through. */
  private static Optional<Finding> twoDoors(Sheet sheet) {
    var doors = List.of(ClusterKeys.INGRESS_HOST, ClusterKeys.GATEWAY_NAME);
    if (!doors.stream().allMatch(door -> isGiven(door, sheet))) {
      return Optional.empty();
    }
    var finding =
        Finding.error(OUT_OF_ORDER, "Both `cluster.ingress` and `cluster.gateway` let agents in.")
            .note("the NetworkPolicy lets in who runs in `cluster.ingressNamespace`, which is one");
    for (var door : doors) {
      finding = marked(finding, sheet.find(door.path()).orElseThrow());
    }
    for (var door : doors) {
      finding = finding.help(removing(door, sheet, ""));
    }
    return Optional.of(finding);
  }

  /** Who scrapes the agent follows the key, and the agent its variable. */
  private static Optional<Finding> otherPort(Sheet sheet) {
    return Stream.of("engine.env.", "engine.envFromSecrets.")
        .flatMap(group -> sheet.find(group + TELEMETRY_PORT).stream())
        .filter(
            given -> sheet.find(MonitoringKeys.TELEMETRY.path()).orElseThrow().value().equals(true))
        .findFirst()
        .map(
            given ->
                marked(
                    Finding.error(
                            OUT_OF_ORDER,
                            "`%s` and `%s` both give the port of OpenTelemetry's agent."
                                .formatted(given.path(), EngineKeys.TELEMETRY_PORT.path()))
                        .note("its container, monitor and NetworkPolicy follow the latter alone"),
                    given))
        .map(
            finding ->
                finding.help(
                    new Help(
                        "remove it, and give `" + EngineKeys.TELEMETRY_PORT.path() + "`",
                        Stream.of("engine.env.", "engine.envFromSecrets.")
                            .map(group -> group + TELEMETRY_PORT)
                            .filter(path -> sheet.find(path).isPresent())
                            .map(Change::removing)
                            .toList())));
  }

  private static List<Origin> givenBeside(Key<?> head, Sheet sheet) {
    var group = head.group() + ".";
    return sheet.all().stream()
        .filter(o -> o.kind() == Kind.GIVEN && o.path().startsWith(group))
        .toList();
  }

  private static Help removing(Key<?> head, Sheet sheet, String instead) {
    return new Help(
        instead + "remove `" + head.group() + "`",
        givenBeside(head, sheet).stream().map(o -> Change.removing(o.path())).toList());
  }

  private static boolean isGiven(Key<?> key, Sheet sheet) {
    return sheet.find(key.path()).orElseThrow().kind() == Kind.GIVEN;
  }

  static Finding marked(Finding finding, Origin origin) {
    return origin
        .mark()
        .filter(m -> finding.marks().stream().noneMatch(n -> n.at().equals(m.at())))
        .map(finding::at)
        .orElse(finding);
  }
}
