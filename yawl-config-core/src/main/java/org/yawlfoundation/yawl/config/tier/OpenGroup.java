package org.yawlfoundation.yawl.config.tier;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A group of a tier document that takes names of the user's own, such as a program's settings or an
 * organisation's labels.
 *
 * @param meaning one sentence
 * @param noun what a name is, such as "name of a setting"
 * @param names the names that are legal
 * @param legal how to write a legal name, as help
 * @param values the kind of value that each name takes
 */
record OpenGroup(String meaning, String noun, Pattern names, String legal, KeyType<?> values) {
  private static final String PREFIX = "([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?";
  private static final String LABEL = PREFIX + "[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$";
  private static final String SETTING = "[A-Za-z_][A-Za-z0-9_./-]{0,199}$";

  /** Before a label's name: it is none of those that we set. */
  static final String NOT_OURS =
      "(?!app\\.kubernetes\\.io/(name|part-of|managed-by)$|yawlfoundation\\.org/)";

  /** The key of a name below the group. */
  Key<?> key(String path) {
    return new Key<>(path, values, meaning, "", true, Optional.empty(), "");
  }

  /** The open group that a path lies in. */
  static Optional<String> of(String path) {
    return Keys.OPEN.keySet().stream().filter(group -> path.startsWith(group + ".")).findFirst();
  }

  /** A program's settings. */
  static OpenGroup settings(String whose) {
    return new OpenGroup(
        "Settings of " + whose + " own names and in its own spelling.",
        "name of a setting",
        setting(""),
        "write the name as the program's own manual spells it",
        TextTypes.SETTING);
  }

  /** The names of settings, all or those that a condition before them lets pass. */
  static Pattern setting(String condition) {
    return Pattern.compile("^" + condition + SETTING);
  }

  /** The names of labels, all or those that a condition before them lets pass. */
  static Pattern label(String condition) {
    return Pattern.compile("^" + condition + LABEL);
  }
}
