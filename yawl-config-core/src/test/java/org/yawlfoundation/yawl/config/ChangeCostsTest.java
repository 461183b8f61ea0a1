package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.artifact.Artifact;

/** {@code explain} tells what it takes until a program obeys another value. */
final class ChangeCostsTest {
  private static final String TIER =
      """
      tier: t
      agents: 10000
      targets: {postgresql: %s, pgbouncer: 1.24, redis: 7.2}
      artifacts: {redis: true}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          17 | postgresql.settings.shared_buffers           | a restart of PostgreSQL 17
          17 | postgresql.settings.work_mem                 | a reload of PostgreSQL 17
          17 | postgresql.settings.log_connections          | a reload of PostgreSQL 17; open sessions keep the old value
          17 | postgresql.settings.autovacuum_max_workers   | a restart of PostgreSQL 17
          18 | postgresql.settings.autovacuum_max_workers   | a reload of PostgreSQL 18
          17 | postgresql.standby.settings.primary_conninfo | a reload of PostgreSQL 17
          17 | pgbouncer.settings.listen_port               | a restart of PgBouncer 1.24
          17 | pgbouncer.settings.default_pool_size         | a reload of PgBouncer 1.24
          17 | redis.settings.maxmemory                     | a command to Redis 7.2, or a restart
          17 | redis.settings.tcp-backlog                   | a restart of Redis 7.2
          """)
  void areWhatTheProgramSays(int postgresql, String path, String cost) {
    assertThat(explained(postgresql, path)).endsWith("\n  a change takes " + cost + "\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          kernel.settings.vm.max_map_count | `sysctl --system` on its hosts
          engine.jvm.heap                  | a rolling restart of the engine's pods
          autoscaling.maxReplicas          | `kubectl apply`, at once
          alerting.heap.critical           | a reload of Prometheus
          """)
  void areThoseOfTheFilesWhereNoProgramTellsOne(String path, String cost) {
    assertThat(explained(17, path))
        .containsPattern("a change takes\\s+[^|]*" + Pattern.quote(cost));
  }

  @Test
  void areNotToldOfWhatStandsInNoFile() {
    assertThat(explained(17, "capacity.fleet.cpus")).doesNotContain("a change takes");
  }

  /** A new file says what its change takes, or is a page, a test or a list for others. */
  @Test
  void areKnownOfEveryFileThatAProgramReads() {
    assertThat(Registered.all(Artifact.class).stream().map(Artifact::path))
        .filteredOn(path -> ChangeCosts.ofFile(path).isEmpty())
        .containsExactlyInAnyOrder(
            ".gitattributes",
            "alertmanager/routes.md",
            "alertmanager/routes.test.sh",
            "cells/index.yaml",
            "cells/{cell}/cell.yaml",
            "cells/{cell}/kubernetes/kustomization.yaml",
            "cells/{cell}/kustomization.yaml",
            "cells/{cell}/overlays/green/kustomization.yaml",
            "kustomization.yaml",
            "operations/assumptions.yaml",
            "operations/capacity.md",
            "operations/monitoring.md",
            "operations/runbooks/README.md",
            "operations/runbooks/{runbook}.md",
            "overlays/green/kustomization.yaml",
            "postgresql/backup.sh",
            "postgresql/postgresql.conf",
            "postgresql/restore-drill.sh",
            "postgresql/{standby}.conf",
            "prometheus/kustomization.yaml",
            "prometheus/metrics.yaml",
            "prometheus/recording-rules.test.yaml",
            "prometheus/rules.test.yaml",
            "redis/redis.conf",
            "requirements.yaml");
  }

  private static String explained(int postgresql, String path) {
    var source = TierSource.of("t.yaml", TIER.formatted(postgresql));
    var bundle = YawlConfig.create().generate(source, LocalDate.of(2026, 11, 23));
    assertThat(bundle.printFindings()).isEmpty();
    return bundle.explain(path).orElseThrow().text();
  }
}
