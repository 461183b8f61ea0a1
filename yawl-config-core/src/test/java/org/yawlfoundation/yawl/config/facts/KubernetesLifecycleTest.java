package org.yawlfoundation.yawl.config.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What ended and what is deprecated is what the API's own types say. */
final class KubernetesLifecycleTest {
  private static final Path RESOURCES = Path.of("src", "main", "resources");
  private static final Path TESTS = Path.of("src", "test", "resources");
  private static final Path US = Path.of("org", "yawlfoundation", "yawl", "config");

  @TempDir private Path folder;

  @Test
  void readsTypesAndWhatTookTheirPlace() throws IOException {
    write("policy/v1beta1/register.go", "const GroupName = \"policy\"\n");
    write(
        "policy/v1beta1/zz_generated.prerelease-lifecycle.go",
        """
        func (in *Budget) APILifecycleReplacement() schema.GroupVersionKind {
        \treturn schema.GroupVersionKind{Group: "policy", Version: "v1", Kind: "Budget"}
        }
        func (in *Budget) APILifecycleRemoved() (major, minor int) {
        \treturn 1, 25
        }
        func (in *BudgetList) APILifecycleRemoved() (major, minor int) {
        \treturn 1, 25
        }
        """);
    assertThat(rows(KubernetesLifecycleRecorder.removed(folder)))
        .isEqualTo("policy/v1beta1 Budget\t1.25\tpolicy/v1 Budget\n");
  }

  @Test
  @EnabledIfSystemProperty(
      named = "kubernetes.api",
      matches = ".+",
      disabledReason = "no folder with releases of kubernetes/api is given")
  void theApiSaysTheSameAgain() throws IOException {
    var api = Path.of(System.getProperty("kubernetes.api", ""));
    assertThat(RESOURCES.resolve(US).resolve("catalogue/kubernetes-removed.tsv"))
        .hasContent(KubernetesLifecycleRecorder.removed(api));
    assertThat(TESTS.resolve(US).resolve("facts/kubernetes-deprecated.tsv"))
        .hasContent(KubernetesLifecycleRecorder.deprecated(api));
  }

  private static String rows(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line + "\n")
        .reduce("", String::concat);
  }

  private void write(String file, String text) throws IOException {
    var path = folder.resolve("v0.36.0").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
