package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresCatalogueTest {
  private final PostgresCatalogue catalogue = PostgresCatalogue.of(17);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "work_mem       | 8kB    | `work_mem` takes 64kB to 2147483647kB, not `8kB`.",
        "work_mem       | 8      | `work_mem` takes 64kB to 2147483647kB, not `8`, which is 8kB.",
        "shared_buffers | 16Gi   | `shared_buffers` takes a number with one of the units B, kB, MB, GB, TB, not `16Gi`.",
        "shared_buffers | 16gb   | `shared_buffers` takes a number with one of the units B, kB, MB, GB, TB, not `16gb`.",
        "shared_buffers | 8G     | `shared_buffers` takes a number with one of the units B, kB, MB, GB, TB, not `8G`.",
        "checkpoint_timeout | 15m | `checkpoint_timeout` takes a number with one of the units us, ms, s, min, h, d, not `15m`.",
        "checkpoint_timeout | 10  | `checkpoint_timeout` takes 30s to 86400s, not `10`, which is 10s.",
        "max_connections | 5k     | `max_connections` takes a number without a unit, not `5k`.",
        "jit             | maybe  | `jit` takes on, off, not `maybe`.",
        "wal_level       | full   | `wal_level` takes minimal, replica, logical, not `full`.",
        "log_line_prefix | %m [%p] | `log_line_prefix` takes `%m [%p]` in single quotes only; write `'%m [%p]'`.",
        "server_version  | 17     | `server_version` can be read, but not set.",
        "shared_bufers   | 16GB   | PostgreSQL 17 has no setting `shared_bufers`.",
        "pg_stat_statements.maximum | 5 | PostgreSQL 17 has no setting `pg_stat_statements.maximum`.",
      })
  void saysWhyTheServerWouldRefuse(String name, String value, String problem) {
    assertThat(catalogue.problemWith(name, value)).hasValue(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "work_mem | 64kB",
        "WORK_MEM | '16 MB'",
        "work_mem | 0x100",
        "sort_mem | 4MB",
        "shared_buffers | '1.5GB'",
        "autovacuum_work_mem | -1",
        "jit | of",
        "huge_pages | yes",
        "wal_level | 'archive'",
        "checkpoint_completion_target | .9",
        "log_line_prefix | '%m [%p] '",
        "idle_in_transaction_session_timeout | 60s",
        "my_extension.anything | 5",
        "transaction_timeout | 1d",
      })
  void takesWhatTheServerTakes(String name, String value) {
    assertThat(catalogue.problemWith(name, value)).isEmpty();
  }

  @Test
  void knowsWhatCameWhen() {
    assertThat(PostgresCatalogue.of(16).problemWith("transaction_timeout", "1d")).isPresent();
    assertThat(PostgresCatalogue.of(18).setting("io_workers")).isPresent();
    assertThat(PostgresCatalogue.of(17).setting("io_workers")).isEmpty();
    assertThat(catalogue.suggest("shared_bufers")).hasValue("shared_buffers");
  }

  @Test
  void knowsWhatAChangeCosts() {
    assertThat(catalogue.setting("shared_buffers").orElseThrow().changeCost())
        .isEqualTo(ChangeCost.RESTART);
    assertThat(catalogue.setting("max_wal_size").orElseThrow().changeCost())
        .isEqualTo(ChangeCost.RELOAD);
    assertThat(
            PostgresCatalogue.of(17).setting("autovacuum_max_workers").orElseThrow().changeCost())
        .isEqualTo(ChangeCost.RESTART);
    assertThat(
            PostgresCatalogue.of(18).setting("autovacuum_max_workers").orElseThrow().changeCost())
        .isEqualTo(ChangeCost.RELOAD);
  }

  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void takesEveryDefaultOfItsOwn(int major) {
    var each = PostgresCatalogue.of(major);
    assertThat(each.names()).hasSizeGreaterThan(300).isUnmodifiable();
    assertThat(each.names())
        .allSatisfy(
            name -> {
              var setting = each.setting(name).orElseThrow();
              if (setting.changeCost() == ChangeCost.FIXED) return;
              assertThat(
                      each.problemWith(
                          name,
                          "'" + setting.bootValue().replace("'", "''").replace("\\", "\\\\") + "'"))
                  .isEmpty();
            });
  }
}
