package org.yawlfoundation.yawl.config.facts;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The program that a file is for, in the version that the file's first line says.
 *
 * @param program such as {@code Kubernetes} or {@code Istio}
 * @param minor of its version 1, such as 33 for Kubernetes 1.33; the greatest where none is said
 */
public record Release(String program, int minor) {
  private static final Pattern HEADER =
      Pattern.compile("# for (\\S.*?)(?: 1\\.([0-9]{1,4})(?:[ .,].*)?)?");

  /** What a first line such as {@code # for Kubernetes 1.33} says, if it says for whom it is. */
  public static Optional<Release> of(String line) {
    var header = HEADER.matcher(line);
    if (!header.matches()) {
      return Optional.empty();
    }
    var minor = Optional.ofNullable(header.group(2)).map(Integer::parseInt);
    return Optional.of(new Release(header.group(1), minor.orElse(Integer.MAX_VALUE)));
  }

  /** Whether it has all that another release of its program has; of other programs, it does. */
  boolean has(String release) {
    int dot = release.lastIndexOf(" 1.");
    return !release.substring(0, dot).equals(program)
        || Integer.parseInt(release.substring(dot + 3)) <= minor;
  }
}
