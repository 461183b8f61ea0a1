package org.yawlfoundation.yawl.config.tier;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.finding.Finding;

/** Looks at an image that the user gave: a placeholder is no image, and a tag alone may move. */
final class ImageCheck {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "[a-z0-9]+([._-][a-z0-9]+)*(:[0-9]+)?(/[a-z0-9]+((\\.|_|__|-+)[a-z0-9]+)*)*(:[A-Za-z0-9_][A-Za-z0-9._-]{0,127})?(@sha256:[0-9a-f]{64})?");

  private ImageCheck() {}

  static Optional<Finding> check(Map<String, Given> given, Key<String> key) {
    var image = given.get(key.path());
    if (image == null) {
      return Optional.empty();
    }
    var text = String.valueOf(image.value());
    Optional<Finding> finding = Optional.empty();
    if (!REFERENCE.matcher(text).matches()) {
      finding =
          Optional.of(
              Finding.error(
                      "YC107", "`" + Excerpt.of(text) + "` is a reference that no node could pull.")
                  .help(
                      "write the repository, the tag, and `@sha256:` with the 64 hexadecimal digits of the digest"));
    } else if (!text.contains("@sha256:")) {
      finding =
          Optional.of(
              Finding.warning(
                      "YC107", "`" + Excerpt.of(text) + "` names a tag alone, and a tag may move.")
                  .help("add the digest: `" + text + "@sha256:<64 hexadecimal digits>`"));
    }
    return finding.map(f -> image.mark().map(f::at).orElse(f));
  }
}
