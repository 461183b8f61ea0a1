package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A setting of ours that the target version lacks is not in the file, and the file says so. */
final class LeftOutTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final YawlConfig CONFIG = YawlConfig.create();

  @Test
  void standsAsACommentWhereTheSettingWouldBe() {
    var conf = file("targets: {postgresql: 15}\n", "postgresql/postgresql.conf");
    assertThat(conf)
        .contains(
            """
            superuser_reserved_connections = 3
            # postgresql.settings.reserved_connections: left out: PostgreSQL 15 has none; it came with 16
            # postgresql.settings.max_connections = (""")
        .contains("+ 3 + none + 20, in tens")
        .doesNotContain("\nreserved_connections", "\nio_method");
    assertThat(file("targets: {postgresql: 16}\n", "postgresql/postgresql.conf"))
        .contains("\nreserved_connections = 5\n")
        .doesNotContain("it came with 16");
  }

  /** The kubelet's own sleep needs no program of the image. */
  @Test
  void olderKubeletsDoNotSleep() {
    assertThat(file("targets: {kubernetes: 1.29}\n", "kubernetes/deployment.yaml"))
        .containsPattern("preStop:\n +exec:\n +command:\n +- sleep\n");
    assertThat(file("targets: {kubernetes: 1.30}\n", "kubernetes/deployment.yaml"))
        .containsPattern("preStop:\n +sleep:\n")
        .doesNotContain("- sleep");
  }

  @Test
  void theSameHoldsForPgbouncer() {
    assertThat(file("targets: {pgbouncer: 1.20}\n", "pgbouncer/pgbouncer.ini"))
        .contains(
            "\n; pgbouncer.settings.max_prepared_statements: left out: PgBouncer 1.20 has none; it came with 1.21\n")
        .doesNotContain("\nmax_prepared_statements");
    assertThat(file("targets: {pgbouncer: 1.21}\n", "pgbouncer/pgbouncer.ini"))
        .contains("\nmax_prepared_statements = ")
        .doesNotContain("left out");
  }

  @Test
  void explainSaysItToo() {
    var bundle = CONFIG.generate(source("targets: {postgresql: 15}\n"), TODAY);
    assertThat(bundle.explain("postgresql.settings.io_method").orElseThrow().text())
        .contains("postgresql.settings.io_method = none")
        .contains("source: left out: PostgreSQL 15 has none; it came with 18")
        .contains("cannot be given for this version")
        .doesNotContain("read in");
  }

  @Test
  void whoGivesItIsToldWhereAndSinceWhenThereIsOne() {
    var more = "targets: {postgresql: 15}\npostgresql: {settings: {io_method: sync}}\n";
    var bundle = CONFIG.generate(source(more), TODAY);
    assertThat(bundle.printFindings())
        .contains("YC303  PostgreSQL 15 has no setting `io_method`; it came with 18.")
        .contains("--> t.yaml:4:25, which gives postgresql/postgresql.conf:")
        .contains("help: remove `postgresql.settings.io_method`");
  }

  private static String file(String more, String path) {
    var bundle = CONFIG.generate(source(more), TODAY);
    assertThat(bundle.printFindings()).isEmpty();
    return Objects.requireNonNull(bundle.files().get(path));
  }

  private static TierSource source(String more) {
    return TierSource.of("t.yaml", "tier: t\nagents: 10000\n" + more);
  }
}
