package org.yawlfoundation.yawl.config.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/**
 * Writes a first tier document, and the schema beside it by which editors complete and check it. A
 * document that is already there is left as it is; the schema is renewed. Works without a POM.
 */
@Mojo(name = "init", requiresProject = false, threadSafe = true)
public final class InitMojo extends AbstractMojo {
  private static final String SCHEMA = "tier.schema.json";

  /** Skips every goal of this plugin. */
  @Parameter(property = "yawl-config.skip")
  boolean skip;

  /** The document to write. */
  @Parameter(property = "yawl-config.document", defaultValue = "tier.yaml")
  File document = new File("tier.yaml");

  /** The tier's name. */
  @Parameter(property = "yawl-config.tier", defaultValue = "my-tier")
  String tier = "my-tier";

  /** Agents that the fleet serves at once, from 100 to 20,000,000. */
  @Parameter(property = "yawl-config.agents", defaultValue = "10000")
  long agents = 10_000;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  File basedir = new File("");

  @Parameter(defaultValue = "${project.file}", readonly = true)
  @Nullable File pom;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped.");
      return;
    }
    var base = basedir.toPath().toAbsolutePath();
    var file = base.resolve(document.toPath());
    var schema = file.resolveSibling(SCHEMA);
    var text = text();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      boolean isNew = isWritten(file, text);
      Files.writeString(schema, YawlConfig.documentSchema());
      getLog()
          .info(
              isNew
                  ? "Wrote " + Paths.shown(base, file) + " and, for editors, " + SCHEMA + "."
                  : Paths.shown(base, file)
                      + " is already there and stays as it is; renewed "
                      + SCHEMA
                      + ".");
      if (isNew) {
        getLog()
            .info(
                pom == null
                    ? "Next: a POM beside it that names this plugin, then mvn yawl-config:generate"
                    : "Next: mvn yawl-config:generate");
      }
    } catch (IOException e) {
      throw new MojoExecutionException(
          "Cannot write `" + Paths.shown(base, file) + "` and its schema: " + e.getMessage() + ".",
          e);
    }
  }

  private String text() throws MojoFailureException {
    try {
      return YawlConfig.starterDocument(ScaleTier.of(tier, agents));
    } catch (IllegalArgumentException e) {
      throw new MojoFailureException(String.valueOf(e.getMessage()), e);
    }
  }

  private static boolean isWritten(Path file, String text) throws IOException {
    try {
      Files.writeString(file, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }
}
