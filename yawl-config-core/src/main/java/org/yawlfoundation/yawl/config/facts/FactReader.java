package org.yawlfoundation.yawl.config.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.catalogue.MetricProfile;
import org.yawlfoundation.yawl.config.facts.FactKeys.Share;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Option;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;
import org.yawlfoundation.yawl.config.facts.Workloads.Manifest;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * Takes facts from parsed files: one method for each kind of file. A value that it cannot read is
 * no fact.
 */
public final class FactReader {
  private static final Pattern JDK = Pattern.compile("# for JDK ([0-9]+)");
  private static final Pattern HOST =
      Pattern.compile("# for PostgreSQL [0-9]+ on a host with ([0-9]+[KMGT]i) .*");
  private static final Pattern METRIC_PROFILE =
      Pattern.compile("# for .*Prometheus .*, metrics of the profile (guide|engine)");
  private static final Pattern STANDBY = Pattern.compile("# for PostgreSQL [0-9]+, a standby\\b.*");

  private static final List<String> COLLECTORS =
      List.of(
          "-XX:+UseZGC",
          "-XX:+UseG1GC",
          "-XX:+UseParallelGC",
          "-XX:+UseSerialGC",
          "-XX:+UseShenandoahGC");

  private static final String ASSUMPTIONS = "assumptions";

  /** No machine has more. */
  private static final Memory LARGEST = Memory.ofGibibytes(1L << 20);

  private final List<Fact<?>> facts = new ArrayList<>();
  private final Workloads workloads = new Workloads();

  private FactReader() {}

  /**
   * All facts of some files; where two say the same thing, the later option or setting wins, as it
   * does for programs.
   */
  public static List<Fact<?>> read(List<ParsedFile> files) {
    var reader = new FactReader();
    files.forEach(reader::file);
    reader.manifests();
    reader.otherwise(FactKeys.TARGET_JDK, Assumed.JDK);
    reader.otherwise(FactKeys.HOST_MEMORY, Assumed.HOST_MEMORY);
    return reader.facts;
  }

  private void file(ParsedFile file) {
    if (file instanceof ParsedFile.Yaml yaml) {
      header(
          file,
          METRIC_PROFILE,
          FactKeys.METRIC_PROFILE,
          name -> MetricProfile.named(name).orElseThrow());
      yaml.yaml()
          .documents()
          .forEach(
              document -> {
                workloads.add(file.path(), document);
                document.child(ASSUMPTIONS).ifPresent(node -> assumptions(file.path(), node, ""));
              });
    } else if (file instanceof ParsedFile.Options options) {
      header(file, JDK, FactKeys.TARGET_JDK, FactReader::count);
      options.options().forEach(this::option);
    } else if (file instanceof ParsedFile.Settings settings) {
      switch (settings.kind()) {
        case POSTGRESQL -> {
          if (!isStandbys(settings)) {
            header(file, HOST, FactKeys.HOST_MEMORY, Memory::parse);
            settings.settings().forEach(this::postgresql);
          }
        }
        case PGBOUNCER ->
            settings.settings().stream()
                .filter(s -> s.section().equals("pgbouncer"))
                .forEach(this::pgbouncer);
        case REDIS, SYSCTL -> {}
      }
    }
  }

  /** Values by the names that a tier document gives to them. */
  private void assumptions(String file, YamlNode node, String path) {
    if (node instanceof YamlMap map) {
      map.entries()
          .forEach(
              (name, entry) ->
                  assumptions(file, entry.value(), path.isEmpty() ? name : path + "." + name));
    } else if (node instanceof YamlScalar scalar) {
      var place = new Place(file, scalar.line(), scalar.column(), scalar.width());
      Assumed.read(path, scalar.text(), place).ifPresent(facts::add);
    }
  }

  /** What a file does not say of itself is as assumed. */
  private <T> void otherwise(FactKey<T> key, FactKey<T> assumed) {
    if (find(key).isEmpty()) {
      find(assumed)
          .map(f -> Fact.of(key, key.type().cast(f.value()), f.place(), f.written()))
          .ifPresent(facts::add);
    }
  }

  private Optional<Fact<?>> find(FactKey<?> key) {
    return facts.stream().<Fact<?>>map(fact -> fact).filter(f -> f.key().equals(key)).findFirst();
  }

  /** What a standby has beside the primary's settings says nothing of the primary. */
  private static boolean isStandbys(ParsedFile file) {
    return !file.lines().isEmpty() && STANDBY.matcher(file.lines().get(0)).matches();
  }

  private void manifests() {
    workloads
        .engine()
        .ifPresent(
            m -> {
              demand(m, FactKeys.ENGINE_POD);
              scalar(
                  m,
                  FactKeys.MAX_SURGE,
                  FactReader::share,
                  "spec",
                  "strategy",
                  "rollingUpdate",
                  "maxSurge");
              scalar(
                  m,
                  FactKeys.TERMINATION_GRACE,
                  FactReader::seconds,
                  "spec",
                  "template",
                  "spec",
                  "terminationGracePeriodSeconds");
            });
    workloads
        .engineContainer()
        .ifPresent(
            m -> {
              scalar(m, FactKeys.MEMORY_LIMIT, Memory::parse, "resources", "limits", "memory");
              scalar(m, FactKeys.MEMORY_REQUEST, Memory::parse, "resources", "requests", "memory");
              scalar(m, FactKeys.CPU_LIMIT, Cpu::parse, "resources", "limits", "cpu");
              preStop(m);
            });
    workloads.drain().ifPresent(m -> scalar(m, FactKeys.DRAIN, Durations::parse, "value"));
    workloads
        .unreadOptions()
        .ifPresent(m -> scalar(m, FactKeys.UNREAD_OPTIONS, name -> name, "name"));
    workloads
        .autoscaler()
        .ifPresent(
            m -> {
              scalar(m, FactKeys.MIN_REPLICAS, FactReader::count, "spec", "minReplicas");
              scalar(m, FactKeys.MAX_REPLICAS, FactReader::count, "spec", "maxReplicas");
              // A ScaledObject has them by other names.
              scalar(m, FactKeys.MIN_REPLICAS, FactReader::count, "spec", "minReplicaCount");
              scalar(m, FactKeys.MAX_REPLICAS, FactReader::count, "spec", "maxReplicaCount");
            });
    workloads
        .memoryTarget()
        .ifPresent(
            m -> {
              scalar(m, FactKeys.MEMORY_TARGET, FactReader::percents, "averageUtilization");
              scalar(m, FactKeys.MEMORY_TARGET, FactReader::percents, "value");
            });
    workloads
        .disruptionBudget()
        .ifPresent(
            m -> {
              scalar(m, FactKeys.MIN_AVAILABLE, FactReader::share, "spec", "minAvailable");
              scalar(m, FactKeys.MAX_UNAVAILABLE, FactReader::share, "spec", "maxUnavailable");
            });
    workloads
        .pgbouncer()
        .ifPresent(
            m -> {
              demand(m, FactKeys.POOLER_POD);
              scalar(m, FactKeys.POOLERS, FactReader::count, "spec", "replicas");
              scalar(
                  m,
                  FactKeys.POOLER_SURGE,
                  FactReader::share,
                  "spec",
                  "strategy",
                  "rollingUpdate",
                  "maxSurge");
            });
  }

  private void demand(Manifest deployment, FactKey<PodDemand> key) {
    var node = deployment.node();
    var place = new Place(deployment.path(), node.line(), node.column(), 1);
    facts.add(Fact.of(key, PodDemand.of(node, Workloads.containers(node)), place, "resources"));
  }

  /** The kubelet's own sleep, or a program's. */
  private void preStop(Manifest container) {
    scalar(
        container,
        FactKeys.PRE_STOP,
        FactReader::seconds,
        "lifecycle",
        "preStop",
        "sleep",
        "seconds");
    var command = container.node().at("lifecycle", "preStop", "exec", "command");
    if (command.flatMap(c -> c.textAt("0")).filter("sleep"::equals).isPresent()) {
      scalar(
          container,
          FactKeys.PRE_STOP,
          FactReader::seconds,
          "lifecycle",
          "preStop",
          "exec",
          "command",
          "1");
    }
  }

  private void option(Option option) {
    var text = option.text();
    if (COLLECTORS.contains(text)) {
      add(FactKeys.COLLECTOR, text, FactReader::collector, option.place(), text);
    }
    option(option, text, "-Xmx", FactKeys.MAX_HEAP, FactReader::jvmMemory);
    option(option, text, "-XX:MaxHeapSize=", FactKeys.MAX_HEAP, FactReader::jvmMemory);
    option(option, text, "-Xms", FactKeys.MIN_HEAP, FactReader::jvmMemory);
    option(option, text, "-XX:MinHeapSize=", FactKeys.MIN_HEAP, FactReader::jvmMemory);
    option(option, text, "-XX:MaxMetaspaceSize=", FactKeys.METASPACE, FactReader::jvmMemory);
    option(option, text, "-XX:ReservedCodeCacheSize=", FactKeys.CODE_CACHE, FactReader::jvmMemory);
    option(option, text, "-XX:MaxDirectMemorySize=", FactKeys.DIRECT_MEMORY, FactReader::jvmMemory);
    option(
        option,
        text,
        "-Djdk.virtualThreadScheduler.parallelism=",
        FactKeys.CARRIERS,
        FactReader::count);
    option(
        option,
        text,
        "-Dhibernate.hikari.maximumPoolSize=",
        FactKeys.CONNECTIONS_PER_POD,
        FactReader::count);
  }

  private <T> void option(
      Option option, String text, String start, FactKey<T> key, Function<String, T> read) {
    if (text.startsWith(start)) {
      add(key, text.substring(start.length()), read, option.place(), start.replaceAll("=$", ""));
    }
  }

  private void pgbouncer(Setting setting) {
    switch (setting.name()) {
      case "max_client_conn" -> setting(setting, FactKeys.MAX_CLIENT_CONN, FactReader::count);
      case "default_pool_size" -> setting(setting, FactKeys.POOL_SIZE, FactReader::count);
      case "reserve_pool_size" -> setting(setting, FactKeys.RESERVE_POOL_SIZE, FactReader::count);
      case "max_db_connections" -> setting(setting, FactKeys.MAX_DB_CONNECTIONS, FactReader::count);
      default -> {}
    }
  }

  private void postgresql(Setting setting) {
    switch (setting.name().toLowerCase(Locale.ROOT)) {
      case "max_connections" -> setting(setting, FactKeys.MAX_CONNECTIONS, FactReader::count);
      case "superuser_reserved_connections" ->
          setting(setting, FactKeys.SUPERUSER_RESERVED, FactReader::count);
      case "reserved_connections" -> setting(setting, FactKeys.RESERVED, FactReader::count);
      case "shared_buffers" -> setting(setting, FactKeys.SHARED_BUFFERS, Memory::parsePostgres);
      case "work_mem" -> setting(setting, FactKeys.WORK_MEM, Memory::parsePostgres);
      case "hash_mem_multiplier" ->
          setting(setting, FactKeys.HASH_MEM_MULTIPLIER, FactReader::factor);
      case "maintenance_work_mem" ->
          setting(setting, FactKeys.MAINTENANCE_WORK_MEM, Memory::parsePostgres);
      case "autovacuum_work_mem" ->
          setting(setting, FactKeys.AUTOVACUUM_WORK_MEM, Memory::parsePostgres);
      case "max_parallel_workers" -> setting(setting, FactKeys.PARALLEL_WORKERS, FactReader::count);
      case "autovacuum_max_workers" ->
          setting(setting, FactKeys.AUTOVACUUM_WORKERS, FactReader::count);
      default -> {}
    }
  }

  private <T> void setting(Setting setting, FactKey<T> key, Function<String, T> read) {
    add(key, setting.value(), read, setting.place(), setting.name());
  }

  private <T> void header(ParsedFile file, Pattern form, FactKey<T> key, Function<String, T> read) {
    if (!file.lines().isEmpty()) {
      var line = file.lines().get(0);
      var match = form.matcher(line);
      if (match.matches()) {
        var place = new Place(file.path(), 1, match.start(1) + 1, match.group(1).length());
        add(key, match.group(1), read, place, key.name());
      }
    }
  }

  private <T> void scalar(
      Manifest manifest, FactKey<T> key, Function<String, T> read, String... steps) {
    manifest
        .node()
        .at(steps)
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .ifPresent(
            s ->
                add(
                    key,
                    s.text(),
                    read,
                    new Place(manifest.path(), s.line(), s.column(), s.width()),
                    steps[steps.length - 1]));
  }

  private <T> void add(
      FactKey<T> key, String text, Function<String, T> read, Place place, String written) {
    try {
      var value = read.apply(text);
      if (!(value instanceof Memory memory) || memory.compareTo(LARGEST) <= 0) {
        facts.add(Fact.of(key, value, place, written));
      }
    } catch (IllegalArgumentException e) {
      // Not a value of this kind: whoever judges settings by the catalogue says so.
    }
  }

  /** Without the sign that switches it on: {@code ZGC}, {@code SerialGC}. */
  private static String collector(String option) {
    return option.substring("-XX:+Use".length());
  }

  /** A number that sums can bear, however often it stands in them. */
  private static Long count(String text) {
    int number = Integer.parseInt(text);
    if (number < 0) {
      throw new IllegalArgumentException(text);
    }
    return (long) number;
  }

  private static Percentage percents(String text) {
    return Percentage.of(count(text));
  }

  private static Duration seconds(String text) {
    return Duration.ofSeconds(count(text));
  }

  private static BigDecimal factor(String text) {
    var factor = new BigDecimal(text);
    if (factor.signum() < 0) {
      throw new IllegalArgumentException(text);
    }
    return factor;
  }

  private static Share share(String text) {
    return text.endsWith("%") ? Share.of(Percentage.parse(text)) : Share.of(count(text));
  }

  private static Memory jvmMemory(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("no size");
    }
    int power = "kmgt".indexOf(Character.toLowerCase(text.charAt(text.length() - 1))) + 1;
    long number = Long.parseLong(power == 0 ? text : text.substring(0, text.length() - 1));
    return number <= LARGEST.bytes() >> (10 * power)
        ? Memory.ofBytes(number << (10 * power))
        : LARGEST.times(2);
  }
}
