package org.yawlfoundation.yawl.config.render;

/** A template of a user's own that cannot be filled in. */
final class TemplateFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final String template;
  private final int line;
  private final int column;
  private final String help;

  TemplateFault(String template, int line, int column, String message, String help) {
    super(message, null, false, false);
    this.template = template;
    this.line = line;
    this.column = column;
    this.help = help;
  }

  /** The template's path, such as {@code kubernetes/pdb.yaml.ftl}. */
  String template() {
    return template;
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  String message() {
    return String.valueOf(getMessage());
  }

  String help() {
    return help;
  }
}
