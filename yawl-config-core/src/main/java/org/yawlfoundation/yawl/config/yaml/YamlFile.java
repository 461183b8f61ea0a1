package org.yawlfoundation.yawl.config.yaml;

import java.util.List;

/**
 * A YAML file, read once for all who ask about it.
 *
 * @param path the name under which the reader knows the file, with forward slashes
 * @param documents its documents in order, without the empty ones
 * @param problems what makes it bad YAML; a document that cannot be read to its end is not among
 *     the documents
 * @param ambiguities values without quotes which readers of YAML take for different things
 */
public record YamlFile(
    String path, List<YamlNode> documents, List<Problem> problems, List<Ambiguity> ambiguities) {

  /**
   * A fault of the YAML itself.
   *
   * @param message one sentence
   * @param help what to do about it
   */
  public record Problem(int line, int column, String message, String help) {}

  /** A value that another reader takes for something else. */
  public record Ambiguity(YamlScalar scalar, String readings) {
    public int line() {
      return scalar.line();
    }

    public int column() {
      return scalar.column();
    }

    /** One sentence, such as "`yes` is text to YAML 1.2 and true to YAML 1.1." */
    public String message() {
      return "`" + scalar.text() + "` is " + readings + ".";
    }

    /** The value in quotes, which all take for text. */
    public String quoted() {
      return '"' + scalar.text() + '"';
    }
  }

  public YamlFile {
    documents = List.copyOf(documents);
    problems = List.copyOf(problems);
    ambiguities = List.copyOf(ambiguities);
  }

  /** Reads a file. Never throws for what the text says: that becomes a problem. */
  public static YamlFile parse(String path, String text) {
    return new YamlReader(path, text).read();
  }

  public boolean isGood() {
    return problems.isEmpty();
  }
}
