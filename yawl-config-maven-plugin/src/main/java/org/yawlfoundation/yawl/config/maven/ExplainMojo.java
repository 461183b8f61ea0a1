package org.yawlfoundation.yawl.config.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.report.FailOn;

/**
 * Says why a value is as it is: its formula with the numbers, its source, what it follows from,
 * which lines of which files read it, which rules look at it, how to change it and what a change
 * takes. Or says what a rule is about.
 */
@Mojo(name = "explain", requiresProject = false, threadSafe = true)
public final class ExplainMojo extends TierMojo {
  /** Skips this goal. */
  @Parameter(property = "yawl-config.explain.skip")
  boolean skipExplain;

  /**
   * The path of the value, such as {@code autoscaling.minReplicas}. Unless given, all values are
   * listed.
   */
  @Parameter(property = "yawl-config.value")
  String value = "";

  /**
   * Writes for each tier where each line of its files comes from, as JSON into {@code
   * <tier>.provenance.json} in the project's build folder.
   */
  @Parameter(property = "yawl-config.provenance")
  boolean provenance;

  @Parameter(defaultValue = "${project.build.directory}/yawl-config", readonly = true)
  File buildFolder = new File("target/yawl-config");

  /** The code or the name of a rule, such as {@code YC203}, whose page is printed instead. */
  @Parameter(property = "yawl-config.rule")
  String rule = "";

  @Override
  boolean isDoneWithoutTiers() throws MojoFailureException {
    if (rule.isEmpty()) {
      return false;
    }
    var explanation = YawlConfig.create().explainRule(rule);
    if (explanation.fault().isPresent()) {
      new Teller(getLog()).tell(explanation.fault().stream().toList());
      throw new MojoFailureException("No rule with a page is called `" + rule + "`.");
    }
    getLog().info("\n" + explanation.page());
    return true;
  }

  @Override
  boolean isGoalSkipped() {
    return skipExplain;
  }

  @Override
  void run(List<TierFile> files) throws MojoExecutionException, MojoFailureException {
    var bundles = bundles(files);
    for (var bundle : bundles) {
      if (bundles.size() > 1) {
        getLog().info("Of " + bundle.told() + ":");
      }
      if (provenance) {
        write(bundle);
      } else if (value.isEmpty()) {
        list(bundle);
      } else {
        explain(bundle);
      }
    }
  }

  private void write(TierBundle bundle) throws MojoExecutionException, MojoFailureException {
    var json = bundle.bundle().provenance().orElseThrow(() -> unread(bundle));
    var file = buildFolder.toPath().resolve(bundle.tier().orElseThrow() + ".provenance.json");
    try {
      Files.createDirectories(buildFolder.toPath());
      Files.writeString(file, json);
    } catch (IOException e) {
      throw new MojoExecutionException("`" + file + "` cannot be written: " + e.getMessage(), e);
    }
    getLog().info("Where each line comes from: " + file);
  }

  private void explain(TierBundle bundle) throws MojoFailureException {
    var explanation = bundle.bundle().explain(value).orElseThrow(() -> unread(bundle));
    if (explanation.fault().isPresent()) {
      List<Finding> fault = explanation.fault().stream().toList();
      new Teller(getLog()).tell(fault);
      throw new MojoFailureException("No value is called `" + value + "`.");
    }
    getLog().info(explanation.text());
  }

  private void list(TierBundle bundle) throws MojoFailureException {
    var sheet = bundle.bundle().sheet().orElseThrow(() -> unread(bundle));
    var lines =
        sheet.all().stream()
            .map(origin -> "  " + origin.path() + " = " + origin.spelt())
            .collect(Collectors.joining("\n"));
    getLog()
        .info(
            "All values; for the reason of one, run `mvn yawl-config:explain"
                + " -Dyawl-config.value=autoscaling.minReplicas`.\n"
                + lines
                + "\n");
  }

  private static MojoFailureException unread(TierBundle bundle) {
    return new MojoFailureException(
        Teller.failures(List.of(bundle), FailOn.ERROR) + "; no value follows from it.");
  }
}
