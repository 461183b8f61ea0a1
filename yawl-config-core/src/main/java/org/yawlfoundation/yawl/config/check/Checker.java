package org.yawlfoundation.yawl.config.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import org.yawlfoundation.yawl.config.catalogue.Catalogues;
import org.yawlfoundation.yawl.config.facts.KubernetesSchemas;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * Holds files against all rules. Catalogues and schemas are read once and kept; safe for many
 * threads at once.
 */
public final class Checker {
  private final List<Rule> rules;
  private final Catalogues catalogues;
  private final KubernetesSchemas schemas = new KubernetesSchemas();

  public Checker(List<Rule> rules) {
    this(rules, new Catalogues());
  }

  /**
   * @param catalogues that are kept, and that others may read too
   */
  public Checker(List<Rule> rules, Catalogues catalogues) {
    this.catalogues = catalogues;
    this.rules = List.copyOf(rules);
    var byId = new HashMap<String, Rule>();
    for (var rule : rules) {
      var other = byId.putIfAbsent(rule.id(), rule);
      if (other != null) {
        throw new IllegalStateException(
            "Both %s and %s are called %s: one of them has to go"
                .formatted(other.getClass().getName(), rule.getClass().getName(), rule.id()));
      }
    }
  }

  public List<Rule> rules() {
    return rules;
  }

  /** What the rules find, in the order of telling. */
  public List<Finding> check(Collection<ParsedFile> files, Trail trail) {
    var subject = new Subject(files, catalogues, schemas, trail);
    return rules.stream().flatMap(rule -> rule.check(subject)).sorted(Finding.ORDER).toList();
  }

  /** What each rule looks at in some files, in the order of rules. */
  public List<Looked> looks(Collection<ParsedFile> files, Trail trail) {
    var subject = new Subject(files, catalogues, schemas, trail);
    var all = new ArrayList<Looked>();
    for (var rule : rules) {
      var looked = new Looked(rule);
      subject.noteIn(looked);
      rule.check(subject).forEach(finding -> {});
      all.add(looked);
    }
    return all;
  }
}
