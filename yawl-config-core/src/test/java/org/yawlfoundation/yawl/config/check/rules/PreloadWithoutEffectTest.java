package org.yawlfoundation.yawl.config.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.oracle.PostgresServers;

/**
 * What the rule calls idle is: a server that has loaded all of it knows no more than one without.
 */
@Tag("oracle")
class PreloadWithoutEffectTest {
  @ParameterizedTest
  @ValueSource(ints = {14, 15, 16, 17, 18})
  void aServerWithAllOfThemOnlyKnowsPgTrgmsSettings(int major) {
    var libraries =
        String.join(",", PreloadWithoutEffect.IDLE).replace("uuid-ossp", "\"uuid-ossp\"");
    var more =
        PostgresServers.major(major)
            .whileRunning(
                "shared_preload_libraries = '" + libraries + "'\n",
                connection -> {
                  var names = new TreeSet<String>();
                  try (var statement = connection.createStatement();
                      var rows =
                          statement.executeQuery(
                              "select split_part(name, '.', 1) from pg_settings where name like '%.%'"
                                  + " union select backend_type from pg_stat_activity"
                                  + " where backend_type like '%worker%'")) {
                    while (rows.next()) {
                      names.add(rows.getString(1));
                    }
                  }
                  return names;
                });
    assertThat(more).isSubsetOf("pg_trgm", "io worker").contains("pg_trgm");
  }
}
