package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Committed files that are made from the code, each held by a test. Recording writes them and still
 * fails, once, so that somebody looks.
 */
public final class Recorded {
  private Recorded() {}

  /** Whether {@code -D<what>=record} was said. */
  public static boolean isAsked(String what) {
    return "record".equals(System.getProperty(what));
  }

  /** Holds a file to what the code makes of it now. */
  public static void holds(Path file, String now, String what) throws IOException {
    var recorded = Files.exists(file) ? Files.readString(file) : "";
    if (isAsked(what)) {
      Files.writeString(file, now);
    }
    assertThat(now)
        .as("look at what changed in %s; `-D%s=record` writes it", file, what)
        .isEqualTo(recorded);
  }
}
