package org.yawlfoundation.yawl.config.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.audit.AuditReport;
import org.yawlfoundation.yawl.config.audit.AuditedFile;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Severity;
import org.yawlfoundation.yawl.config.report.FailOn;
import org.yawlfoundation.yawl.config.report.Findings;
import org.yawlfoundation.yawl.config.report.Judged;

/**
 * Judges files that somebody wrote by hand, by the same rules as ours: a folder of manifests,
 * settings, options, alerts and dashboards, or one file, or a guide in Markdown whose blocks hold
 * them. Prints each finding on a line that begins with its code. Works without a POM.
 */
@Mojo(name = "audit", requiresProject = false, threadSafe = true)
public final class AuditMojo extends AbstractMojo {
  /** Skips every goal of this plugin. */
  @Parameter(property = "yawl-config.skip")
  boolean skip;

  /** The folder or file to judge. */
  @Parameter(property = "yawl-config.audit", defaultValue = "${basedir}")
  File audit = new File("");

  /**
   * A tier document that says what the files do not: versions of programs, load, hosts. Unless
   * given, versions that no image's tag tells are the defaults.
   */
  @Parameter(property = "yawl-config.tier")
  @Nullable File tier;

  /** From which findings on the goal fails: {@code error}, {@code warning} or {@code never}. */
  @Parameter(property = "yawl-config.failOn", defaultValue = "error")
  String failOn = "error";

  /**
   * Forms in which to give all that is found, beside the log: {@code sarif}, {@code junit}, {@code
   * json}, {@code markdown} and {@code gitlab} are files in {@code
   * ${project.build.directory}/yawl-config}; {@code github} is lines on standard output.
   */
  @Parameter(property = "yawl-config.findings")
  List<String> findings = List.of();

  @Parameter(defaultValue = "${project.build.directory}/yawl-config", readonly = true)
  File findingsDirectory = new File("target/yawl-config");

  /** Whether each finding's sums and ways out stand below its line. */
  @Parameter(property = "yawl-config.audit.details", defaultValue = "true")
  boolean details = true;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  File basedir = new File("");

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("Skipped.");
      return;
    }
    var base = basedir.toPath().toAbsolutePath();
    var forms = Report.of(findings, failOn, base.resolve(findingsDirectory.toPath()));
    var root = base.resolve(audit.toPath()).normalize();
    var shown = Paths.shown(base, root);
    if (!Files.exists(root)) {
      throw new MojoFailureException("There is no file or folder `" + shown + "`.");
    }
    var folder = read(base, root, shown);
    var config = YawlConfig.create();
    var report = judge(config, base, folder.files());
    give(forms, config, shown.isEmpty() ? "." : shown, report);
    tell(forms.failOn(), shown.isEmpty() ? "." : shown, folder, report);
  }

  private static AuditedFolder read(Path base, Path root, String shown)
      throws MojoExecutionException {
    try {
      return AuditedFolder.read(base, root);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read `" + shown + "`: " + e.getMessage() + ".", e);
    }
  }

  private void give(Report forms, YawlConfig config, String shown, AuditReport report)
      throws MojoExecutionException {
    var base = basedir.toPath().toAbsolutePath();
    var root = Paths.repository(base);
    var judged =
        Judged.files(shown, shown, report.findings())
            .renamed(file -> Paths.shown(root, base.resolve(file)), file -> file);
    forms.give(new Findings(config.toolVersion(), List.of(judged), config.rules(), forms.failOn()));
  }

  private AuditReport judge(YawlConfig config, Path base, List<AuditedFile> files)
      throws MojoExecutionException, MojoFailureException {
    if (tier == null) {
      return config.audit(files);
    }
    var path = base.resolve(tier.toPath());
    var shown = Paths.shown(base, path);
    try {
      var bundle =
          config.generate(TierSource.read(shown, path), LocalDate.now(ZoneId.systemDefault()));
      if (bundle.plan().isEmpty()) {
        new Teller(getLog()).tell(bundle.findings());
        throw new MojoFailureException("The tier of " + shown + " cannot be read.");
      }
      return config.audit(files, bundle);
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read `" + shown + "`: " + e.getMessage() + ".", e);
    }
  }

  private void tell(FailOn level, String shown, AuditedFolder folder, AuditReport report)
      throws MojoFailureException {
    var summary =
        "%s and %s in %s of %s"
            .formatted(
                Teller.count(Severity.ERROR, report.findings()),
                Teller.count(Severity.WARNING, report.findings()),
                Teller.count(report.files(), "file"),
                shown);
    var text =
        new StringBuilder(summary)
            .append('\n')
            .append(report.findingLines(details))
            .append(report.besideFindings());
    folder
        .tooLarge()
        .forEach(f -> text.append("not read, being too large: ").append(f).append('\n'));
    if (report.count(Severity.ERROR) > 0) {
      getLog().error(text);
    } else if (report.count(Severity.WARNING) > 0) {
      getLog().warn(text);
    } else {
      getLog().info(text);
    }
    if (report.findings().stream().map(Finding::severity).anyMatch(level::isMetBy)) {
      throw new MojoFailureException(summary + ".");
    }
  }
}
