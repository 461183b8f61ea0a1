package org.yawlfoundation.yawl.config.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.oracle.RequiresProgram;

/** Each promtool says again what {@code functions.tsv} has of the functions that it names. */
class PromqlFunctionsOracleTest {
  @Test
  @RequiresProgram({"promtool", "promtool-2.53", "promtool-3.5"})
  void promtoolsSayTheSameAgain() throws IOException {
    var recorded = Files.readString(PromqlFunctionsRecorder.FILE);
    var names =
        recorded
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.substring(0, line.indexOf('\t')))
            .toList();
    assertThat(names).isNotEmpty();
    assertThat(PromqlFunctionsRecorder.table(names)).isEqualTo(recorded);
  }
}
