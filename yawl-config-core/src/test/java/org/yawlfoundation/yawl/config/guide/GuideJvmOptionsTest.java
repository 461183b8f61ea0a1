package org.yawlfoundation.yawl.config.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.catalogue.JvmCatalogue;
import org.yawlfoundation.yawl.config.oracle.Jdks;

/** The guide's own JVM options: each fault is found, and its help leads to a clean start. */
class GuideJvmOptionsTest {
  /** Last, for half of this machine's memory is not to be had just to ask. */
  private static final List<String> SMALL = List.of("-Xms64m", "-Xmx64m");

  private static final Pattern OPTIONS = Pattern.compile("write `(-[^`]+)`( before it)?.*");

  /** Section, JDK, then the options at fault; those that stop the JVM have a {@code !}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3.1 JAVA_OPTS             | 17 | !ZGenerational !UseCompactObjectHeaders UseStringDeduplication parallelism disabledAlgorithms
          3.1 JAVA_OPTS             | 21 | !UseCompactObjectHeaders disabledAlgorithms
          3.1 JAVA_OPTS             | 25 | ZGenerational disabledAlgorithms
          5.4 enable                | 17 | PrintGCDetails !PrintGCDateStamps
          5.4 enable                | 21 | PrintGCDetails !PrintGCDateStamps
          5.4 enable                | 25 | PrintGCDetails !PrintGCDateStamps
          5.4 adjust                | 17 | !... !ZSmallPageShiftCount !ZMediumPageShiftCount !ZLargePageShiftCount !ZStallOnPageBindFailure
          5.4 adjust                | 21 | !... !ZSmallPageShiftCount !ZMediumPageShiftCount !ZLargePageShiftCount !ZStallOnPageBindFailure
          5.4 adjust                | 25 | !... !ZSmallPageShiftCount !ZMediumPageShiftCount !ZLargePageShiftCount !ZStallOnPageBindFailure
          """)
  void findsEachFault(String section, int jdk, String faults) throws IOException {
    var found =
        JvmCatalogue.of(jdk).problemsWith(block(section)).stream()
            .map(problem -> (problem.fatal() ? "!" : "") + name(problem.option()));
    assertThat(found).containsExactly(faults.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(ints = {17, 21, 25})
  void itsHelpLeavesNothingToSay(int jdk) throws IOException {
    for (var section : List.of("3.1", "5.4 enable", "5.4 adjust")) {
      assertThat(JvmCatalogue.of(jdk).problemsWith(mended(section, jdk))).isEmpty();
    }
  }

  @ParameterizedTest
  @Tag("oracle")
  @ValueSource(ints = {17, 21, 25})
  void theJvmStartsWithoutAWordOnceTheHelpIsTaken(int jdk) throws IOException {
    var plain = Jdks.start(jdk, List.of()).errors();
    for (var section : List.of("3.1", "5.4 enable", "5.4 adjust")) {
      var options = new ArrayList<>(mended(section, jdk));
      options.addAll(SMALL);
      var answer = Jdks.start(jdk, options);
      assertThat(answer.succeeded()).as(section + " " + answer.errors()).isTrue();
      assertThat(answer.errors()).as(section).isEqualTo(plain);
      assertThat(answer.output().lines().filter(line -> !line.contains("[info][gc")))
          .as(section + ": nothing but the log that it asks for")
          .isEmpty();
    }
  }

  /** Does what the help of each problem says, and nothing else. */
  private static List<String> mended(String section, int jdk) throws IOException {
    var options = new ArrayList<>(block(section));
    for (var problem : JvmCatalogue.of(jdk).problemsWith(List.copyOf(options))) {
      int at = options.indexOf(problem.option());
      var written = OPTIONS.matcher(problem.help().orElse(""));
      boolean writes = written.matches();
      if (!writes || written.group(2) == null) {
        options.remove(at);
      }
      if (writes) {
        options.addAll(at, List.of(written.group(1).split(" ", -1)));
      }
    }
    return options;
  }

  private static String name(String option) {
    return option.replaceAll("^-XX:[+-]?|^-D.*\\.(?=\\w+=)|=.*", "");
  }

  private static List<String> block(String section) throws IOException {
    try (var in = GuideJvmOptionsTest.class.getResourceAsStream("jvm-options.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n|\n(?=3\\.1)", -1))
          .filter(block -> block.startsWith(section))
          .flatMap(block -> block.lines().skip(1))
          .toList();
    }
  }
}
