package org.yawlfoundation.yawl.config.quantity;

import java.util.regex.Pattern;

/**
 * A program's version as far as it decides what the program accepts: major and minor.
 *
 * <p>Read from the text as written, so {@code 1.30} never becomes 1.3.
 */
public record Version(int major, int minor) implements Comparable<Version> {
  /** The legal form, as a regular expression that JSON Schema understands too. */
  public static final String PATTERN = "^[0-9]{1,3}\\.[0-9]{1,3}$";

  private static final Pattern FORM = Pattern.compile(PATTERN);

  /** Reads {@code 1.33}; throws IllegalArgumentException at anything else. */
  public static Version parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    int dot = text.indexOf('.');
    return new Version(
        Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
  }

  public boolean isAtLeast(int otherMajor, int otherMinor) {
    return compareTo(new Version(otherMajor, otherMinor)) >= 0;
  }

  @Override
  public int compareTo(Version other) {
    return major != other.major
        ? Integer.compare(major, other.major)
        : Integer.compare(minor, other.minor);
  }

  @Override
  public String toString() {
    return major + "." + minor;
  }
}
