package org.yawlfoundation.yawl.config.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.output.LockFile;
import org.yawlfoundation.yawl.config.output.OutputException;
import org.yawlfoundation.yawl.config.output.TreeWriter;
import org.yawlfoundation.yawl.config.output.UpToDate;
import org.yawlfoundation.yawl.config.output.WriteResult;

/**
 * Writes the files of every tier, or of none if one of them has an error.
 *
 * <p>Where the inputs and the files are those of the last run, nothing is made again, and the
 * warnings of that run are not repeated.
 */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.PROCESS_CLASSES, threadSafe = true)
public final class GenerateMojo extends FilesMojo {
  /** Skips this goal. */
  @Parameter(property = "yawl-config.generate.skip")
  boolean skipGenerate;

  /**
   * Makes all files again even where nothing seems to have changed. Unless given, this is so for
   * snapshots of the plugin, which change without changing their version.
   */
  @Parameter(property = "yawl-config.force")
  @Nullable Boolean force;

  @Override
  boolean isGoalSkipped() {
    return skipGenerate;
  }

  @Override
  void run(List<TierFile> files)
      throws MojoExecutionException, MojoFailureException, OutputException {
    var report = report().strict();
    if (!deepValidation && report.isPlain() && isUpToDate(files)) {
      for (var file : files) {
        tellUpToDate(file.tier().orElseThrow());
      }
      return;
    }
    var bundles = bundles(files);
    if (bundles.stream().anyMatch(bundle -> bundle.fails(report.failOn()))) {
      give(report, bundles, List.of());
      throw new MojoFailureException(
          Teller.failures(bundles, report.failOn()) + "; nothing was written.");
    }
    var result =
        new TreeWriter(config().toolVersion()).write(outputFolder(), TierBundle.trees(bundles));
    give(report, bundles, result.findings());
    tell(bundles, result);
  }

  private boolean isUpToDate(List<TierFile> files) {
    if (force == null ? config().toolVersion().endsWith("-SNAPSHOT") : force) {
      return false;
    }
    var names = files.stream().map(TierFile::tier).flatMap(Optional::stream).distinct().count();
    return names == files.size() && files.stream().allMatch(this::isUpToDate);
  }

  private boolean isUpToDate(TierFile file) {
    var hash = config().inputsHash(file.source());
    return !file.mayWaive()
        && UpToDate.isUpToDate(
            outputFolder(), file.tier().orElseThrow(), hash, config().toolVersion());
  }

  private void tellUpToDate(String name) throws OutputException {
    var lock = LockFile.read(outputFolder(), name).lock();
    var files = lock.map(l -> l.files().size()).orElse(0);
    getLog().info(Summary.unchanged(name, files, shownFolder(name)));
  }

  private void tell(List<TierBundle> bundles, WriteResult result) throws MojoFailureException {
    new Teller(getLog()).tell(result.findings());
    if (result.isRefused()) {
      throw new MojoFailureException(
          "The files cannot be put into `" + shownFolder("") + "`; nothing was written.");
    }
    if (!result.overwrittenEdits().isEmpty()) {
      var edits = String.join(", ", result.overwrittenEdits());
      getLog().warn("Edited by hand since the last run, and now as generated again: " + edits);
    }
    for (var bundle : bundles) {
      var name = bundle.tier().orElseThrow();
      getLog().info(Summary.of(bundle, result).told(name, shownFolder(name)));
    }
  }
}
