package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlFile.Problem;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;
import org.yawlfoundation.yawl.config.yaml.YamlScalar.Style;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON, of which nothing may be left out and nothing stand twice, into nodes with places. */
final class JsonReader {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
  private static final String HELP = "mend this place or the one before it";

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  static YamlFile read(String path, String text) {
    try (var parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      var reader = new JsonReader(parser);
      if (parser.nextToken() == null) {
        return new YamlFile(
            path, List.of(), List.of(problem(1, 1, "The file is empty")), List.of());
      }
      var root = reader.node();
      var problems = new ArrayList<Problem>();
      if (parser.nextToken() != null) {
        var at = parser.currentTokenLocation();
        problems.add(
            problem(at.getLineNr(), at.getColumnNr(), "Something stands behind the value"));
      }
      return new YamlFile(path, List.of(root), problems, List.of());
    } catch (JacksonException e) {
      // Of what is nested too deep, the parser tells no place.
      var at = Optional.ofNullable(e.getLocation());
      return new YamlFile(
          path,
          List.of(),
          List.of(
              problem(
                  at.map(TokenStreamLocation::getLineNr).orElse(1),
                  at.map(TokenStreamLocation::getColumnNr).orElse(1),
                  e.getOriginalMessage())),
          List.of());
    }
  }

  private static Problem problem(int line, int column, String reason) {
    return new Problem(line, column, "This cannot be read as JSON: " + reason + ".", HELP);
  }

  private YamlNode node() {
    return switch (parser.currentToken()) {
      case START_OBJECT -> map();
      case START_ARRAY -> list();
      case VALUE_STRING -> scalar(YamlScalar.Type.TEXT, Style.DOUBLE_QUOTED);
      case VALUE_NUMBER_INT -> scalar(YamlScalar.Type.WHOLE, Style.PLAIN);
      case VALUE_NUMBER_FLOAT -> scalar(YamlScalar.Type.DECIMAL, Style.PLAIN);
      case VALUE_TRUE, VALUE_FALSE -> scalar(YamlScalar.Type.TRUTH, Style.PLAIN);
      default -> scalar(YamlScalar.Type.NOTHING, Style.PLAIN);
    };
  }

  private YamlMap map() {
    var start = parser.currentTokenLocation();
    var entries = new LinkedHashMap<String, YamlMap.Entry>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      var key = scalar(YamlScalar.Type.TEXT, Style.DOUBLE_QUOTED);
      parser.nextToken();
      entries.put(key.text(), new YamlMap.Entry(key, node()));
    }
    return new YamlMap(start.getLineNr(), start.getColumnNr(), entries);
  }

  private YamlList list() {
    var start = parser.currentTokenLocation();
    var items = new ArrayList<YamlNode>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new YamlList(start.getLineNr(), start.getColumnNr(), items);
  }

  private YamlScalar scalar(YamlScalar.Type type, Style style) {
    TokenStreamLocation start = parser.currentTokenLocation();
    var text = parser.getString();
    int width = text.codePointCount(0, text.length()) + (style == Style.PLAIN ? 0 : 2);
    return new YamlScalar(start.getLineNr(), start.getColumnNr(), text, style, type, width);
  }
}
