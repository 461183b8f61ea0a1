package org.yawlfoundation.yawl.config.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * What files take for granted: under {@code assumptions} of a YAML file, by the names and in the
 * spellings of tier documents. The keys' names here are those paths.
 */
public final class Assumed {
  private static final Map<String, Entry<?>> ENTRIES = new LinkedHashMap<>();
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");

  // ---- programs
  public static final FactKey<Version> KUBERNETES = version("targets.kubernetes");
  public static final FactKey<Long> JDK = count("targets.jdk");
  public static final FactKey<Long> POSTGRESQL = count("targets.postgresql");
  public static final FactKey<Version> PGBOUNCER = version("targets.pgbouncer");
  public static final FactKey<Version> PROMETHEUS = version("targets.prometheus");
  public static final FactKey<Version> REDIS = version("targets.redis");
  public static final FactKey<Version> ISTIO = version("targets.istio");
  public static final FactKey<Long> GRAFANA = count("targets.grafana");

  // ---- what is asked of the whole fleet
  public static final FactKey<BigDecimal> CASES_PER_AGENT = decimal("load.activeCasesPerAgent");
  public static final FactKey<Duration> CASE_LIFETIME = duration("load.caseLifetime");
  public static final FactKey<Memory> CASE_SIZE = memory("load.caseSize");
  public static final FactKey<Long> TRANSACTIONS_PER_CASE = count("load.transactionsPerCase");
  public static final FactKey<Duration> TRANSACTION_TIME = duration("load.transactionTime");
  public static final FactKey<Long> ACTIVE_CASES = count("load.activeCases");
  public static final FactKey<BigDecimal> CASES_PER_SECOND = decimal("load.casesPerSecond");

  /** Of one cell's primary. */
  public static final FactKey<Memory> WAL_PER_SECOND = memory("load.walPerSecond");

  // ---- what is promised
  public static final FactKey<Duration> CASE_CREATION_P99 = duration("objectives.caseCreationP99");
  public static final FactKey<Duration> CHECKOUT_P99 = duration("objectives.checkoutP99");
  public static final FactKey<Duration> RECOVERY_POINT = duration("objectives.recoveryPoint");
  public static final FactKey<Duration> RECOVERY_TIME = duration("objectives.recoveryTime");

  // ---- cells
  public static final FactKey<Long> CELLS = count("cells.count");

  /** Of one cell. */
  public static final FactKey<Long> AGENTS = count("cells.agents");

  public static final FactKey<Long> NODES_LIMIT = count("cells.limits.nodes");
  public static final FactKey<Long> PODS_LIMIT = count("cells.limits.pods");
  public static final FactKey<Long> ADDRESSES_LIMIT = count("cells.limits.addresses");
  public static final FactKey<Long> CONNECTIONS_LIMIT = count("cells.limits.connections");
  public static final FactKey<Long> COMMITS_LIMIT = count("cells.limits.commitsPerSecond");
  public static final FactKey<Memory> ETCD_LIMIT = memory("cells.limits.etcd");

  // ---- the cluster of one cell
  public static final FactKey<Long> ZONES = count("cluster.zones");
  public static final FactKey<Long> NODES = count("cluster.nodes.count");
  public static final FactKey<Long> NODE_CPUS = count("cluster.nodes.cpus");
  public static final FactKey<Memory> NODE_MEMORY = memory("cluster.nodes.memory");
  public static final FactKey<Percentage> NODE_ALLOCATABLE =
      entry("cluster.nodes.allocatable", Percentage.class, Percentage::parse);
  public static final FactKey<Long> PODS_PER_NODE = count("cluster.nodes.pods");
  public static final FactKey<Long> ADDRESSES_PER_NODE = count("cluster.nodes.addresses");
  public static final FactKey<Long> DAEMONS_PER_NODE = count("cluster.nodes.daemonPods");

  // ---- the database of one cell
  public static final FactKey<Memory> HOST_MEMORY = memory("postgresql.memory");
  public static final FactKey<Long> HOST_CPUS = count("postgresql.cpus");
  public static final FactKey<String> HOST_STORAGE =
      entry("postgresql.storage", String.class, Function.identity());
  public static final FactKey<Long> STANDBYS = count("postgresql.standbys");

  private Assumed() {}

  private record Entry<T>(FactKey<T> key, Function<String, T> read) {
    Fact<T> fact(String text, Place place, String written) {
      return Fact.of(key, read.apply(text), place, written);
    }
  }

  /** The paths that can be assumed. */
  public static Set<String> paths() {
    return Collections.unmodifiableSet(ENTRIES.keySet());
  }

  /**
   * What a scalar under {@code assumptions} says; nothing where nobody asks for its path, or where
   * it cannot be read.
   */
  static Optional<Fact<?>> read(String path, String text, Place place) {
    var entry = ENTRIES.get(path);
    if (entry == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(entry.fact(text, place, path.substring(path.lastIndexOf('.') + 1)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static FactKey<Long> count(String path) {
    return entry(path, Long.class, text -> Long.valueOf(plain(text)));
  }

  private static FactKey<BigDecimal> decimal(String path) {
    return entry(path, BigDecimal.class, text -> new BigDecimal(plain(text)));
  }

  private static FactKey<Memory> memory(String path) {
    return entry(path, Memory.class, Memory::parse);
  }

  private static FactKey<Duration> duration(String path) {
    return entry(path, Duration.class, Durations::parse);
  }

  private static FactKey<Version> version(String path) {
    return entry(path, Version.class, Version::parse);
  }

  /** Digits that sums can bear, however often they stand in them. */
  private static String plain(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static <T> FactKey<T> entry(String path, Class<T> type, Function<String, T> read) {
    var key = new FactKey<>(path, type);
    ENTRIES.put(path, new Entry<>(key, read));
    return key;
  }
}
