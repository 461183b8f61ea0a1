package org.yawlfoundation.yawl.config.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.oracle.Exporter;
import org.yawlfoundation.yawl.config.oracle.MeasuredPostgres;
import org.yawlfoundation.yawl.config.oracle.PostgresServers;

/**
 * Asks exporters what they export, on the loopback address, and prints a catalogue's file.
 *
 * <p>{@code MetricsRecorder postgres_exporter|prometheus|alertmanager|go|scrape|engine-engine}, or
 * {@code MetricsRecorder node_exporter <collector/fixtures/e2e-output.txt of its repository>}
 */
final class MetricsRecorder {
  /** The majors that differ in what they tell. */
  private static final List<Integer> MAJORS = List.of(14, 16, 17, 18);

  /** What each program in Go tells of itself. */
  private static final String GO = "(go|process|promhttp)_.*";

  private static final Pattern ADDED = Pattern.compile("\"(scrape_\\w+|up|ALERTS\\w*)\"");

  private MetricsRecorder() {}

  public static void main(String[] args) throws IOException {
    System.out.print(record(args[0], args.length > 1 ? Path.of(args[1]) : Path.of("")));
  }

  static String record(String exporter, Path fixtures) throws IOException {
    return switch (exporter) {
      case "postgres_exporter" ->
          file(
              postgres(),
              "postgres_exporter",
              "with PostgreSQL "
                  + MAJORS
                  + ", a primary and a standby, with each collector that is off by itself");
      case "node_exporter" ->
          file(
              nodes(fixtures),
              "node_exporter",
              "of a container, and of the machine in its own tests (collector/fixtures/e2e-output.txt of 1.11.1, github.com/prometheus/node_exporter)");
      case "prometheus" ->
          file(
              without(prometheus(), GO),
              "Prometheus",
              "of itself, with a rule, an Alertmanager and a remote storage");
      case "alertmanager" -> file(without(alertmanager(), GO), "Alertmanager", "of itself");
      case "scrape" ->
          file(
              byVersion(Exporter.named("prometheus", "2.53", "3.5"), MetricsRecorder::scrape),
              "Prometheus",
              "of each target, with --enable-feature=extra-scrape-metrics, and of its alerts");
      case "engine-engine" ->
          MetricFacts.file(
              """
              What upstream's engine registers (github.com/seanchatmangpt/yawl at 448e0ed372), as Micrometer 1.15.9 and
              opentelemetry-exporter-prometheus 1.49.0 spell it. MetricsRecorder registers the same and reads what they say. Nobody
              calls what would count in the meters that need `a caller`: they are 0 for ever.
              """,
              EngineMeters.facts());
      case "go" -> file(only(prometheus(), GO), "Prometheus", "of themselves, as Prometheus does");
      default -> throw new IllegalArgumentException("No exporter " + exporter);
    };
  }

  private static String file(
      Map<String, Collection<MetricFacts>> facts, String program, String how) {
    return MetricFacts.file(
        """
        What %s %s says,
        %s.
        Asked by MetricsRecorder. needs is the option without which it says nothing of it; a version stands where
        another that was asked has it not.
        """
            .formatted(program, String.join(", ", facts.keySet()), how),
        MetricFacts.merged(facts));
  }

  /** What a version of postgres_exporter tells of some majors. */
  static Collection<MetricFacts> postgres(Exporter exporter, Integer... majors) {
    var facts = new TreeMap<String, MetricFacts>();
    for (int major : majors) {
      MeasuredPostgres.asked(PostgresServers.major(major), exporter)
          .forEach(
              (flag, answers) ->
                  answers.stream()
                      .flatMap(answer -> Exposition.parse(answer).facts().stream())
                      .filter(fact -> !fact.name().matches(GO))
                      .forEach(
                          fact -> facts.merge(fact.name(), fact.needing(flag), MetricFacts::or)));
    }
    return facts.values();
  }

  private static Map<String, Collection<MetricFacts>> postgres() {
    return byVersion(
        Exporter.named("prometheus-postgres-exporter", "0.17", "0.19"),
        exporter -> postgres(exporter, MAJORS.toArray(Integer[]::new)));
  }

  /** What a version of node_exporter tells of this machine. */
  static Collection<MetricFacts> node(Exporter exporter) {
    int port = Exporter.freePort();
    var told =
        exporter.scraped(
            List.of("--web.listen-address=127.0.0.1:" + port),
            Map.of(),
            port,
            "node_cpu_seconds_total");
    return Exposition.parse(told).facts().stream().filter(f -> !f.name().matches(GO)).toList();
  }

  private static Map<String, Collection<MetricFacts>> nodes(Path fixtures) throws IOException {
    var facts = new TreeMap<String, MetricFacts>();
    Stream.concat(
            Exposition.parse(Files.readString(fixtures)).facts().stream(),
            Exporter.named("prometheus-node-exporter", "1.9", "1.11")
                .flatMap(e -> node(e).stream()))
        .filter(f -> f.name().matches("node_.*"))
        .forEach(fact -> facts.merge(fact.name(), fact, MetricFacts::or));
    var versions =
        String.join(
            ", ",
            Exporter.named("prometheus-node-exporter", "1.9", "1.11")
                .map(Exporter::version)
                .toList());
    return Map.of(versions, facts.values());
  }

  /** What a version of Prometheus tells of itself. */
  static Collection<MetricFacts> prometheus(Exporter exporter) {
    return Exposition.parse(
            prometheus(
                exporter,
                "/metrics",
                "prometheus_notifications_errors_total{",
                "prometheus_target_sync_length_seconds_count{",
                "prometheus_wal_watcher_records_read_total{",
                "prometheus_tsdb_head_samples_appended_total"))
        .facts();
  }

  /** What a version of Prometheus adds to each scrape, and makes of its rules. */
  static Collection<MetricFacts> scrape(Exporter exporter) {
    var names = prometheus(exporter, "/api/v1/label/__name__/values", "ALERTS_FOR_STATE");
    return ADDED
        .matcher(names)
        .results()
        .map(
            name ->
                name.group(1).startsWith("ALERTS")
                    ? MetricFacts.of(name.group(1), MetricType.GAUGE, "", List.of("*", "alertname"))
                        .with("alertstate", List.of("firing", "pending"))
                    : MetricFacts.of(name.group(1), MetricType.GAUGE, "", List.of()))
        .toList();
  }

  private static String prometheus(Exporter exporter, String page, String... words) {
    int port = Exporter.freePort();
    try {
      var folder = Files.createTempDirectory("prometheus");
      Files.writeString(
          folder.resolve("rules.yaml"),
          """
          groups:
            - name: one
              rules:
                - {alert: Always, expr: up == 1, for: 1h}
          """);
      Files.writeString(
          folder.resolve("prometheus.yml"),
          """
          global: {scrape_interval: 1s, evaluation_interval: 1s}
          rule_files: [rules.yaml]
          alerting: {alertmanagers: [{static_configs: [{targets: ['127.0.0.1:%d']}]}]}
          remote_write: [{url: 'http://127.0.0.1:%d/write'}]
          scrape_configs: [{job_name: itself, static_configs: [{targets: ['127.0.0.1:%d']}]}]
          """
              .formatted(port, port, port));
      return exporter.asked(
          List.of(
              "--config.file=" + folder.resolve("prometheus.yml"),
              "--storage.tsdb.path=" + folder.resolve("data"),
              "--enable-feature=extra-scrape-metrics",
              "--web.listen-address=127.0.0.1:" + port),
          Map.of(),
          port,
          page,
          words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Collection<MetricFacts>> prometheus() {
    return byVersion(Exporter.named("prometheus", "2.53", "3.5"), MetricsRecorder::prometheus);
  }

  /** What a version of Alertmanager tells of itself. */
  static Collection<MetricFacts> alertmanager(Exporter exporter) {
    int port = Exporter.freePort();
    int gossip = Exporter.freePort();
    try {
      var folder = Files.createTempDirectory("alertmanager");
      Files.writeString(
          folder.resolve("alertmanager.yml"),
          "route: {receiver: none}\nreceivers: [{name: none}]\n");
      var told =
          exporter.scraped(
              List.of(
                  "--config.file=" + folder.resolve("alertmanager.yml"),
                  "--storage.path=" + folder.resolve("data"),
                  "--cluster.listen-address=127.0.0.1:" + gossip,
                  "--web.listen-address=127.0.0.1:" + port),
              Map.of(),
              port,
              "alertmanager_cluster_members");
      return Exposition.parse(told).facts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Collection<MetricFacts>> alertmanager() {
    return byVersion(
        Exporter.named("prometheus-alertmanager", "0.28", "0.33"), MetricsRecorder::alertmanager);
  }

  private static Map<String, Collection<MetricFacts>> byVersion(
      Stream<Exporter> exporters, Function<Exporter, Collection<MetricFacts>> ask) {
    var all = new LinkedHashMap<String, Collection<MetricFacts>>();
    exporters.forEach(exporter -> all.put(exporter.version(), ask.apply(exporter)));
    return all;
  }

  private static Map<String, Collection<MetricFacts>> only(
      Map<String, Collection<MetricFacts>> all, String names) {
    var some = new LinkedHashMap<String, Collection<MetricFacts>>();
    all.forEach(
        (version, facts) ->
            some.put(version, facts.stream().filter(f -> f.name().matches(names)).toList()));
    return some;
  }

  private static Map<String, Collection<MetricFacts>> without(
      Map<String, Collection<MetricFacts>> all, String names) {
    return only(all, "(?!" + names + ").*");
  }
}
