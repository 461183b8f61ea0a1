package org.yawlfoundation.yawl.config.tier;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** Follows {@code extends} from document to document. */
final class Extending {
  private static final String NOWHERE = "YC111";

  private Extending() {}

  static TierDocument read(TierDocumentReader reader, DocumentText text) {
    return read(reader, text, new LinkedHashSet<>());
  }

  private static TierDocument read(
      TierDocumentReader reader, DocumentText text, Set<String> before) {
    before.add(text.name());
    var document = reader.read(text.name(), text.bytes());
    var named = named(document);
    return named.isEmpty() ? document : follow(reader, text, document, named.get(), before);
  }

  /** The path in {@code extends}, where it is one: whatever else it is, is told with the values. */
  private static Optional<YamlScalar> named(TierDocument document) {
    return document
        .root()
        .flatMap(root -> root.child(TierKeys.EXTENDS.path()))
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .filter(
            scalar -> TierKeys.EXTENDS.takes(scalar.text()) && !Presets.isPreset(scalar.text()));
  }

  private static TierDocument follow(
      TierDocumentReader reader,
      DocumentText text,
      TierDocument document,
      YamlScalar path,
      Set<String> before) {
    try {
      var base = text.beside(path.text());
      if (base.isEmpty()) {
        return document.with(
            Finding.error(NOWHERE, "There is no tier document `" + Excerpt.of(path.text()) + "`.")
                .at(document.mark(path))
                .help(
                    "write its path from the folder of "
                        + document.file()
                        + ", or the name of a preset such as `1m`"));
      } else if (before.contains(base.get().name())) {
        return document.with(
            Finding.error(
                    NOWHERE,
                    "Tier documents extend each other in a circle: "
                        + String.join(" -> ", before)
                        + " -> "
                        + base.get().name()
                        + ".")
                .at(document.mark(path))
                .help("remove the line, or extend a document that does not come back here"));
      }
      return document.extending(read(reader, base.get(), before));
    } catch (IOException e) {
      return document.with(
          Finding.error(
                  NOWHERE, "The tier document `" + Excerpt.of(path.text()) + "` cannot be read.")
              .at(document.mark(path))
              .note(String.valueOf(e.getMessage()))
              .help("let the build read it"));
    }
  }
}
