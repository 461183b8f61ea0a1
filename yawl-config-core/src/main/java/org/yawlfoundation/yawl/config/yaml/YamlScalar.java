package org.yawlfoundation.yawl.config.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A scalar in a YAML file.
 *
 * @param text what it says, without quotes and escapes; for a plain scalar, what is written
 * @param style how it is written
 * @param type what YAML 1.2 takes it for: only a plain scalar can be other than text
 * @param width how many code points it takes, quotes included, or 1 where it runs over several
 *     lines
 */
public record YamlScalar(int line, int column, String text, Style style, Type type, int width)
    implements YamlNode {

  /** How a scalar is written. */
  public enum Style {
    PLAIN,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    LITERAL,
    FOLDED
  }

  /** What a scalar is, under the core schema of YAML 1.2. */
  public enum Type {
    TEXT("text"),
    WHOLE("a whole number"),
    DECIMAL("a decimal number"),
    TRUTH("true or false"),
    NOTHING("null");

    private final String noun;

    Type(String noun) {
      this.noun = noun;
    }

    /** What YAML 1.2 takes a text for that bears neither quotes nor tag. */
    public static Type of(String plain) {
      return PlainScalars.type(plain);
    }

    /** As a sentence calls it. */
    public String noun() {
      return noun;
    }
  }

  @Override
  public Optional<YamlNode> child(String step) {
    return Optional.empty();
  }

  @Override
  public String noun() {
    return type.noun();
  }

  @Override
  public JsonNode toJson() {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return switch (type) {
      case TEXT -> json.stringNode(text);
      case TRUTH -> json.booleanNode(text.startsWith("t") || text.startsWith("T"));
      case NOTHING -> json.nullNode();
      case WHOLE -> whole(json);
      case DECIMAL -> decimal(json);
    };
  }

  private JsonNode whole(JsonNodeFactory json) {
    BigInteger number =
        text.startsWith("0x")
            ? new BigInteger(text.substring(2), 16)
            : text.startsWith("0o") ? new BigInteger(text.substring(2), 8) : new BigInteger(text);
    if (number.bitLength() < Integer.SIZE) {
      return json.numberNode(number.intValue());
    }
    return number.bitLength() < Long.SIZE
        ? json.numberNode(number.longValue())
        : json.numberNode(number);
  }

  private JsonNode decimal(JsonNodeFactory json) {
    if (text.endsWith("f") || text.endsWith("F")) {
      return json.numberNode(
          text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
    }
    boolean isNumber = !text.endsWith("n") && !text.endsWith("N");
    return isNumber ? json.numberNode(new BigDecimal(text)) : json.numberNode(Double.NaN);
  }
}
