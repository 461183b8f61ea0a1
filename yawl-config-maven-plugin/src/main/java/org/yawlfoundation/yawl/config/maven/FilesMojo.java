package org.yawlfoundation.yawl.config.maven;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.kubernetes.KubernetesObjects;
import org.yawlfoundation.yawl.config.report.Findings;
import org.yawlfoundation.yawl.config.report.Judged;

/** What the goals share that judge files before they write or compare them. */
abstract class FilesMojo extends TierMojo {
  /**
   * Asks another client's models about each manifest too, strictly. They found nothing in what we
   * make; ask them where templates of your own make manifests. It takes a second or so.
   */
  @Parameter(property = "yawl-config.deepValidation")
  boolean deepValidation;

  /**
   * Forms in which to give all that is found, beside the log: {@code sarif}, {@code junit}, {@code
   * json}, {@code markdown} and {@code gitlab} are files in {@code
   * ${project.build.directory}/yawl-config}, one for all tiers; {@code github} is lines on standard
   * output.
   */
  @Parameter(property = "yawl-config.findings")
  List<String> findings = List.of();

  /**
   * From which findings on the goal fails: {@code error}, {@code warning} or {@code never}. Files
   * of a tier that has an error are never written, so {@code generate} takes {@code never} for
   * {@code error}.
   */
  @Parameter(property = "yawl-config.failOn", defaultValue = "error")
  String failOn = "error";

  @Parameter(defaultValue = "${project.build.directory}/yawl-config", readonly = true)
  File findingsDirectory = new File("target/yawl-config");

  final Report report() throws MojoFailureException {
    return Report.of(findings, failOn, base().resolve(findingsDirectory.toPath()));
  }

  /** Gives the forms that are asked for, with paths as they are in the repository. */
  final void give(Report report, List<TierBundle> bundles, List<Finding> onDisk)
      throws MojoExecutionException {
    if (report.forms().isEmpty()) {
      return;
    }
    var root = Paths.repository(base());
    var all = new ArrayList<Judged>();
    for (var bundle : bundles) {
      var made = outputFolder().resolve(bundle.tier().orElse(""));
      all.add(
          bundle
              .judged()
              .renamed(
                  file -> Paths.shown(root, base().resolve(file)),
                  file -> Paths.shown(root, made.resolve(file))));
    }
    if (!onDisk.isEmpty()) {
      var folder = Paths.shown(root, outputFolder());
      all.add(Judged.files("on the disk", folder, onDisk));
    }
    report.give(new Findings(config().toolVersion(), all, config().rules(), report.failOn()));
  }

  @Override
  List<Finding> further(Bundle bundle) {
    return deepValidation ? KubernetesObjects.problems(bundle) : List.of();
  }
}
