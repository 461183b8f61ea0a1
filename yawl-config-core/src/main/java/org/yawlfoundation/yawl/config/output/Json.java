package org.yawlfoundation.yawl.config.output;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON as our own files spell it: two spaces, one entry a line, {@code \n} on every system.
 *
 * <p>Written and read with Jackson's streams: its mapper alone takes a tenth of a second to load,
 * which a build with nothing to do would pay for its lock file.
 */
public final class Json {
  private static final JsonFactory STREAMS = JsonFactory.builder().build();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  public static ObjectNode object() {
    return NODES.objectNode();
  }

  public static ArrayNode array() {
    return NODES.arrayNode();
  }

  public static String print(JsonNode node) {
    var text = new StringWriter();
    try (var out = STREAMS.createGenerator(new Pretty(), text)) {
      write(node, out);
    }
    return text + "\n";
  }

  private static void write(JsonNode node, JsonGenerator out) {
    if (node.isObject()) {
      out.writeStartObject();
      for (var entry : node.properties()) {
        out.writeName(entry.getKey());
        write(entry.getValue(), out);
      }
      out.writeEndObject();
    } else if (node.isArray()) {
      out.writeStartArray();
      node.valueStream().forEach(item -> write(item, out));
      out.writeEndArray();
    } else if (node.isNumber()) {
      out.writeNumber(node.longValue());
    } else if (node.isBoolean()) {
      out.writeBoolean(node.booleanValue());
    } else {
      out.writeString(node.asString());
    }
  }

  /** Parses, or throws an unchecked {@code JacksonException}. */
  static JsonNode parse(byte[] text) {
    try (var in = STREAMS.createParser(ObjectReadContext.empty(), text)) {
      in.nextToken();
      return read(in);
    }
  }

  private static JsonNode read(JsonParser in) {
    var token = in.currentToken();
    if (token == JsonToken.START_OBJECT) {
      var object = NODES.objectNode();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        var name = in.currentName();
        in.nextToken();
        object.set(name, read(in));
      }
      return object;
    } else if (token == JsonToken.START_ARRAY) {
      var array = NODES.arrayNode();
      while (in.nextToken() != JsonToken.END_ARRAY) {
        array.add(read(in));
      }
      return array;
    } else if (token == JsonToken.VALUE_STRING) {
      return NODES.stringNode(in.getString());
    } else if (token == JsonToken.VALUE_NUMBER_INT) {
      var number = in.getBigIntegerValue();
      return number.bitLength() < 31
          ? NODES.numberNode(number.intValue())
          : NODES.numberNode(number);
    } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return NODES.booleanNode(token == JsonToken.VALUE_TRUE);
    }
    return NODES.nullNode();
  }

  /** Two spaces, a line for each entry, a blank after each colon and none before. */
  private static final class Pretty extends ObjectWriteContext.Base {
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter(
              Separators.createDefaultInstance()
                  .withObjectNameValueSpacing(Separators.Spacing.AFTER))
          .withObjectIndenter(LINES)
          .withArrayIndenter(LINES);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
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
