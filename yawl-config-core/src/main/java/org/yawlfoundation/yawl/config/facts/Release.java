package org.yawlfoundation.yawl.config.facts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * The program that a file is for, in the version that the file's first line says.
 *
 * @param program such as {@code Kubernetes} or {@code Istio}
 * @param version such as 1.33; a later one than any there is where none is said
 */
public record Release(String program, Version version) {
  private static final Version LATEST = new Version(Integer.MAX_VALUE, 0);
  private static final Pattern HEADER =
      Pattern.compile("# for (\\S.*?)(?: ([0-9]{1,3}\\.[0-9]{1,3})(?:[ .,].*)?)?");

  /** What a first line such as {@code # for Kubernetes 1.33} says, if it says for whom it is. */
  public static Optional<Release> of(String line) {
    var header = HEADER.matcher(line);
    if (!header.matches()) {
      return Optional.empty();
    }
    var version = Optional.ofNullable(header.group(2)).map(Version::parse);
    return Optional.of(new Release(header.group(1), version.orElse(LATEST)));
  }

  /**
   * Whether it has all that another release has, such as {@code KEDA 2.17}; of other programs, it
   * does.
   */
  boolean has(String since) {
    int space = since.lastIndexOf(' ');
    return !since.substring(0, space).equals(program)
        || version.compareTo(Version.parse(since.substring(space + 1))) >= 0;
  }
}
