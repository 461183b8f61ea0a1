package org.yawlfoundation.yawl.config.catalogue;

import java.util.regex.Pattern;

/** A version such as {@code 1.24} or {@code 1.24.1}; a part that is not given is 0. */
record PgbouncerVersion(int major, int minor, int patch) {
  private static final Pattern SPELLING =
      Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?");

  static PgbouncerVersion parse(String text) {
    var parts = SPELLING.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "A version of PgBouncer is written as 1.24 or 1.24.1, not " + text);
    }
    int patch = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    return new PgbouncerVersion(
        Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), patch);
  }

  boolean isAtLeast(String other) {
    var since = parse(other);
    if (major != since.major) return major > since.major;
    return minor != since.minor ? minor > since.minor : patch >= since.patch;
  }
}
