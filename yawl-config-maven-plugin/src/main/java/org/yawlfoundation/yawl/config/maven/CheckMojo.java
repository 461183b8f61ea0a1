package org.yawlfoundation.yawl.config.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.output.FileState;
import org.yawlfoundation.yawl.config.output.OutputException;
import org.yawlfoundation.yawl.config.output.TreeComparer;
import org.yawlfoundation.yawl.config.output.TreeComparison;
import org.yawlfoundation.yawl.config.report.FailOn;

/**
 * Fails if a tier has an error, or if the files on the disk are not what it gives; writes nothing.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends FilesMojo {
  /** Skips this goal. */
  @Parameter(property = "yawl-config.check.skip")
  boolean skipCheck;

  @Override
  boolean isGoalSkipped() {
    return skipCheck;
  }

  @Override
  void run(List<TierFile> files)
      throws MojoExecutionException, MojoFailureException, OutputException {
    var report = report();
    var bundles = bundles(files);
    var good = bundles.stream().filter(TierBundle::isGood).toList();
    var comparison = compare(good);
    var drifted = new ArrayList<String>();
    for (var bundle : good) {
      var name = bundle.tier().orElseThrow();
      if (isSame(name, comparison)) {
        long number = bundle.bundle().tree().orElseThrow().files().size();
        getLog().info("Tier `%s`: %s as they should be.".formatted(name, are(number)));
      } else {
        drifted.add(name);
      }
    }
    give(report, bundles, comparison.findings());
    var level = report.failOn();
    if (level == FailOn.NEVER) {
      return;
    } else if (bundles.stream().anyMatch(bundle -> bundle.fails(level))) {
      throw new MojoFailureException(Teller.failures(bundles, level) + ".");
    } else if (!drifted.isEmpty()) {
      throw new MojoFailureException(drift(drifted));
    } else if (comparison.findings().stream().map(Finding::severity).anyMatch(level::isMetBy)) {
      throw new MojoFailureException("`" + shownFolder("") + "` is not as it should be.");
    }
  }

  private TreeComparison compare(List<TierBundle> bundles) throws OutputException {
    var trees = TierBundle.trees(bundles);
    var comparison = new TreeComparer(config().toolVersion()).compare(outputFolder(), trees);
    new Teller(getLog()).tell(comparison.findings());
    return comparison;
  }

  private static boolean isSame(String name, TreeComparison comparison) {
    var states = comparison.states().tailMap(name + "/");
    return states.entrySet().stream()
        .takeWhile(file -> file.getKey().startsWith(name + "/"))
        .allMatch(file -> file.getValue() == FileState.SAME);
  }

  private static String are(long number) {
    return Teller.count(number, "file") + (number == 1 ? " is" : " are");
  }

  private String drift(List<String> names) {
    var tiers =
        names.stream()
            .map(name -> "tier `" + name + "` (" + shownFolder(name) + ")")
            .collect(Collectors.joining(", "));
    return "Not as it should be: " + tiers + ". Run `mvn yawl-config:generate`.";
  }
}
