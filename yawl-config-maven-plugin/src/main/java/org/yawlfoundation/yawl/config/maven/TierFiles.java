package org.yawlfoundation.yawl.config.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Finds the tier documents of a project. */
final class TierFiles {
  static final String NOWHERE =
      """
      There is no tier document: neither `tier.yaml` nor `tiers/*.yaml` is in `%s`.
      Write these two lines into `tier.yaml`:

      tier: my-tier
      agents: 10000
      """;

  private TierFiles() {}

  /**
   * Reads the documents that the user names, or else {@code tier.yaml} and {@code tiers/*.yaml} as
   * far as they exist, sorted.
   */
  static List<TierFile> read(Path base, List<File> named)
      throws MojoExecutionException, MojoFailureException {
    var files = new ArrayList<TierFile>();
    for (var path : named.isEmpty() ? usual(base) : given(base, named)) {
      files.add(TierFile.read(base, path));
    }
    return files;
  }

  private static List<Path> given(Path base, List<File> named) throws MojoFailureException {
    var paths = named.stream().map(File::toPath).map(base::resolve).toList();
    var missing =
        paths.stream()
            .filter(path -> !Files.isRegularFile(path))
            .map(path -> "`" + Paths.shown(base, path) + "`")
            .toList();
    if (!missing.isEmpty()) {
      throw new MojoFailureException(
          (missing.size() == 1
                  ? "A tier document is not there: "
                  : "Tier documents are not there: ")
              + String.join(", ", missing)
              + ".");
    }
    return paths;
  }

  private static List<Path> usual(Path base) throws MojoExecutionException {
    var paths = new ArrayList<Path>();
    if (Files.isRegularFile(base.resolve("tier.yaml"))) {
      paths.add(base.resolve("tier.yaml"));
    }
    var folder = base.resolve("tiers");
    if (Files.isDirectory(folder)) {
      try (var inside = Files.list(folder)) {
        inside
            .filter(path -> path.toString().endsWith(".yaml") && Files.isRegularFile(path))
            .sorted()
            .forEach(paths::add);
      } catch (IOException e) {
        throw new MojoExecutionException("Cannot look into `tiers`: " + e.getMessage() + ".", e);
      }
    }
    return paths;
  }
}
