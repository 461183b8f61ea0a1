package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What Pod Security asks of the pods of a namespace.
 *
 * @param level {@code baseline} or {@code restricted}
 * @param minor of the Kubernetes whose policy it is; the greatest where none is pinned
 */
public record PodSecurity(String level, int minor) {
  /** From the loosest to the strictest. */
  public static final List<String> LEVELS = List.of("privileged", "baseline", "restricted");

  /** A label of a namespace begins so and goes on with a mode, such as {@code enforce}. */
  public static final String LABEL = "pod-security.kubernetes.io/";

  private static final Pattern VERSION = Pattern.compile("v1\\.([0-9]{1,4})");

  public boolean isRestricted() {
    return level.equals("restricted");
  }

  /** Whether a label's value is a version of the policy. */
  public static boolean isVersion(String text) {
    return text.equals("latest") || VERSION.matcher(text).matches();
  }

  /** What is enforced on the pods of a namespace, where some file has it and it asks anything. */
  public static Optional<PodSecurity> enforced(ClusterObjects objects, String namespace) {
    return objects
        .all("Namespace")
        .filter(object -> namespace.isEmpty() || object.name().equals(namespace))
        .flatMap(object -> enforced(object).stream())
        .findFirst();
  }

  private static Optional<PodSecurity> enforced(ClusterObject namespace) {
    var labels = namespace.labels();
    var version = VERSION.matcher(labels.getOrDefault(LABEL + "enforce-version", ""));
    int minor = version.matches() ? Integer.parseInt(version.group(1)) : Integer.MAX_VALUE;
    return Optional.ofNullable(labels.get(LABEL + "enforce"))
        .filter(level -> !level.equals("privileged"))
        .map(level -> new PodSecurity(level, minor));
  }
}
