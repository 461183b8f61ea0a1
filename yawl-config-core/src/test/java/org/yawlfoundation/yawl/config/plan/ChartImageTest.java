package org.yawlfoundation.yawl.config.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** References are taken apart as container runtimes do. */
final class ChartImageTest {
  @ParameterizedTest
  @CsvSource({
    "ghcr.io/yawlfoundation/yawl/engine:6.0.0, ghcr.io, yawlfoundation/yawl/engine, 6.0.0, '', 6.0.0",
    "yawl/engine:6, docker.io, yawl/engine, 6, '', 6",
    "postgres, docker.io, library/postgres, latest, '', latest",
    "localhost/e:7, localhost, e, 7, '', 7",
    "localhost:5000/e, localhost:5000, e, latest, '', latest",
    "r.io:443/a/b:t@sha256:0f, r.io:443, a/b, t, sha256:0f, t@sha256:0f",
    "r.io/a@sha256:0f, r.io, a, latest, sha256:0f, latest@sha256:0f"
  })
  void takesApart(
      String reference,
      String registry,
      String repository,
      String tag,
      String digest,
      String tagAndDigest) {
    assertThat(ChartImage.parse(reference))
        .isEqualTo(new ChartImage(registry, repository, tag, digest, tagAndDigest));
  }
}
