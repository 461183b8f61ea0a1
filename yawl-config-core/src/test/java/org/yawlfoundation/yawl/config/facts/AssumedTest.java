package org.yawlfoundation.yawl.config.facts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.tier.Keys;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

class AssumedTest {
  private static final String FILE = "operations/assumptions.yaml";

  /** What stands there only where it is given. */
  private static final String GIVEN = "cluster: {nodes: {count: 4000}}\n";

  @Test
  void pathsAreThoseOfTierDocumentsAndOfTheSameKind() {
    for (var path : Assumed.paths()) {
      assertThat(Keys.find(path)).as(path).isPresent();
    }
  }

  @Test
  void everyAssumptionOfOurTreeIsReadAsThePlanHasIt() {
    var bundle =
        YawlConfig.create()
            .generate(
                TierSource.of("tier.yaml", "tier: t\nagents: 3300000\n" + GIVEN),
                LocalDate.of(2026, 11, 24));
    var sheet = bundle.sheet().orElseThrow();
    var facts =
        read(requireNonNull(bundle.files().get(FILE))).stream()
            .filter(fact -> Assumed.paths().contains(fact.key().name()))
            .toList();
    assertThat(facts).hasSameSizeAs(Assumed.paths());
    for (var fact : facts) {
      var origin = sheet.find(fact.key().name()).orElseThrow();
      var value =
          origin.value() instanceof Optional<?> given ? given.orElseThrow() : origin.value();
      assertThat(fact.value()).as(fact.key().name()).isEqualTo(value);
      assertThat(fact.key().type()).isEqualTo(origin.key().type().javaType());
    }
  }

  @Test
  void nothingStandsInOurFileThatNobodyReads() {
    var text =
        YawlConfig.create()
            .generate(
                TierSource.of("tier.yaml", "tier: t\nagents: 1000\n" + GIVEN),
                LocalDate.of(2026, 11, 24))
            .files()
            .get(FILE);
    var leaves = new ArrayList<String>();
    leaves(
        YamlFile.parse(FILE, requireNonNull(text))
            .documents()
            .get(0)
            .child("assumptions")
            .orElseThrow(),
        "",
        leaves);
    assertThat(leaves).containsExactlyInAnyOrderElementsOf(Assumed.paths());
  }

  @Test
  void whatCannotBeReadIsNoFact() {
    var facts =
        read(
            """
            assumptions:
              targets: {jdk: twenty, kubernetes: latest}
              load: {casesPerSecond: 1e999999999, activeCases: -1, caseSize: 10KB}
              cluster: {nodes: [1, 2]}
              team: blue
            """);
    assertThat(facts).isEmpty();
  }

  /** A file without a first line that says the version is for the one that is assumed. */
  @Test
  void programsAreOfTheAssumedVersionUnlessAFileSaysIts() {
    var assumed = "assumptions: {targets: {jdk: 21}, postgresql: {memory: 64Gi}}\n";
    var silent = read(assumed, "jvm/engine.options", "-Xmx4g\n");
    assertThat(value(silent, FactKeys.TARGET_JDK)).isEqualTo(21L);
    var telling = read(assumed, "jvm/engine.options", "# for JDK 25\n-Xmx4g\n");
    assertThat(value(telling, FactKeys.TARGET_JDK)).isEqualTo(25L);
  }

  private static Object value(List<Fact<?>> facts, FactKey<?> key) {
    return facts.stream()
        .filter(fact -> fact.key().equals(key))
        .map(Fact::value)
        .collect(Collectors.toList())
        .get(0);
  }

  private static List<Fact<?>> read(String assumptions) {
    return FactReader.read(List.of(FileParser.parse(FILE, assumptions).orElseThrow()));
  }

  private static List<Fact<?>> read(String assumptions, String path, String text) {
    return FactReader.read(
        List.of(
            FileParser.parse(FILE, assumptions).orElseThrow(),
            FileParser.parse(path, text).orElseThrow()));
  }

  private static void leaves(YamlNode node, String path, List<String> leaves) {
    if (node instanceof YamlMap map) {
      map.entries()
          .forEach(
              (name, entry) ->
                  leaves(entry.value(), path.isEmpty() ? name : path + "." + name, leaves));
    } else {
      leaves.add(path);
    }
  }
}
