package org.yawlfoundation.yawl.config.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The committed schemas are what the recorder writes; {@code -Dschemas=record} makes them so, and
 * fails once.
 */
final class KubernetesSchemaRecorderTest {
  private static final Path FOLDER = Path.of("..", "schemas", "kubernetes");

  @Test
  void committedSchemasAreWhatTheModelsSay() throws IOException {
    var schemas = KubernetesSchemaRecorder.record();
    if ("record".equals(System.getProperty("schemas"))) {
      Files.createDirectories(FOLDER);
      for (var schema : schemas.entrySet()) {
        Files.writeString(FOLDER.resolve(schema.getKey()), schema.getValue());
      }
      fail(
          "Recorded "
              + schemas.size()
              + " schemas: read the difference, then run again without -Dschemas=record");
    }
    try (var committed = Files.list(FOLDER)) {
      assertThat(committed.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(schemas.keySet());
    }
    for (var schema : schemas.entrySet()) {
      assertThat(FOLDER.resolve(schema.getKey())).hasContent(schema.getValue());
      assertThat(Files.readString(FOLDER.resolve(schema.getKey()))).isEqualTo(schema.getValue());
    }
  }
}
