package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yawlfoundation.yawl.config.oracle.Kubectl;
import org.yawlfoundation.yawl.config.oracle.RequiresProgram;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlNode;

/** Kustomize builds what we write: all of it, in our order, and each cell with its own name. */
@Tag("oracle")
@RequiresProgram("kubectl")
class KustomizationsTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theBaseHoldsEveryManifestInItsOrder() throws IOException {
    write("agents: 1000000\n");
    assertThat(built("kubernetes").stream().map(KustomizationsTest::name))
        .containsExactly(
            "Namespace yawl-prod",
            "PriorityClass yawl-engine",
            "PriorityClass yawl-pgbouncer",
            "ServiceAccount yawl-engine",
            "ServiceAccount pgbouncer",
            "NetworkPolicy default-deny",
            "NetworkPolicy dns",
            "NetworkPolicy yawl-engine",
            "NetworkPolicy pgbouncer",
            "ResourceQuota yawl-engine",
            "ResourceQuota yawl-pgbouncer",
            "LimitRange yawl",
            "ConfigMap pgbouncer",
            "Service pgbouncer",
            "PodDisruptionBudget pgbouncer",
            "Deployment pgbouncer",
            "Service yawl-engine",
            "PodDisruptionBudget yawl-engine",
            "Deployment yawl-engine",
            "HorizontalPodAutoscaler yawl-engine");
    assertThat(folder.resolve("cells")).doesNotExist();
  }

  @Test
  void aCellIsTheBaseUnderItsOwnName() throws IOException {
    write("agents: 5000000\n");
    var base = built("kubernetes");
    var cells = cells();
    assertThat(cells).hasSizeGreaterThan(1);
    for (var cell : cells) {
      var built = built("cells/" + cell + "/kubernetes");
      assertThat(built.stream().map(KustomizationsTest::name))
          .containsExactlyElementsOf(base.stream().map(KustomizationsTest::name).toList());
      for (int i = 0; i < built.size(); i++) {
        var object = built.get(i);
        assertThat(object.textAt("metadata", "labels", "yawlfoundation.org/cell")).contains(cell);
        assertThat(object.at("spec", "selector").map(YamlNode::toJson))
            .isEqualTo(base.get(i).at("spec", "selector").map(YamlNode::toJson));
        if (name(object).equals("Deployment yawl-engine")) {
          assertThat(environment(object)).isEqualTo("proof-" + cell);
          assertThat(environment(base.get(i))).isEqualTo("proof");
        }
      }
    }
  }

  private void write(String keys) throws IOException {
    var bundle =
        YawlConfig.create()
            .generate(
                TierSource.of("tier.yaml", "tier: proof\n" + keys), LocalDate.of(2026, 11, 23));
    assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
    for (var file : bundle.files().entrySet()) {
      var path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private List<YamlNode> built(String path) {
    var result = Kubectl.kustomize(folder.resolve(path));
    assertThat(result.succeeded()).as(result.errors()).isTrue();
    assertThat(result.errors()).isEmpty();
    return YamlFile.parse("built.yaml", result.output()).documents();
  }

  /** The cells that the index names, each with the folder that is applied to it. */
  private List<String> cells() throws IOException {
    var index =
        YamlFile.parse("index.yaml", Files.readString(folder.resolve("cells/index.yaml")))
            .documents()
            .get(0);
    var names = new ArrayList<String>();
    for (int i = 0; index.at("cells", String.valueOf(i)).isPresent(); i++) {
      var name = index.textAt("cells", String.valueOf(i), "name").orElseThrow();
      assertThat(index.textAt("cells", String.valueOf(i), "overlay"))
          .contains("cells/" + name + "/kubernetes");
      names.add(name);
    }
    return names;
  }

  private static String environment(YamlNode deployment) {
    var env = deployment.at("spec", "template", "spec", "containers", "0", "env").orElseThrow();
    for (int i = 0; env.at(String.valueOf(i)).isPresent(); i++) {
      if (env.textAt(String.valueOf(i), "name").filter("ENVIRONMENT"::equals).isPresent()) {
        return env.textAt(String.valueOf(i), "value").orElseThrow();
      }
    }
    return "";
  }

  private static String name(YamlNode object) {
    return object.textAt("kind").orElse("") + " " + object.textAt("metadata", "name").orElse("");
  }
}
