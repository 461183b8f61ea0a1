package org.yawlfoundation.yawl.config.maven;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.output.OutputException;

/** What all goals share: which tiers there are, and the way from a document to its files. */
abstract class TierMojo extends AbstractMojo {
  /** Skips every goal of this plugin. */
  @Parameter(property = "yawl-config.skip")
  boolean skip;

  /**
   * The tier documents. Unless given, these are {@code tier.yaml} in the project's folder and all
   * {@code tiers/*.yaml}, as far as they exist.
   */
  @Parameter(property = "yawl-config.tiers")
  List<File> tiers = List.of();

  /** The name of the only tier to look at. Unless given, the goal looks at all. */
  @Parameter(property = "yawl-config.tier")
  @Nullable String tier;

  /** The folder that holds one folder for each tier. */
  @Parameter(
      property = "yawl-config.outputDirectory",
      defaultValue = "${project.build.directory}/yawl-config")
  File outputDirectory = new File("target/yawl-config");

  /**
   * The folder of templates of your own, which replace ours or add files. Unless given, it is
   * {@code src/main/yawl-config/templates}, if that exists.
   */
  @Parameter(property = "yawl-config.templates")
  @Nullable File templates;

  /**
   * The day on which waivers must hold, such as 2026-11-23. Unless given, it is the day of the
   * build.
   */
  @Parameter(property = "yawl-config.today")
  @Nullable String today;

  @Parameter(defaultValue = "${basedir}", readonly = true)
  File basedir = new File("");

  @Parameter(defaultValue = "${session.executionRootDirectory}", readonly = true)
  @Nullable File startedIn;

  @Parameter(defaultValue = "${project.modules}", readonly = true)
  List<String> modules = List.of();

  @Parameter(defaultValue = "${mojoExecution.executionId}", readonly = true)
  String execution = "";

  private @Nullable YawlConfig made;

  /** Whether this goal alone is to be skipped. */
  abstract boolean isGoalSkipped();

  /** Does what needs no tier document; returns whether that was all. */
  boolean isDoneWithoutTiers() throws MojoFailureException {
    return false;
  }

  /** Does the goal's work for these documents, of which there is at least one. */
  abstract void run(List<TierFile> files)
      throws MojoExecutionException, MojoFailureException, OutputException;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (skip || isGoalSkipped()) {
      getLog().info("Skipped.");
      return;
    }
    if (isDoneWithoutTiers()) {
      return;
    }
    var files = TierFiles.read(base(), tiers);
    if (files.isEmpty() && isPassedBy()) {
      getLog().info("No tier document here, so there is nothing to do.");
      return;
    } else if (files.isEmpty()) {
      throw new MojoFailureException(TierFiles.NOWHERE.formatted(base()));
    }
    made = YawlConfig.create().withTemplates(TemplateFolder.read(base(), templates));
    try {
      run(chosen(files));
    } catch (OutputException e) {
      throw new MojoExecutionException(String.valueOf(e.getMessage()), e);
    }
  }

  /** The library, with the user's own templates. */
  final YawlConfig config() {
    return Objects.requireNonNull(made);
  }

  /** What this goal finds beside what the bundle tells. */
  List<Finding> further(Bundle bundle) {
    return List.of();
  }

  /** Goes the whole line for each document, and tells what is found. */
  final List<TierBundle> bundles(List<TierFile> files) throws MojoFailureException {
    var day = today();
    var all =
        files.stream()
            .map(file -> bundle(file, day))
            .filter(bundle -> bundle.tier().map(this::isChosen).orElse(true))
            .toList();
    if (all.isEmpty()) {
      throw noneChosen(files);
    }
    var bundles = TierBundle.refuseTwins(all);
    var teller = new Teller(getLog());
    var told = new HashSet<Finding>();
    for (var bundle : bundles) {
      teller.tell(bundle.findings().stream().filter(told::add).toList());
    }
    return bundles;
  }

  private TierBundle bundle(TierFile file, LocalDate day) {
    var bundle = config().generate(file.source(), day);
    return TierBundle.of(file, bundle, further(bundle));
  }

  /** Where a tier's files are, as the user would type it where Maven was started. */
  final String shownFolder(String name) {
    var folder = outputFolder().resolve(name);
    return Paths.shown(startedIn == null ? base() : startedIn.toPath(), folder);
  }

  final Path outputFolder() {
    return base().resolve(outputDirectory.toPath());
  }

  final Path base() {
    return basedir.toPath().toAbsolutePath();
  }

  private List<TierFile> chosen(List<TierFile> files) throws MojoFailureException {
    var chosen = files.stream().filter(f -> f.tier().map(this::isChosen).orElse(true)).toList();
    if (chosen.isEmpty()) {
      throw noneChosen(files);
    }
    return chosen;
  }

  /**
   * Whether nobody asked for this very project: it holds others, or the goal was called by hand in
   * a folder above it, and so for all projects there.
   */
  private boolean isPassedBy() {
    boolean above = startedIn != null && !startedIn.getAbsoluteFile().equals(base().toFile());
    return !modules.isEmpty() || (above && execution.equals("default-cli"));
  }

  private boolean isChosen(String name) {
    return tier == null || tier.equals(name);
  }

  private MojoFailureException noneChosen(List<TierFile> files) {
    var names =
        files.stream()
            .map(file -> file.tier().map(name -> "`" + name + "`").orElse(file.name()))
            .collect(Collectors.joining(", "));
    return new MojoFailureException("No tier is called `" + tier + "`; there is " + names + ".");
  }

  private LocalDate today() throws MojoFailureException {
    if (today == null) {
      return LocalDate.now(ZoneId.systemDefault());
    }
    try {
      return LocalDate.parse(today);
    } catch (DateTimeParseException e) {
      throw new MojoFailureException(
          "`yawl-config.today` is `" + today + "`, which is not a day such as `2026-11-23`.");
    }
  }
}
