package org.yawlfoundation.yawl.config.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.render.RenderedFile;

/** A comparison that leaves something unsaid is told so. */
class ComparisonTest {
  private static final String FILE = "kubernetes/pdb.yaml";
  private static final String TEXT =
      """
      kind: PodDisruptionBudget
      spec:
        maxUnavailable: 5%
        unhealthyPodEvictionPolicy: AlwaysAllow
        ports:
          - name: http
            cpu: 2
          - name: management
            cpu: 500m
      """;

  @Test
  void acceptsWhatIsSameOrHasAReason() {
    var comparison = comparison(addition("spec.unhealthyPodEvictionPolicy", "so that nodes drain"));
    assertThat(comparison.row(field("kind", "PodDisruptionBudget", "kind", "")))
        .containsExactly("`kind`", "`PodDisruptionBudget`", "same", "");
    assertThat(comparison.row(field("spec.minAvailable", "500", "spec.maxUnavailable", "")))
        .containsExactly(
            "`spec.minAvailable`",
            "`500`",
            "`5%` (`maxUnavailable`)",
            "equal to the smallest fleet it forbids every drain; with 5000 pods it lets nine in ten go");
    assertThat(comparison.row(field("a.cpu", "2000m", "spec.ports[http].cpu", "")))
        .containsExactly("`a.cpu`", "`2000m`", "same", "");
    assertThat(comparison.row(field("spec.selector", "x", "!spec.selector", "not needed")))
        .containsExactly("`spec.selector`", "`x`", "none", "not needed");
    comparison.row(field("h", "http", "spec.ports[http].name", ""));
    comparison.row(field("m", "mgmt", "spec.ports[management].name", "the whole word"));
    comparison.row(field("m", "1", "spec.ports[management].cpu", "it does less"));
    assertThat(comparison.added(FILE))
        .containsExactly(
            List.of("`spec.unhealthyPodEvictionPolicy`", "`AlwaysAllow`", "so that nodes drain"));
    assertThat(comparison.faults()).isEmpty();
  }

  @Test
  void tellsWhatIsUnsaidOrUntrue() {
    var comparison = comparison(addition("spec.selector", "for nothing"));
    comparison.row(field("kind", "PodDisruptionBudget", "kind", "a reason"));
    comparison.row(field("policy", "Other", "spec.unhealthyPodEvictionPolicy", ""));
    comparison.row(field("gone", "1", "spec.gone", "a reason"));
    comparison.row(field("spec", "1", "!spec.ports", "a reason"));
    comparison.row(field("other", "1", "!spec.other", ""));
    comparison.row(field("min", "500", "spec.maxUnavailable", "a second reason"));
    comparison.row(field("h", "http", "spec.ports[http].name", ""));
    comparison.row(field("h", "2", "spec.ports[http].cpu", ""));
    comparison.row(field("m", "management", "spec.ports[management].name", ""));
    comparison.added(FILE);
    assertThat(comparison.faults())
        .containsExactly(
            "3.1, kind: the same needs no reason",
            "3.1, policy: no reason why ours is AlwaysAllow",
            "3.1, gone: not found in ours",
            "3.1, spec: we have it, or no such file",
            "3.1, other: no reason why we do without",
            "3.1, min: its origin tells why already: equal to the smallest fleet it forbids every"
                + " drain; with 5000 pods it lets nine in ten go",
            FILE + ", spec.ports[management].cpu: no reason why we add it",
            FILE + ", spec.selector: we add nothing of the kind");
  }

  @Test
  void givesEachOfSomeThingsARowAndOthersOneTogether() {
    var comparison =
        comparison(
            new Addition("*", "spec.ports[each]", List.of("cpu"), "a port"),
            new Addition(FILE, "spec.ports[*].name", List.of("-"), "its name"),
            addition("kind", "a kind"),
            addition("spec.maxUnavailable", ""),
            addition("spec.unhealthyPodEvictionPolicy", "a policy"));
    assertThat(comparison.added(FILE))
        .contains(
            List.of("`spec.ports[*].name`", "(not shown)", "its name"),
            List.of("`spec.ports[http]`", "`cpu: 2`", "a port"),
            List.of("`spec.ports[management]`", "`cpu: 500m`", "a port"))
        .hasSize(6);
    assertThat(comparison.faults()).isEmpty();
  }

  private static Comparison comparison(Addition... additions) {
    var derived = Tiers.derived("t", 1_000_000);
    var keys = new TreeMap<>(Map.of(3, List.of("rollout.disruption.maxUnavailable")));
    var file = new RenderedFile(FILE, Language.YAML, TEXT, keys, List.of());
    return new Comparison(Map.of(FILE, OurFile.of(file, derived.sheet())), List.of(additions));
  }

  private static GuideField field(String name, String value, String path, String why) {
    return new GuideField("3.1", name, value, FILE, path, why);
  }

  private static Addition addition(String path, String why) {
    return new Addition(FILE, path, List.of(), why);
  }
}
