package org.yawlfoundation.yawl.config.benchmark;

/** Prints rows of a Markdown table: what, measured, budget, and the same for each 1,000 lines. */
final class Table {
  private Table() {}

  static void row(String what, String measured, String budget, String perThousandLines) {
    System.out.printf("| %s | %s | %s | %s |%n", what, measured, budget, perThousandLines);
  }

  /** A number that is to stay within a budget. */
  static void budgeted(
      String what, double measured, String format, double budget, String perThousandLines) {
    var told = format.formatted(measured);
    row(
        what,
        measured <= budget ? told : "**" + told + "**",
        format.formatted(budget),
        perThousandLines);
  }
}
