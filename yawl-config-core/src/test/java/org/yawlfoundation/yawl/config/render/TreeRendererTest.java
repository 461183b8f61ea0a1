package org.yawlfoundation.yawl.config.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.tier.TierDocumentReader;
import org.yawlfoundation.yawl.config.tier.TierReader;
import org.yawlfoundation.yawl.config.yaml.YamlFile;

/** Templates of the tests' own stand beside ours, as an extension's do. */
class TreeRendererTest {
  private static final PlanDeriver.Derived DERIVED = derived();

  /** An artifact that says what the test is about. */
  private record Sample(
      String path, String each, List<String> embeds, Predicate<DeploymentPlan> part)
      implements Artifact {
    static Sample of(String path, String... embeds) {
      return new Sample(path, "", List.of(embeds), plan -> true);
    }

    @Override
    public boolean isPartOf(DeploymentPlan plan) {
      return part.test(plan);
    }

    @Override
    public String reader(DeploymentPlan plan) {
      return "tests";
    }
  }

  @Test
  void makesAFileOfEveryEntry() {
    var tree =
        render(new Sample("tests/each/{rule}.yaml", "alerting.rules", List.of(), plan -> true));
    assertThat(tree.files()).hasSameSizeAs(DERIVED.plan().alerting().rules());
    var file = tree.find("tests/each/YawlMetricsMissing.yaml").orElseThrow();
    assertThat(file.text()).contains("\nseverity: critical\n");
    int line = file.text().lines().toList().indexOf("severity: critical") + 1;
    assertThat(file.keysAt(line)).containsExactly("alerting.rules.YawlMetricsMissing");
    assertThat(tree.placesOf("alerting.rules.YawlMetricsMissing"))
        .contains(new RenderedTree.Place("tests/each/YawlMetricsMissing.yaml", line));
  }

  @Test
  void refusesAMapThatThePlanHasNot() {
    for (var path : List.of("alerting.rule", "tier.x", "agents", "alerting")) {
      assertThatIllegalStateException()
          .isThrownBy(
              () -> render(new Sample("tests/each/{rule}.yaml", path, List.of(), plan -> true)))
          .withMessageContaining("`" + path + "`");
    }
    assertThatIllegalStateException()
        .isThrownBy(
            () -> render(new Sample("tests/one.json", "alerting.rules", List.of(), plan -> true)))
        .withMessageContaining("tests/one.json");
  }

  @Test
  void embedsFinishedFiles() {
    var tree =
        render(
            Sample.of("tests/embedding.yaml", "tests/one.json", "tests/two.ini"),
            Sample.of("tests/one.json"),
            Sample.of("tests/two.ini"));
    var embedding = tree.find("tests/embedding.yaml").orElseThrow();
    var data = YamlFile.parse("x", embedding.text()).documents().get(0);
    for (var path : List.of("one.json", "two.ini")) {
      var embedded = tree.find("tests/" + path).orElseThrow().text();
      assertThat(data.textAt("data", path)).contains(embedded);
      assertThat(data.textAt("hashes", path)).contains(EmbeddedFile.sha256(embedded));
    }
    assertThat(tree.placesOf("agents"))
        .extracting(RenderedTree.Place::path)
        .containsExactly("tests/embedding.yaml", "tests/one.json");
    var place = tree.placesOf("agents").get(0);
    assertThat(embedding.text().lines().toList().get(place.line() - 1))
        .isEqualTo("      \"agents\": 1000000,");
  }

  @Test
  void doesNotSeeAFileThatThePlanHasNot() {
    var tree =
        render(
            Sample.of("tests/embedding.yaml", "tests/one.json", "tests/two.ini"),
            Sample.of("tests/one.json"),
            new Sample("tests/two.ini", "", List.of(), plan -> false));
    assertThat(tree.files()).containsOnlyKeys("tests/embedding.yaml", "tests/one.json");
    assertThat(tree.find("tests/embedding.yaml").orElseThrow().text()).doesNotContain("two.ini");
  }

  @Test
  void refusesWhatCannotBeEmbedded() {
    assertThatIllegalStateException()
        .isThrownBy(() -> render(Sample.of("tests/embedding.yaml", "tests/none.json")))
        .withMessage("tests/embedding.yaml embeds tests/none.json, which nothing makes");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                render(
                    Sample.of("a.yaml", "b.yaml"),
                    Sample.of("b.yaml", "c.yaml"),
                    Sample.of("c.yaml", "b.yaml")))
        .withMessage("A file cannot stand in itself: a.yaml, b.yaml, c.yaml, b.yaml");
    assertThatIllegalStateException()
        .isThrownBy(() -> render(Sample.of("a.yaml"), Sample.of("a.yaml")))
        .withMessage(
            "Both %1$s and %1$s make a.yaml: one of them has to go"
                .formatted(Sample.class.getName()));
  }

  @Test
  void refusesAUsersFileThatAnEntryOfThePlanMakes() {
    var path = "tests/each/YawlMetricsMissing.yaml";
    var own = new TemplateTexts("own", new TreeMap<>(Map.of(path + ".ftl", "a: 1\n")), List.of());
    var each = new Sample("tests/each/{rule}.yaml", "alerting.rules", List.of(), plan -> true);
    var tree = new TreeRenderer(List.of(each), own).render(DERIVED);
    assertThat(tree.findings())
        .extracting(Finding::headline)
        .containsExactly("`" + path + "` is already made for an entry of the plan.");
  }

  @Test
  void writesJsonWithoutAWordBesideIt() {
    var file = render(Sample.of("tests/one.json")).find("tests/one.json").orElseThrow();
    assertThat(file.text())
        .isEqualTo(
            """
            {
              "agents": 1000000,
              "tier": "one-million",
              "ports": [8080, 9090]
            }
            """);
    assertThat(file.keysAt(2)).containsExactly("agents");
  }

  private static RenderedTree render(Artifact... artifacts) {
    return new TreeRenderer(Stream.of(artifacts).toList()).render(DERIVED);
  }

  private static PlanDeriver.Derived derived() {
    var document =
        new TierDocumentReader()
            .read(
                "tier.yaml",
                "tier: one-million\nagents: 1000000\n"
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    return new PlanDeriver().derive(new TierReader().read(document).tier().orElseThrow());
  }
}
