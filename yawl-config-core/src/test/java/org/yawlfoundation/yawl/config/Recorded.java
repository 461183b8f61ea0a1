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
    var difference = now.equals(recorded) ? "" : firstDifference(file.toString(), recorded, now);
    assertThat(difference).as("`-D%s=record` writes what is made now: look at it", what).isEmpty();
  }

  /** The first line that differs, as it was and as it is. */
  static String firstDifference(String path, String before, String now) {
    var was = before.split("\n", -1);
    var is = now.split("\n", -1);
    int line = 0;
    while (line < Math.min(was.length, is.length) && was[line].equals(is[line])) {
      line++;
    }
    return path
        + ":"
        + (line + 1)
        + "\n  -"
        + (line < was.length ? was[line] : "")
        + "\n  +"
        + (line < is.length ? is[line] : "");
  }
}
