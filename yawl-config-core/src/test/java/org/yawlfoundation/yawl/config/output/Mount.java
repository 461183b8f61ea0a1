package org.yawlfoundation.yawl.config.output;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.oracle.Result;

/** Something mounted for the length of a test; where we may not mount, the test is skipped. */
record Mount(Path at) implements AutoCloseable {
  /** A file system of its own, with options such as {@code size=256k}. */
  static Mount tmpfs(Path at, String options) {
    return mounted(at, "-t", "tmpfs", "-o", options, "none");
  }

  /** Makes a file or a folder read-only, even for root. */
  static Mount readOnly(Path at) {
    var mount = mounted(at, "--bind", at.toString());
    run("-o", "remount,bind,ro", at.toString());
    return mount;
  }

  private static Mount mounted(Path at, String... options) {
    var arguments = new ArrayList<>(List.of(options));
    arguments.add(at.toString());
    run(arguments.toArray(String[]::new));
    return new Mount(at);
  }

  private static void run(String... arguments) {
    var command = new ArrayList<>(List.of("mount"));
    command.addAll(List.of(arguments));
    var result = Result.of(command);
    assumeTrue(result.succeeded(), () -> "may not mount here: " + result.errors());
  }

  @Override
  public void close() {
    var result = Result.of(List.of("umount", at.toString()));
    if (!result.succeeded()) {
      throw new IllegalStateException(result.errors());
    }
  }
}
