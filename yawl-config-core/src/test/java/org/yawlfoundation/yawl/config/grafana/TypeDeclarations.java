package org.yawlfoundation.yawl.config.grafana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the interfaces, enums and unions of a file of TypeScript declarations as JSON Schemas: as
 * much of the language as {@code @grafana/schema} uses.
 */
final class TypeDeclarations {
  /** Where a type says which ones it extends. */
  static final String BASES = "extends";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z_$][A-Za-z0-9_$.]*|'[^']*'|\"[^\"]*\"|-?[0-9.]+|[^\\s]");

  private final String prefix;
  private final List<String> tokens = new ArrayList<>();
  private final Map<String, ObjectNode> types = new LinkedHashMap<>();
  private int at;

  private TypeDeclarations(String prefix) {
    this.prefix = prefix;
  }

  /**
   * The types of a file by name.
   *
   * @param prefix of their names, such as {@code common.}
   */
  static Map<String, ObjectNode> read(String prefix, String text) {
    var file = new TypeDeclarations(prefix);
    var token = TOKEN.matcher(COMMENT.matcher(text).replaceAll(" "));
    while (token.find()) {
      file.tokens.add(token.group());
    }
    while (file.at < file.tokens.size()) {
      file.declaration();
    }
    return file.types;
  }

  private void declaration() {
    var word = next();
    if (word.equals("interface")) {
      var name = next();
      var bases = new ArrayList<String>();
      if (isNext("extends")) {
        do {
          bases.add(reference(next()));
        } while (isNext(","));
      }
      var type = body();
      if (!bases.isEmpty()) {
        var all = type.putArray(BASES);
        bases.forEach(all::add);
      }
      types.put(prefix + name, type);
    } else if (word.equals("enum")) {
      types.put(prefix + next(), members());
    } else if (word.equals("type") && at + 1 < tokens.size() && tokens.get(at + 1).equals("=")) {
      var name = next();
      next();
      types.put(prefix + name, union());
    }
  }

  /** What stands between braces. */
  private ObjectNode body() {
    var type = JSON.objectNode().put("type", "object").put("additionalProperties", false);
    var properties = JSON.objectNode();
    var required = JSON.arrayNode();
    expect("{");
    while (!isNext("}")) {
      var name = next();
      boolean optional = isNext("?");
      expect(":");
      properties.set(name, union());
      isNext(";");
      if (!optional) {
        required.add(name);
      }
    }
    type.set("properties", properties);
    if (!required.isEmpty()) {
      type.set("required", required);
    }
    return type;
  }

  private ObjectNode members() {
    var values = JSON.arrayNode();
    expect("{");
    while (!isNext("}")) {
      next();
      expect("=");
      addLiteral(values, next());
      isNext(",");
    }
    var type = JSON.objectNode();
    type.set("enum", values);
    return type;
  }

  private ObjectNode union() {
    var some = new ArrayList<ObjectNode>();
    do {
      some.add(one());
    } while (isNext("|"));
    if (some.size() == 1) {
      return some.get(0);
    }
    var literals = JSON.arrayNode();
    for (var type : some) {
      if (type.has("const")) {
        literals.add(type.get("const"));
      }
    }
    var union = JSON.objectNode();
    if (literals.size() == some.size()) {
      union.set("enum", literals);
    } else {
      union.putArray("anyOf").addAll(some);
    }
    return union;
  }

  private ObjectNode one() {
    var word = tokens.get(at);
    if (word.equals("{")) {
      return body();
    } else if (isNext("(")) {
      var type = union();
      expect(")");
      return type;
    }
    at++;
    return switch (word) {
      case "string", "number", "boolean", "null" -> JSON.objectNode().put("type", word);
      case "unknown" -> JSON.objectNode();
      case "Array" -> {
        expect("<");
        var list = JSON.objectNode().put("type", "array");
        list.set("items", union());
        expect(">");
        yield list;
      }
      case "Record" -> {
        expect("<");
        next();
        expect(",");
        var map = JSON.objectNode().put("type", "object");
        map.set("additionalProperties", union());
        expect(">");
        yield map;
      }
      default -> {
        var literal = JSON.arrayNode();
        if (word.startsWith("'") || word.startsWith("\"") || Character.isDigit(word.charAt(0))) {
          addLiteral(literal, word);
          var type = JSON.objectNode();
          type.set("const", literal.get(0));
          yield type;
        }
        yield JSON.objectNode().put("$ref", reference(word));
      }
    };
  }

  /** A name of another file stands as {@code common.X} or {@code ui.X}; a member of an enum too. */
  private String reference(String name) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return "#/$defs/" + prefix + name;
    }
    return Set.of("common", "ui").contains(name.substring(0, dot))
        ? "#/$defs/common." + name.substring(dot + 1)
        : "#/$defs/" + prefix + name.substring(0, dot);
  }

  private static void addLiteral(ArrayNode values, String word) {
    if (word.startsWith("'") || word.startsWith("\"")) {
      values.add(word.substring(1, word.length() - 1));
    } else {
      values.add(Long.parseLong(word));
    }
  }

  private boolean isNext(String token) {
    boolean is = at < tokens.size() && tokens.get(at).equals(token);
    at += is ? 1 : 0;
    return is;
  }

  private String next() {
    return tokens.get(at++);
  }

  private void expect(String token) {
    if (!isNext(token)) {
      throw new IllegalStateException(
          "`" + token + "` is not before " + tokens.subList(at, at + 6));
    }
  }
}
