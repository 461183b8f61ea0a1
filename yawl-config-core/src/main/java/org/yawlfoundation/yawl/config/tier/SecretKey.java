package org.yawlfoundation.yawl.config.tier;

import java.util.regex.Pattern;

/**
 * A key of a Secret, spelt {@code secret/key}: where a value is kept that no file may show.
 *
 * @param secret the Secret's name
 * @param key within it
 */
public record SecretKey(String secret, String key) {
  static final String PATTERN = "^[a-z0-9]([-a-z0-9.]*[a-z0-9])?/[-._a-zA-Z0-9]+$";
  private static final Pattern FORM = Pattern.compile(PATTERN);

  /** Reads {@code smtp-login/password}. */
  public static SecretKey parse(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    int slash = text.indexOf('/');
    return new SecretKey(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return secret + "/" + key;
  }
}
