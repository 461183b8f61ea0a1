package org.yawlfoundation.yawl.config.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.quantity.Version;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The schemas call no field older than the models that the clients of each minor have. */
final class KubernetesMinorsTest {
  /** The oldest that may be a target. */
  private static final Version OLDEST = Version.parse("1.27");

  private static final String SINCE = "Kubernetes ";

  @Test
  void everyFieldSaysSinceWhenItIsThere() throws IOException {
    var schemas = schemas();
    int judged = 0;
    for (var row : rows()) {
      var field = row.get(0).split("\\.", 2);
      for (var schema : schemas) {
        var node = schema.at("/$defs/" + field[0] + "/properties/" + field[1]);
        if (!node.isMissingNode() && Version.parse(row.get(2)).compareTo(OLDEST) > 0) {
          var since = node.path("x-since").asString("");
          assertThat(since).as(row.get(0)).startsWith(SINCE);
          assertThat(Version.parse(since.substring(SINCE.length())))
              .as(row.get(0))
              .isGreaterThan(Version.parse(row.get(1)));
          judged++;
        }
      }
    }
    assertThat(judged).isGreaterThan(20);
  }

  private static List<List<String>> rows() throws IOException {
    try (var in = KubernetesMinorsTest.class.getResourceAsStream("kubernetes-minors.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    }
  }

  private static List<JsonNode> schemas() throws IOException {
    var schemas = new ArrayList<JsonNode>();
    try (var files = Files.list(Path.of("..", "schemas", "kubernetes"))) {
      for (var file : files.sorted().toList()) {
        schemas.add(new JsonMapper().readTree(Files.readString(file)));
      }
    }
    return schemas;
  }
}
