package org.yawlfoundation.yawl.config.yaml;

import java.util.List;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.yawlfoundation.yawl.config.yaml.YamlFile.Problem;

/**
 * What the parser stumbled over, in words for somebody who never wrote a parser.
 *
 * @param atStart whether to point where the broken part begins, rather than where it had to end
 */
record SyntaxFault(String message, String help, boolean atStart) {
  static final String HELP = "mend this line or the one above, or put the value in quotes";

  /** The parser tells its faults in phrases alone; the first that fits is taken. */
  private record Phrase(String parsers, SyntaxFault ours) {}

  private static final List<Phrase> PHRASES =
      List.of(
          at("(TAB)", "A tab stands where YAML takes blanks only.", "indent with blanks"),
          at(
              "mapping values are not allowed here",
              "A second `: ` stands on one line, or the line is indented too far.",
              "put the value in quotes if the colon belongs to it, else begin the key below the one before"),
          from(
              "while scanning an alias",
              "A value that begins with a star stands for another one, and this one has no name.",
              "put the value in quotes"),
          at(
              "escape",
              "A backslash between double quotes is followed by something that YAML does not know.",
              "write two backslashes, or use single quotes"),
          from("while scanning a quoted scalar", "This quote is never closed.", "close the quote"),
          from(
              "could not find expected ':'",
              "This is neither `key: value` nor the end of the value above.",
              "write a colon and a blank after the key"),
          from(
              "while parsing a flow",
              "This bracket is never closed, or a comma is missing.",
              "close the bracket, or write the comma"),
          at(
              "while parsing a block",
              "This line is indented unlike the lines that it belongs to.",
              "give all keys of one map the same indent"),
          at(
              "cannot start any token",
              "A value begins with a sign that YAML keeps for itself.",
              "put the value in quotes"));

  static SyntaxFault of(MarkedYamlEngineException e) {
    var told = (e.getContext() == null ? "" : e.getContext() + ", ") + e.getProblem();
    return PHRASES.stream()
        .filter(phrase -> told.contains(phrase.parsers()))
        .findFirst()
        .map(Phrase::ours)
        .orElseGet(
            () -> new SyntaxFault("This cannot be read as YAML: " + told + ".", HELP, false));
  }

  Problem in(MarkedYamlEngineException e) {
    var mark =
        atStart
            ? e.getContextMark().or(e::getProblemMark)
            : e.getProblemMark().or(e::getContextMark);
    int line = mark.map(Mark::getLine).orElse(0) + 1;
    int column = mark.map(Mark::getColumn).orElse(0) + 1;
    return new Problem(line, column, message, help);
  }

  private static Phrase at(String parsers, String message, String help) {
    return new Phrase(parsers, new SyntaxFault(message, help, false));
  }

  private static Phrase from(String parsers, String message, String help) {
    return new Phrase(parsers, new SyntaxFault(message, help, true));
  }
}
