package org.yawlfoundation.yawl.config.catalogue;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.Recorded;

/** The history of settings is what the catalogues of all versions differ in. */
final class SettingHistoryTest {
  private static final Path FILE =
      Path.of("src/main/resources/org/yawlfoundation/yawl/config/catalogue/history.psv");
  private static final String HEAD =
      """
      # Settings that not all versions have: what the catalogues of PostgreSQL 14 to 18 differ in, and what PgBouncer got since
      # 1.18. Made from them by SettingHistoryTest, with -Dhistory=record.
      # program|setting|the first version that has it|the first that has it no more
      """;

  @Test
  void isWhatTheCataloguesDifferIn() throws IOException {
    var rows = new ArrayList<List<String>>();
    postgresql(rows);
    pgbouncer(rows);
    assertThat(rows).hasSizeGreaterThan(80);
    var text =
        rows.stream()
            .map(row -> String.join("|", row) + "\n")
            .collect(Collectors.joining("", HEAD, ""));
    Recorded.holds(FILE, text, "history");
  }

  private static void postgresql(List<List<String>> rows) {
    var catalogues = List.of(14, 15, 16, 17, 18).stream().map(PostgresCatalogue::of).toList();
    var names = new TreeSet<String>(comparing((String name) -> name.toLowerCase(Locale.ROOT)));
    catalogues.forEach(c -> names.addAll(c.names()));
    for (var name : names) {
      var with = catalogues.stream().filter(c -> c.setting(name).isPresent()).toList();
      int first = with.get(0).major();
      int last = with.get(with.size() - 1).major();
      assertThat(with).as("%s came back", name).hasSize(last - first + 1);
      if (with.size() < catalogues.size()) {
        rows.add(
            List.of(
                "PostgreSQL",
                name,
                first == 14 ? "" : String.valueOf(first),
                last == 18 ? "" : String.valueOf(last + 1)));
      }
    }
  }

  private static void pgbouncer(List<List<String>> rows) {
    for (var row : Rows.of("pgbouncer.tsv", '\t')) {
      if (!PgbouncerVersion.parse("1.18").isAtLeast(row.get(4))) {
        rows.add(List.of("PgBouncer", row.get(0), row.get(4).replaceAll("\\.0$", ""), ""));
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "none",
      value = {
        "PostgreSQL, 14, reserved_connections, it came with 16",
        "PostgreSQL, 15, Reserved_Connections, it came with 16",
        "PostgreSQL, 16, reserved_connections, none",
        "PostgreSQL, 17, io_method, it came with 18",
        "PostgreSQL, 17, old_snapshot_threshold, it is gone since 17",
        "PostgreSQL, 16, old_snapshot_threshold, none",
        "PostgreSQL, 14, work_mem, none",
        "PostgreSQL, 14, no_such_setting, none",
        "PgBouncer, 1.20, max_prepared_statements, it came with 1.21",
        "PgBouncer, 1.21, max_prepared_statements, none",
        "PgBouncer, 1.9, peer_id, it came with 1.19",
        "Redis, 7.0, maxmemory, none"
      })
  void saysSinceWhenASettingIsThere(
      String program, String version, String setting, String expected) {
    assertThat(SettingHistory.absence(program, version, setting).orElse("none"))
        .isEqualTo(expected == null ? "none" : expected);
  }
}
