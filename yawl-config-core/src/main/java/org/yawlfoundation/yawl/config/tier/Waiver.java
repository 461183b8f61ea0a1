package org.yawlfoundation.yawl.config.tier;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.finding.Mark;

/**
 * A rule whose findings are known and accepted.
 *
 * @param rule the code, such as {@code YC203}
 * @param because the reason, for whoever reads it later
 * @param until the last day on which it holds
 * @param scope the files whose findings it waives; absent where it waives those of all
 * @param mark where it stands; absent when it was given by a program
 */
public record Waiver(
    String rule, String because, LocalDate until, Optional<Scope> scope, Optional<Mark> mark) {
  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return !day.isAfter(until);
  }

  /** Whether it speaks of a rule's findings in a file; the path is empty where there is none. */
  public boolean speaksOf(String id, String path) {
    return rule.equals(id) && (scope.isEmpty() || scope.get().holds(path));
  }

  /** Such as {@code YC201 in kubernetes/pdb.yaml until 2027-03-31: drained with a surge pool}. */
  @Override
  public String toString() {
    return rule + scope.map(s -> " in " + s.form()).orElse("") + " until " + until + ": " + because;
  }

  /**
   * Files of a tree: one, all below a folder, or those of a form, in which {@code *} stands for any
   * name or a part of one and {@code **} for folders too.
   *
   * @param form such as {@code kubernetes/pdb.yaml}, {@code cells/eu-1} or {@code **}{@code
   *     /pdb.yaml}
   * @param mark where it stands; absent when it was given by a program
   */
  public record Scope(String form, Optional<Mark> mark) {
    /** Whether a file is one of them. */
    public boolean holds(String path) {
      return pattern().matcher(path).matches();
    }

    /** Few waivers have a scope, and fewer still are asked of many findings. */
    private Pattern pattern() {
      var regex = new StringBuilder();
      for (int i = 0; i < form.length(); i++) {
        if (form.startsWith("**/", i)) {
          regex.append("(.*/)?");
          i += 2;
        } else if (form.startsWith("**", i)) {
          regex.append(".*");
          i++;
        } else if (form.charAt(i) == '*') {
          regex.append("[^/]*");
        } else {
          regex.append(Pattern.quote(String.valueOf(form.charAt(i))));
        }
      }
      return Pattern.compile(regex + (form.endsWith("/") ? ".*" : "(/.*)?"), Pattern.DOTALL);
    }
  }
}
