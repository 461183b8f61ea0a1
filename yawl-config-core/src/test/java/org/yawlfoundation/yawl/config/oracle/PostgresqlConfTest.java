package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.tier.Presets;

/** Real servers of all majors take our postgresql.conf, for every preset and for odd hosts. */
@Tag("oracle")
final class PostgresqlConfTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final YawlConfig CONFIG = YawlConfig.create();

  static Stream<Arguments> tiers() {
    var odd =
        Stream.of(
            "postgresql: {memory: 2Gi, cpus: 1, storage: hdd, standbys: 0}\n",
            "postgresql: {memory: 2Ti, cpus: 128, busyConnections: 100%}\n",
            "postgresql: {memory: 12Ti, cpus: 1024, standbys: 20}\n",
            "load: {activeCasesPerAgent: 10, transactionsPerCase: 100}\n",
            """
            postgresql:
              memory: 1000Gi
              settings: {max_connections: 5000, hash_mem_multiplier: 1.5, autovacuum_vacuum_cost_delay: 0ms,
                         autovacuum_max_workers: 30, log_line_prefix: '%t:%r:%u@%d:[%p]: '}
            """);
    var texts =
        Stream.concat(
                Presets.all().values().stream().map(agents -> "agents: " + agents + "\n"),
                odd.map(more -> "agents: 5000\n" + more))
            .toList();
    return Stream.of(14, 15, 16, 17, 18)
        .flatMap(major -> texts.stream().map(text -> Arguments.of(major, text)));
  }

  @ParameterizedTest(name = "PostgreSQL {0}: {1}")
  @MethodSource("tiers")
  void aServerTakesIt(int major, String tier) {
    assertThat(PostgresServers.major(major).problemsOf(conf(bundle(major, tier)))).isEmpty();
  }

  /** PostgreSQL 14 cannot tell. */
  static Stream<Arguments> tiersOfServersThatTell() {
    return tiers().filter(arguments -> !arguments.get()[0].equals(14));
  }

  /** As many as it takes, and no more than 2% and some megabytes besides. */
  @ParameterizedTest(name = "PostgreSQL {0}: {1}")
  @MethodSource("tiersOfServersThatTell")
  void itsSharedMemoryFitsTheHugePagesThatWeTell(int major, String tier) {
    var bundle = bundle(major, tier);
    var asked =
        PostgresServers.major(major).valueOf("shared_memory_size_in_huge_pages", conf(bundle));
    long needed = Long.parseLong(asked);
    var told = bundle.explain("postgresql.hugePages").orElseThrow().text();
    long ours = Long.parseLong(told.lines().findFirst().orElseThrow().replaceAll(".* = ", ""));
    assertThat(ours).isBetween(needed, needed + needed / 50 + 200);
  }

  private static Bundle bundle(int major, String tier) {
    var text = "tier: proof\ntargets: {postgresql: " + major + "}\n" + tier;
    var bundle = CONFIG.generate(TierSource.of("tier.yaml", text), TODAY);
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    return bundle;
  }

  private static String conf(Bundle bundle) {
    return Objects.requireNonNull(bundle.files().get("postgresql/postgresql.conf"));
  }
}
