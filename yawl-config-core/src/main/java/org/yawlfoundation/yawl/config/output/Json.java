package org.yawlfoundation.yawl.config.output;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as our own files spell it: two spaces, one entry a line, {@code \n} on every system. */
final class Json {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      MAPPER
          .writer()
          .with(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectNameValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(LINES)
                  .withArrayIndenter(LINES));

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static String print(JsonNode node) {
    return WRITER.writeValueAsString(node) + "\n";
  }

  /** Parses, or throws an unchecked {@code JacksonException}. */
  static JsonNode parse(byte[] text) {
    return MAPPER.readTree(text);
  }

  /** The text under a key, or an {@link IllegalArgumentException} that says what is not there. */
  static String text(JsonNode object, String key) {
    var value = object.get(key);
    if (value == null || !value.isString()) {
      throw new IllegalArgumentException("it has no text under `" + key + "`");
    }
    return value.stringValue();
  }

  /** The same for a SHA-256. */
  static String hash(JsonNode object, String key) {
    var value = text(object, key);
    if (!Sha256.isSpelling(value)) {
      throw new IllegalArgumentException("what it has under `" + key + "` is no SHA-256");
    }
    return value;
  }

  /** Refuses a text of another format than the one we write. */
  static void requireFormat(JsonNode root, int version) {
    var format = root.get("formatVersion");
    if (format == null || !format.isInt()) {
      throw new IllegalArgumentException("it has no number under `formatVersion`");
    }
    if (format.intValue() != version) {
      throw new IllegalArgumentException(
          "it has format " + format.intValue() + ", and we read format " + version);
    }
  }
}
