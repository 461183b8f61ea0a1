package org.yawlfoundation.yawl.config.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.UserTemplates;

/** Finds a project's own templates. */
final class TemplateFolder {
  private static final String USUAL = "src/main/yawl-config/templates";

  private TemplateFolder() {}

  /** Reads the folder that the user names, or else the usual one if it exists. */
  static UserTemplates read(Path base, @Nullable File named)
      throws MojoExecutionException, MojoFailureException {
    var folder = base.resolve(named == null ? Path.of(USUAL) : named.toPath());
    var shown = Paths.shown(base, folder);
    if (!Files.isDirectory(folder)) {
      if (named == null) {
        return UserTemplates.of(Map.of());
      }
      throw new MojoFailureException("The folder of templates is not there: `" + shown + "`.");
    }
    try {
      return UserTemplates.read(shown, folder);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read `" + shown + "`: " + e.getMessage() + ".", e);
    }
  }
}
