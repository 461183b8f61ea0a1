package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.oracle.Jdks;

class JvmCatalogueTest {
  /** Options, then what JDK 17, 21 and 25 make of them. */
  private static final String CASES =
      """
      -XX:+ZGenerational -XX:+UseZGC                              | fatal   | ok      | warning
      -XX:+UseCompactObjectHeaders                                | fatal   | fatal   | ok
      -XX:+UnlockExperimentalVMOptions -XX:+UseCompactObjectHeaders | fatal | fatal   | ok
      -XX:ZSmallPageShiftCount=13                                 | fatal   | fatal   | fatal
      -XX:+PrintGCDateStamps                                      | fatal   | fatal   | fatal
      -XX:+IgnoreUnrecognizedVMOptions -XX:+PrintGCDateStamps     | warning | warning | warning
      -XX:+UseConcMarkSweepGC                                     | fatal   | fatal   | fatal
      -XX:MaxPermSize=1g                                          | fatal   | fatal   | fatal
      -XX:+PrintGCDetails                                         | warning | ok      | warning
      -XX:+UseEpsilonGC                                           | fatal   | fatal   | fatal
      -XX:+UnlockExperimentalVMOptions -XX:+UseEpsilonGC          | ok      | ok      | ok
      -XX:+UseEpsilonGC -XX:+UnlockExperimentalVMOptions          | fatal   | fatal   | fatal
      -XX:+UseZGC -XX:+UseG1GC                                    | fatal   | fatal   | fatal
      -XX:+UseZGC -XX:+UseG1GC -XX:-UseZGC                        | ok      | ok      | ok
      -XX:UseZGC=true                                             | fatal   | fatal   | fatal
      -XX:+MaxHeapSize                                            | fatal   | fatal   | fatal
      -XX:MaxHeapSize=64m -Xms32m                                 | ok      | ok      | ok
      -XX:MaxRAMPercentage=66,6                                   | fatal   | fatal   | fatal
      -XX:MaxRAMPercentage=66.6                                   | ok      | ok      | ok
      -XX:ParallelGCThreads=-1                                    | fatal   | fatal   | fatal
      -Xmy4g                                                      | fatal   | fatal   | fatal
      -Xmx4gb                                                     | fatal   | fatal   | fatal
      -Xmx64m -Xss512k -ea -Da=b --add-opens=java.base/java.lang=ALL-UNNAMED | ok | ok | ok
      --add-modules java.sql --enable-native-access=ALL-UNNAMED   | ok      | ok      | ok
      --sun-misc-unsafe-memory-access=allow                       | fatal   | fatal   | ok
      -Xlog:gc*,safepoint:stderr:time,uptime,level,tags           | ok      | ok      | ok
      -Xdebug                                                     | ok      | ok      | warning
      -Xfoo                                                       | fatal   | fatal   | fatal
      -XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=/tmp -XX:+ExitOnOutOfMemoryError | ok | ok | ok
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = CASES)
  void judges(String options, String by17, String by21, String by25) {
    assertThat(verdict(17, words(options))).as("17").isEqualTo(by17);
    assertThat(verdict(21, words(options))).as("21").isEqualTo(by21);
    assertThat(verdict(25, words(options))).as("25").isEqualTo(by25);
  }

  /** A start is fatal or not; what a JVM ignores without a word counts as a warning of ours. */
  @ParameterizedTest
  @Tag("oracle")
  @CsvSource(delimiter = '|', textBlock = CASES)
  void judgesAsTheInstalledJdksDo(String options, String by17, String by21, String by25) {
    var verdicts = new TreeMap<>(Map.of(17, by17, 21, by21, 25, by25));
    verdicts.keySet().retainAll(Jdks.homes().keySet());
    verdicts.forEach(
        (jdk, verdict) -> {
          var answer = Jdks.start(jdk, words(options));
          assertThat(answer.succeeded() ? "starts" : "fatal")
              .as("JDK %d: %s", jdk, answer.errors())
              .isEqualTo(verdict.equals("fatal") ? "fatal" : "starts");
        });
  }

  @Test
  void saysWhatToDo() {
    var problem =
        JvmCatalogue.of(17).problemWith("-XX:+UseZCG", List.of("-XX:+UseZCG")).orElseThrow();
    assertThat(problem.sentence()).isEqualTo("JDK 17 has no flag `UseZCG` and does not start.");
    assertThat(problem.help()).hasValue("write `UseZGC`, or leave it out");
    assertThat(JvmCatalogue.of(25).problemsWith(List.of("-XX:+ZGenerational")).get(0).sentence())
        .isEqualTo("JDK 25 ignores `ZGenerational`: support was removed in 24.0.");
  }

  /** The very release that was asked says the same again; another one may have added flags. */
  @ParameterizedTest
  @Tag("oracle")
  @ValueSource(ints = {17, 21, 25})
  void knowsTheFlagsOfTheInstalledJdks(int jdk) throws IOException {
    var installed = JvmFlagsRecorder.record(jdk);
    var said = comparable(Rows.parse(installed, '\t'), jdk);
    var known = Rows.of("jvm-" + jdk + ".tsv", '\t');
    var description = "what JDK " + jdk + " says; JvmFlagsRecorder writes it";
    if (firstLine(installed).equals(firstLine(committed(jdk)))) {
      assertThat(said).as(description).containsExactlyElementsOf(comparable(known, jdk));
    } else {
      var lasting = known.stream().filter(row -> row.get(2).equals("product")).toList();
      assertThat(said).as(description).containsAll(comparable(lasting, jdk));
    }
  }

  private static String committed(int jdk) throws IOException {
    try (var in = JvmCatalogue.class.getResourceAsStream("jvm-" + jdk + ".tsv")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Names the release that was asked. */
  private static String firstLine(String file) {
    return file.lines().findFirst().orElse("");
  }

  /** A default may come from the machine; the file of 21 knows nothing of a flag's life. */
  private static List<String> comparable(List<List<String>> rows, int jdk) {
    return rows.stream()
        .filter(row -> jdk != 21 || !row.get(1).isEmpty())
        .map(
            row ->
                String.join(" ", row.get(0), row.get(1), row.get(2), jdk == 21 ? "" : row.get(4)))
        .toList();
  }

  private static String verdict(int jdk, List<String> options) {
    var problems = JvmCatalogue.of(jdk).problemsWith(options);
    return problems.stream().anyMatch(JvmProblem::fatal)
        ? "fatal"
        : problems.isEmpty() ? "ok" : "warning";
  }

  private static List<String> words(String options) {
    return List.of(options.strip().split(" +"));
  }
}
