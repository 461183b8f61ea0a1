package org.yawlfoundation.yawl.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Spelling;

/**
 * What a rule is about, or that there is none of that name.
 *
 * @param page in Markdown; empty where the rule is not known, or an extension brings no page
 * @param fault that the rule is not known, with the nearest that is
 */
public record RuleExplanation(String page, Optional<Finding> fault) {
  static RuleExplanation of(String asked, List<Rule> rules) {
    return rules.stream()
        .filter(rule -> rule.id().equalsIgnoreCase(asked) || name(rule).equalsIgnoreCase(asked))
        .findFirst()
        .map(rule -> new RuleExplanation(page(rule), Optional.empty()))
        .orElseGet(() -> new RuleExplanation("", Optional.of(unknown(asked, rules))));
  }

  private static String name(Rule rule) {
    return rule.getClass().getSimpleName();
  }

  /** The page that the rule's jar brings beside the front door's class. */
  private static String page(Rule rule) {
    var path = "/" + YawlConfig.class.getPackageName().replace('.', '/') + "/rules/" + rule.id();
    try (InputStream in = rule.getClass().getResourceAsStream(path + ".md")) {
      return in == null
          ? "# " + rule.id() + " " + name(rule) + "\n\nIts extension brings no page of it.\n"
          : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Finding unknown(String asked, List<Rule> rules) {
    var ids = rules.stream().map(Rule::id).toList();
    var names = rules.stream().map(RuleExplanation::name).toList();
    var near =
        Spelling.nearest(asked.toUpperCase(Locale.ROOT), ids)
            .or(() -> Spelling.nearest(asked, names))
            .map(n -> "ask for `" + n + "`")
            .orElse("ask for one of " + ids.stream().collect(Collectors.joining(", ")));
    return Finding.error("YC109", "No rule with a page is called `" + asked + "`.").help(near);
  }
}
