package org.yawlfoundation.yawl.config.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FactReaderTest {
  @Test
  void takesTheLastOfTwo() {
    assertThat(facts("a.options", "-Xmx1g\n-XX:MaxHeapSize=2048m\n"))
        .containsExactly("the largest heap 1Gi", "the largest heap 2Gi");
  }

  @Test
  void readsHeadersOfOurs() {
    assertThat(facts("a.options", "# for JDK 21\n"))
        .containsExactly("the JDK that the options are for 21");
    assertThat(
            facts(
                "p.conf",
                "# for PostgreSQL 17 on a host with 64Gi of memory and 16 processors\nMax_Connections = '500'\n"))
        .containsExactly("the memory of PostgreSQL's host 64Gi", "PostgreSQL's connections 500");
    assertThat(facts("p.ini", "; for PgBouncer 1.24, one of 6 processes\n"))
        .containsExactly("the PgBouncer processes 6");
  }

  @Test
  void readsOnlyPgbouncersOwnSection() {
    assertThat(facts("p.ini", "[users]\nmax_client_conn = 5\n")).isEmpty();
  }

  /** What no program would take is no fact, and no rule trips over it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Xmx",
        "-Xmxg",
        "-Xmx99999999999999999999g",
        "-Xmx9999999999999t",
        "-Xmx-1g",
        "-Xmx4gb",
        "-Dhibernate.hikari.maximumPoolSize=-3",
        "-Dhibernate.hikari.maximumPoolSize=9999999999"
      })
  void leavesOutWhatIsNoValue(String option) {
    assertThat(facts("a.options", option)).isEmpty();
  }

  private static Stream<String> facts(String path, String text) {
    return FactReader.read(List.of(FileParser.parse(path, text).orElseThrow())).stream()
        .map(fact -> fact.key().name() + " " + fact);
  }
}
