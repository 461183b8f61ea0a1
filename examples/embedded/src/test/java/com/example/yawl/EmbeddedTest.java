package com.example.yawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class EmbeddedTest {
  private final Embedded embedded = new Embedded(LocalDate.of(2026, 11, 23));

  @Test
  void makesTheFilesOfATierBuiltByTheProgram() {
    var bundle = embedded.fromValues();

    assertThat(bundle.findings()).isEmpty();
    assertThat(bundle.files().get("kubernetes/deployment.yaml")).contains("memory: 6Gi");
  }

  @Test
  void makesTheFilesOfATierDocument() {
    assertThat(Embedded.told(embedded.fromText()))
        .startsWith("tier from-text\n")
        .contains("  postgresql/postgresql.conf: ", "  yawl-config.lock.json: ");
  }

  @Test
  void tellsEveryMistakeAndThrowsNothing() {
    assertThat(Embedded.told(embedded.withMistakes()))
        .contains("has no key `replcias`", "`engine.resources.memory` is `6Go`");
  }
}
