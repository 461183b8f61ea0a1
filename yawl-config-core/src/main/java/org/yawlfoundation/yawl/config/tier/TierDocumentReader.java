package org.yawlfoundation.yawl.config.tier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlMap;

/**
 * Reads a tier document's text: YAML 1.2, UTF-8, one map. Whatever it is not is told in findings.
 */
public final class TierDocumentReader {
  /**
   * A tier document is some hundred lines; a larger file is a mistake, and is not even read to its
   * end.
   */
  public static final int LARGEST = 1 << 20;

  private static final String NOT_A_TIER = "YC104";
  private static final String NOT_YAML = "YC103";
  private static final String START = "begin with two lines:\ntier: my-tier\nagents: 10000";

  /** Reads a document, and those that it extends. */
  public TierDocument read(DocumentText text) {
    return Extending.read(this, text);
  }

  /**
   * Reads one document and none that it extends.
   *
   * @param bytes all of the file, or its first {@link #LARGEST} + 1 bytes
   */
  public TierDocument read(String file, byte[] bytes) {
    if (bytes.length > LARGEST) {
      return nothing(
          file,
          "The file is larger than 1 MiB, and no tier document is.",
          "name the tier document itself");
    } else if (isUtf16(bytes)) {
      return nothing(file, "The file is UTF-16.", "save it as UTF-8");
    }
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
    } catch (CharacterCodingException e) {
      return nothing(file, "The file is not UTF-8 text.", "save it as UTF-8");
    }
    if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')) {
      return nothing(
          file,
          "The file holds control characters; it is no text.",
          "name the tier document itself");
    }
    return read(file, text);
  }

  private static TierDocument read(String file, String text) {
    var findings = new ArrayList<Finding>();
    boolean marked = text.startsWith("\uFEFF");
    var plain = marked ? text.substring(1) : text;
    var lines = plain.lines().toList();
    var draft = new TierDocument(file, lines, Optional.empty(), List.of());
    if (marked) {
      findings.add(
          Finding.warning(
                  "YC106",
                  "The file begins with a byte order mark, which other readers of YAML stumble over.")
              .at(draft.mark(1, 1, 1, ""))
              .help("save it as UTF-8 without a byte order mark"));
    }
    int carriage = firstWith(lines(plain), '\r');
    if (carriage > 0) {
      findings.add(
          Finding.warning(
                  "YC106",
                  "The file has Windows line ends, which differ from one checkout to the next.")
              .at(draft.mark(carriage, 1, 1, ""))
              .help("add `" + name(file) + " text eol=lf` to .gitattributes"));
    }
    var yaml = YamlFile.parse(file, plain);
    yaml.problems()
        .forEach(
            p ->
                findings.add(
                    Finding.error(NOT_YAML, p.message())
                        .at(draft.mark(p.line(), p.column(), 1, ""))
                        .help(p.help())));
    if (yaml.documents().isEmpty() && yaml.problems().isEmpty()) {
      findings.add(
          Finding.error(NOT_A_TIER, "The tier document is empty.")
              .at(draft.mark(1, 1, 1, ""))
              .help(START));
    } else if (yaml.documents().size() > 1) {
      var second = yaml.documents().get(1);
      findings.add(
          Finding.error(
                  NOT_A_TIER,
                  "The file holds "
                      + yaml.documents().size()
                      + " YAML documents; a tier document is one.")
              .at(draft.mark(second))
              .help("give each tier a file of its own"));
    }
    var root =
        yaml.documents().stream()
            .findFirst()
            .filter(YamlMap.class::isInstance)
            .map(YamlMap.class::cast);
    if (root.isEmpty() && !yaml.documents().isEmpty()) {
      findings.add(
          Finding.error(
                  NOT_A_TIER,
                  "A tier document is a map of keys, not " + yaml.documents().get(0).noun() + ".")
              .at(draft.mark(yaml.documents().get(0)))
              .help(START));
    }
    return new TierDocument(file, lines, root, findings);
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }

  private static int firstWith(List<String> lines, char character) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).indexOf(character) >= 0) {
        return i + 1;
      }
    }
    return 0;
  }

  private static String name(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)
            || (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE));
  }

  private static TierDocument nothing(String file, String fault, String help) {
    var draft = new TierDocument(file, List.of(), Optional.empty(), List.of());
    var finding = Finding.error(NOT_A_TIER, fault).at(draft.mark(1, 1, 1, "")).help(help);
    return new TierDocument(file, List.of(), Optional.empty(), List.of(finding));
  }
}
