package org.yawlfoundation.yawl.config.oracle;

/** Why a mistake in an alert is let pass: there are no series by which anybody could tell. */
final class Survivors {
  private Survivors() {}

  /** The reason; empty where there is none but that its tests do not look. */
  static String why(AlertMutant mutant) {
    var expr = mutant.alert().text("expr");
    var label = mutant.change().substring(0, mutant.change().indexOf('=') + 1);
    if (mutant.kind().equals("comparison, with or without the limit")
        && (expr.contains("rate(")
            || expr.contains("> 0)")
            || expr.contains(">= 0)")
            || expr.contains("avg by"))) {
      return "no rate, mean or share is the limit to the last digit, and nothing that is divided by is 0";
    } else if (mutant.kind().equals("matcher, gone") && isMatchedBy(expr, label)) {
      return "the other side of the match still has it, and both sides are matched by it";
    } else if (mutant.change().equals("count -> sum")) {
      return "whether there are any is asked, not how many";
    } else if (mutant.change().equals("changes -> rate") && expr.contains("> 0")) {
      return "either is above 0 as soon as it changes";
    } else if (mutant.alert().name().equals("YawlNetworkPacketLoss")
        && mutant.kind().equals("window, double")) {
      return "what is sent in all goes on evenly, however long it is looked at";
    }
    return "";
  }

  private static boolean isMatchedBy(String expr, String label) {
    if (!label.equals("namespace=") && !label.equals("datname=")) {
      return false;
    }
    var unless = expr.indexOf(" unless ");
    return unless < 0 ? expr.contains(label) : expr.substring(0, unless).contains(label);
  }
}
