package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;
import java.util.Optional;

/** Judges {@code -D}: whether a JDK reads the property, and takes it from there. */
final class JvmProperties {
  private static final List<Integer> COLUMNS = List.of(0, 17, 21, 25);
  private static final String MANAGER = "-Djava.security.manager";

  private final int jdk;
  private final String rows = Rows.text("jvm-properties.tsv");

  JvmProperties(int jdk) {
    this.jdk = jdk;
  }

  Optional<JvmProblem> problem(String option) {
    if (jdk >= 24
        && (option.equals(MANAGER) || option.startsWith(MANAGER + "="))
        && !option.endsWith("=disallow")) {
      var sentence = "JDK %s has no Security Manager and does not start with `%s`.";
      return Optional.of(
          JvmProblem.fatal(option, sentence.formatted(jdk, option)).help("leave it out"));
    }
    int equals = option.indexOf('=');
    var name = option.substring("-D".length(), equals < 0 ? option.length() : equals);
    return Rows.find(rows, name, '\t')
        .flatMap(
            row ->
                switch (row.get(COLUMNS.indexOf(jdk))) {
                  case "security" -> Optional.of(security(option, name));
                  case "unread" -> Optional.of(unread(option, name));
                  default -> Optional.empty();
                });
  }

  private JvmProblem unread(String option, String name) {
    var sentence = "JDK %s reads no property `%s`.".formatted(jdk, name);
    return JvmProblem.warning(option, sentence).help("leave it out");
  }

  /** The list that people shorten most has system properties beside it that say what is meant. */
  private static JvmProblem security(String option, String name) {
    var sentence = "`%s` is a security property: `-D` changes nothing.".formatted(name);
    return JvmProblem.warning(option, sentence)
        .help(
            name.equals("jdk.tls.disabledAlgorithms")
                ? "write `-Djdk.tls.server.protocols=TLSv1.3 -Djdk.tls.client.protocols=TLSv1.3` for TLS 1.3 alone"
                : "set it in a file that `-Djava.security.properties=` names");
  }
}
