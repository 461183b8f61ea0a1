package org.yawlfoundation.yawl.config.guide;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A value at the end of a path through a file.
 *
 * @param path such as {@code spec.template.spec.containers[engine].image}; items of a list go by
 *     their name where they have one, keys with dots stand in brackets
 * @param line where the value begins
 */
record Leaf(String path, String value, int line) {
  private static final Pattern STAR = Pattern.compile("\\[(\\*|each)]");

  /** The part of this path that a prefix leads to, if it does. */
  Optional<String> below(String prefix) {
    var match = pattern(prefix).matcher(path);
    return match.lookingAt() ? Optional.of(match.group(0)) : Optional.empty();
  }

  /** What of this path follows a part that leads to it. */
  String after(String part) {
    var rest = path.substring(part.length());
    return rest.startsWith(".") ? rest.substring(1) : rest;
  }

  private static Pattern pattern(String prefix) {
    if (prefix.isEmpty()) {
      return Pattern.compile("");
    }
    var quoted =
        List.of(STAR.split(prefix, -1)).stream()
            .map(Pattern::quote)
            .collect(Collectors.joining("\\[[^\\]]*]"));
    return Pattern.compile(quoted + "(?=[.\\[]|$)");
  }
}
