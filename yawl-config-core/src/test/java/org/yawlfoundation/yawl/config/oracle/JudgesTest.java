package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The judges that other tests ask can tell good from bad. */
class JudgesTest {
  @TempDir private Path folder = Path.of("");

  @Test
  @RequiresProgram("kubectl")
  void kubectlBuildsAKustomizationAndRefusesAFieldItDoesNotKnow() throws IOException {
    Files.writeString(
        folder.resolve("namespace.yaml"),
        """
        apiVersion: v1
        kind: Namespace
        metadata: {name: yawl}
        """);
    var file = folder.resolve("kustomization.yaml");
    var good =
        """
        resources: [namespace.yaml]
        commonAnnotations: {owner: workflow}
        """;
    Files.writeString(file, good);
    assertThat(Kubectl.kustomize(folder))
        .satisfies(built -> assertThat(built.succeeded()).as(built.errors()).isTrue())
        .satisfies(built -> assertThat(built.output()).contains("owner: workflow"));
    Files.writeString(file, good.replace("commonAnnotations", "commonAnotations"));
    assertThat(Kubectl.kustomize(folder))
        .satisfies(built -> assertThat(built.succeeded()).isFalse())
        .satisfies(built -> assertThat(built.errors()).contains("commonAnotations"));
  }

  @Test
  @RequiresProgram("amtool")
  void amtoolTakesARouteToAReceiverAndRefusesOneToNobody() throws IOException {
    var file = folder.resolve("alertmanager.yml");
    var good =
        """
        route: {receiver: nobody}
        receivers:
          - name: nobody
        """;
    Files.writeString(file, good);
    assertThat(Amtool.check(file))
        .satisfies(said -> assertThat(said.succeeded()).as(said.errors()).isTrue())
        .satisfies(said -> assertThat(said.output()).contains("1 receivers"));
    Files.writeString(file, good.replace("{receiver: nobody}", "{receiver: somebody}"));
    assertThat(Amtool.check(file))
        .satisfies(said -> assertThat(said.succeeded()).isFalse())
        .satisfies(said -> assertThat(said.errors() + said.output()).contains("somebody"));
  }
}
