package org.yawlfoundation.yawl.config.check;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.Registered;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;

/** Whatever stands where a value should, rules find faults or nothing, and never throw. */
class GarbageValuesTest {
  private static final Checker CHECKER = new Checker(Registered.all(Rule.class));

  /** After a key of YAML or JSON, a setting's name, or an option's equals sign. */
  private static final Pattern VALUE =
      Pattern.compile("(?m)^(\\s*(?:- )?\"?[\\w./-]+\"?(?:: +| = |=)|-X[a-z]+)(\\S.*)$");

  private static final Map<String, String> TREE =
      new TreeMap<>(
          YawlConfig.create()
              .generate(
                  TierSource.of(
                      "tier.yaml",
                      """
                      tier: t
                      agents: 1000
                      artifacts: {redis: true}
                      cluster: {nodes: {count: 20}, gateway: {name: edge}}
                      autoscaling: {keda: true, memoryTarget: 90%}
                      metrics: {podMonitor: true}
                      """),
                  LocalDate.of(2026, 11, 24))
              .files());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "0",
        "x",
        "''",
        "[]",
        "1e999999999",
        "99999999999999999999999999999999",
        "9223372036854775807Gi",
        "0.0000000000000000000000001",
        "100000000%",
        "99999999999d",
        "${PORT:-?}",
      })
  void endNoRun(String garbage) {
    var parsed = parsed(TREE);
    for (var entry : TREE.entrySet()) {
      var text = requireNonNull(entry.getValue());
      var path = entry.getKey();
      if (!path.endsWith(".md") && !path.startsWith("grafana/")) {
        // One value of every three at a time, so that sums have other operands left.
        for (int turn = 0; turn < 3; turn++) {
          var mutated = FileParser.parse(path, replaced(text, garbage, turn));
          var files =
              Stream.concat(
                      parsed.stream().filter(file -> !file.path().equals(path)), mutated.stream())
                  .toList();
          assertThatCode(() -> CHECKER.check(files, Trail.NONE))
              .as("`%s` in %s, turn %s", garbage, path, turn)
              .doesNotThrowAnyException();
        }
      }
    }
  }

  private static String replaced(String text, String garbage, int turn) {
    var count = new int[] {0};
    return VALUE
        .matcher(text)
        .replaceAll(
            match ->
                java.util.regex.Matcher.quoteReplacement(
                    match.group(1) + (count[0]++ % 3 == turn ? garbage : match.group(2))));
  }

  private static List<ParsedFile> parsed(Map<String, String> tree) {
    var files = new ArrayList<ParsedFile>();
    tree.forEach(
        (path, text) ->
            Optional.of(text).flatMap(t -> FileParser.parse(path, t)).ifPresent(files::add));
    return files;
  }
}
