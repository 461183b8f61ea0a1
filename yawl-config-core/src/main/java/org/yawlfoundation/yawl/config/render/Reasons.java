package org.yawlfoundation.yawl.config.render;

import java.util.ArrayList;
import java.util.List;
import org.yawlfoundation.yawl.config.plan.Origin;
import org.yawlfoundation.yawl.config.plan.Origin.Kind;
import org.yawlfoundation.yawl.config.plan.Sheet;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/**
 * An origin told in a few short lines, for a comment: no line number of the tier document, which
 * would churn.
 */
final class Reasons {
  private static final String INDENT = "  ";

  private Reasons() {}

  static List<String> lines(Origin origin, int width) {
    var lines = new ArrayList<String>();
    var formula = origin.why().formula();
    if (origin.key().equals(TierKeys.TIER)) {
      return lines;
    } else if (origin.kind() == Kind.GIVEN) {
      var instead =
          origin.instead().map(value -> ", in place of " + origin.key().spell(value)).orElse("");
      wrap(lines, origin.path() + ": given in the tier document" + instead, width);
    } else if (formula.isEmpty()) {
      wrap(lines, origin.path() + ": " + source(origin), width);
    } else {
      var withNumbers = isChoiceOfWords(origin) ? formula : Sheet.withNumbers(origin);
      var source = origin.why().source();
      wrap(lines, origin.path() + " = " + formula, width);
      wrap(
          lines,
          INDENT + (withNumbers.equals(formula) ? "" : "= " + withNumbers + "; ") + source,
          width);
    }
    if (origin.kind() != Kind.GIVEN) {
      origin
          .why()
          .guide()
          .filter(guide -> !guide.says().equals(origin.spelt()))
          .ifPresent(
              guide ->
                  wrap(
                      lines,
                      INDENT
                          + "guide "
                          + guide.section()
                          + ": "
                          + guide.says()
                          + " - "
                          + guide.because(),
                      width));
    }
    return lines;
  }

  /** Which presets they are, a larger fleet would change beside a value that stays. */
  private static String source(Origin origin) {
    var source = origin.why().source();
    return switch (origin.kind()) {
      case DEFAULT -> "default; " + source;
      case PRESET -> "from the presets; " + source.substring(source.indexOf("; ") + 2);
      default -> source;
    };
  }

  /** The formula shows the words already; the numbers that chose would change beside them. */
  private static boolean isChoiceOfWords(Origin origin) {
    return origin.value() instanceof String && origin.why().formula().contains(" ? ");
  }

  private static void wrap(List<String> lines, String text, int width) {
    var rest = text;
    while (rest.length() > width) {
      int blank = rest.lastIndexOf(' ', width);
      if (blank <= INDENT.length() * 2) {
        break;
      }
      lines.add(rest.substring(0, blank));
      rest = INDENT + INDENT + rest.substring(blank + 1);
    }
    lines.add(rest);
  }
}
