package org.yawlfoundation.yawl.config.catalogue;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
      -XX:+PrintGCDetails                                         | warning | warning | warning
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
      -XX:MaxRAMPercentage=175                                    | fatal   | fatal   | fatal
      -XX:MaxRAMPercentage=1e1                                    | fatal   | ok      | ok
      -XX:CompileThresholdScaling=1k                              | ok      | fatal   | fatal
      -XX:ReservedCodeCacheSize=3g                                | fatal   | fatal   | fatal
      -XX:ReservedCodeCacheSize=2g                                | ok      | ok      | ok
      -XX:ActiveProcessorCount=4294967298                         | warning | fatal   | fatal
      -XX:MaxHeapSize:=64m                                        | fatal   | fatal   | fatal
      -XX:MinHeapFreeRatio=50 -XX:MaxHeapFreeRatio=30             | fatal   | fatal   | fatal
      -XX:+UseZGC -XX:+UseStringDeduplication                     | warning | ok      | ok
      -XX:+UseZGC -XX:G1HeapRegionSize=4m                         | warning | warning | warning
      -XX:+UseG1GC -XX:G1HeapRegionSize=4m                        | ok      | ok      | ok
      -XX:+UnlockExperimentalVMOptions -XX:+UseCompactObjectHeaders -XX:-UseCompressedClassPointers | fatal | fatal | warning
      -XX:+AggressiveHeap -XX:+UseG1GC                            | fatal   | fatal   | fatal
      -Djdk.tls.disabledAlgorithms=SSLv3                          | warning | warning | warning
      -Djdk.tls.client.protocols=TLSv1.3                          | ok      | ok      | ok
      -Djdk.virtualThreadScheduler.parallelism=4                  | warning | ok      | ok
      -Djdk.tracePinnedThreads=full                               | warning | ok      | warning
      -Djava.security.manager=allow                               | ok      | ok      | fatal
      -Djava.security.manager=disallow                            | ok      | ok      | ok
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

  /** A flag that bears its collector's name was found where that collector's flags are declared. */
  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void knowsTheCollectorOfAFlag(int jdk) {
    var catalogue = JvmCatalogue.of(jdk);
    var forgotten =
        catalogue.names().stream()
            .filter(name -> name.matches("(G1[A-Z]|Z[A-Z]|Shenandoah|Epsilon)\\w+"))
            .map(name -> catalogue.flag(name).orElseThrow())
            .filter(
                flag ->
                    flag.kind() != JvmFlag.Kind.OBSOLETE && !flag.name().equals("ZGenerational"))
            .filter(
                flag ->
                    !flag.collector()
                        .equals(flag.name().replaceAll("^(G1|Z|Shenandoah|Epsilon).*", "$1")))
            .map(JvmFlag::name);
    assertThat(forgotten).isEmpty();
  }

  /** Whatever stands in the file of conflicts, the JDK that was asked says again. */
  @ParameterizedTest
  @Tag("oracle")
  @ValueSource(ints = {17, 21, 25})
  void knowsWhatTheInstalledJdksDoNotTakeTogether(int jdk) throws IOException {
    assumeThat(committed(jdk)).contains(" OpenJDK " + JvmPropertiesRecorder.version(jdk) + " ");
    var rows =
        Rows.of("jvm-conflicts.tsv", '\t').stream()
            .filter(row -> row.get(0).equals(String.valueOf(jdk)))
            .toList();
    assertThat(rows).isNotEmpty();
    var jvm = new JvmConflictsRecorder(jdk);
    for (var row : rows) {
      if (row.get(3).equals("atMost")) {
        assertThat(jvm.isAtMost(row.get(1), row.get(2))).as(row.toString()).isTrue();
        continue;
      }
      var said = jvm.together(row.get(1), row.get(2));
      assertThat(said).as(row.toString()).anyMatch(line -> line.endsWith(row.get(4)));
      assertThat(said.stream().anyMatch(line -> line.startsWith("fatal: ")))
          .isEqualTo(row.get(3).equals("fatal"));
    }
  }

  @Test
  @Tag("oracle")
  void knowsThePropertiesOfTheInstalledJdks() throws IOException {
    assumeThat(Jdks.homes().keySet()).contains(17, 21, 25);
    var said = JvmPropertiesRecorder.record();
    var known = Rows.text("jvm-properties.tsv");
    assumeThat(said.lines().limit(3)).isEqualTo(known.lines().limit(3).toList());
    assertThat(said).as("JvmPropertiesRecorder writes it").isEqualTo(known);
  }

  /** The very release that was asked says the same again; another one may have added flags. */
  @ParameterizedTest
  @Tag("oracle")
  @ValueSource(ints = {17, 21, 25})
  void knowsTheFlagsOfTheInstalledJdks(int jdk) throws IOException {
    var installed = JvmFlagsRecorder.record(jdk, Map.of(), "none");
    var said = Rows.parse(installed, '\t');
    var known = Rows.of("jvm-" + jdk + ".tsv", '\t');
    var description = "what JDK " + jdk + " says; JvmFlagsRecorder writes it";
    if (firstLine(installed).equals(firstLine(committed(jdk)))) {
      assertThat(comparable(said, 1, 2, 4, 5))
          .as(description)
          .containsExactlyElementsOf(comparable(known, 1, 2, 4, 5));
    } else {
      var lasting = known.stream().filter(row -> row.get(2).equals("product")).toList();
      assertThat(comparable(said, 1, 2)).as(description).containsAll(comparable(lasting, 1, 2));
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

  /** Names with some columns: a default may come from the machine, and collectors are not asked. */
  private static List<String> comparable(List<List<String>> rows, int... columns) {
    return rows.stream()
        .map(
            row ->
                row.get(0)
                    + IntStream.of(columns).mapToObj(row::get).collect(joining(" ", " ", "")))
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
