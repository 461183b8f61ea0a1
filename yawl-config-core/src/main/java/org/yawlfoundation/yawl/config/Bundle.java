package org.yawlfoundation.yawl.config;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Looked;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Waived;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;
import org.yawlfoundation.yawl.config.finding.Mark;
import org.yawlfoundation.yawl.config.output.LockFile;
import org.yawlfoundation.yawl.config.output.OutputTree;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;
import org.yawlfoundation.yawl.config.plan.PlanDeriver.Derived;
import org.yawlfoundation.yawl.config.plan.Sheet;
import org.yawlfoundation.yawl.config.render.RenderedTree;
import org.yawlfoundation.yawl.config.report.Judged;
import org.yawlfoundation.yawl.config.report.Provenance;
import org.yawlfoundation.yawl.config.tier.ScaleTier;

/**
 * What one tier gives: its files, what is wrong with them, and why each value is as it is.
 * Immutable to its callers.
 */
public final class Bundle {
  private final Optional<Made> made;
  private final List<Finding> findings;
  private final List<Waived> waived;
  private volatile @Nullable List<Looked> looked;

  /** What there is once a tier could be read. */
  record Made(
      ScaleTier tier,
      Derived derived,
      RenderedTree tree,
      OutputTree output,
      Checker checker,
      String toolVersion) {}

  Bundle(Optional<Made> made, List<Finding> findings, List<Waived> waived) {
    this.made = made;
    this.findings = List.copyOf(findings);
    this.waived = List.copyOf(waived);
  }

  /** Whether the files may be used: no finding is an error. */
  public boolean isGood() {
    return made.isPresent() && findings.stream().noneMatch(Finding::isError);
  }

  /** What is wrong, errors first. */
  public List<Finding> findings() {
    return findings;
  }

  /** What the tier's waivers took out of the findings. */
  public List<Finding> waived() {
    return waived.stream().map(Waived::finding).toList();
  }

  /**
   * What was found, for a report.
   *
   * @param document the tier document's name
   */
  public Judged judged(String document) {
    var given = new TreeMap<String, Mark>();
    made.ifPresent(
        m ->
            m.tier()
                .given()
                .forEach((key, value) -> value.mark().ifPresent(mark -> given.put(key, mark))));
    return new Judged(tier().orElse(document), document, findings, waived, given);
  }

  /** The findings as a terminal shows them. */
  public String printFindings() {
    return FindingPrinter.print(findings);
  }

  /** The tier's name, if it could be read. */
  public Optional<String> tier() {
    return made.map(m -> m.tier().name());
  }

  /** The plan, if the tier could be read. */
  public Optional<DeploymentPlan> plan() {
    return made.map(m -> m.derived().plan());
  }

  /** The origins of the plan's values, if the tier could be read. */
  public Optional<Sheet> sheet() {
    return made.map(m -> m.derived().sheet());
  }

  /** The files by path, the lock file among them; none if the tier could not be read. */
  public SortedMap<String, String> files() {
    var files = new TreeMap<String, String>();
    made.ifPresent(
        m -> {
          files.putAll(m.output().files());
          files.put(LockFile.NAME, LockFile.of(m.output(), m.toolVersion()).text());
        });
    return Collections.unmodifiableSortedMap(files);
  }

  /** The tree, ready to be written or compared; if the tier could be read. */
  public Optional<OutputTree> tree() {
    return made.map(Made::output);
  }

  /**
   * Holds the files against rules that the bundle was not made with. Waivers take nothing out.
   *
   * @return what these rules find; nothing if the tier could not be read
   */
  public List<Finding> check(List<Rule> rules) {
    return made.map(m -> YawlConfig.check(new Checker(rules), m.tree(), m.derived().sheet()))
        .orElse(List.of());
  }

  /**
   * Why a value is as it is.
   *
   * @param path of its key, such as {@code postgresql.settings.max_connections}
   * @return what to print, or a finding that names the nearest known paths; empty if the tier could
   *     not be read
   */
  public Optional<Explanation> explain(String path) {
    return made.map(m -> new Explainer(m, looked(m)).explain(path));
  }

  /**
   * Where each line of the files comes from, as JSON: for each file the lines that bear values of
   * the plan and the paths of these, and for each path its value, who decided it, formula, source
   * and inputs. Lines that are not told are the template's own. Empty if the tier could not be
   * read.
   */
  public Optional<String> provenance() {
    return made.map(
        m -> Provenance.json(m.toolVersion(), m.tier().name(), m.tree(), m.derived().sheet()));
  }

  /** What each rule looks at, found out once. */
  private List<Looked> looked(Made m) {
    var found = looked;
    if (found == null) {
      var trail = new PlanTrail(m.tree(), m.derived().sheet());
      found = m.checker().looks(YawlConfig.parsed(m.tree()), trail);
      looked = found;
    }
    return found;
  }
}
