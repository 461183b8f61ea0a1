package org.yawlfoundation.yawl.config.facts;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.HashSet;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The keywords of our schemas that JSON Schema does not know, and {@code enum} and {@code const} of
 * texts.
 *
 * <p>The library's own of the latter two print JSON for messages that we never show; that alone
 * loads all of Jackson's mapper, half of the time of a cold check.
 */
final class SchemaKeywords {
  /**
   * The release that a field came with, such as {@code Kubernetes 1.30}: reported wherever the
   * field is, for the caller to judge.
   */
  static final String SINCE = "x-since";

  /** The release since which a field is called deprecated: reported wherever the field is. */
  static final String DEPRECATED = "x-deprecated";

  /**
   * Of two fields, the one whose number is at most the other's; of two maps, each quantity at most
   * the other map's of the same name.
   */
  static final String AT_MOST = "x-at-most";

  /**
   * The fields that tell the entries of a list apart: lists of names, of which each is a key, such
   * as {@code containerPort} with {@code protocol=TCP}, where TCP is meant if nothing is said. An
   * entry that lacks one of them is not looked at.
   */
  static final String UNIQUE = "x-unique";

  private SchemaKeywords() {}

  static List<Keyword> all() {
    return List.of(
        new Ours(SINCE, (value, node, report) -> report.at(node, List.of())),
        new Ours(DEPRECATED, (value, node, report) -> report.at(node, List.of())),
        new Ours(AT_MOST, SchemaKeywords::atMost),
        new Ours(UNIQUE, SchemaKeywords::unique),
        new Ours("enum", SchemaKeywords::among),
        new Ours("const", SchemaKeywords::among));
  }

  /** Of each pair of fields, reports the lower one where it is more than the other. */
  private static void atMost(JsonNode value, JsonNode node, Report report) {
    value
        .properties()
        .forEach(
            pair -> {
              String lower = pair.getKey();
              String upper = pair.getValue().asString();
              JsonNode low = node.path(lower);
              JsonNode high = node.path(upper);
              if (low.isObject()) {
                low.properties()
                    .forEach(
                        entry -> {
                          var name = entry.getKey();
                          var most = high.path(name);
                          if (isMore(entry.getValue(), most)) {
                            report.at(
                                entry.getValue(),
                                List.of(lower, name),
                                upper + "." + name,
                                most.asString());
                          }
                        });
              } else if (low.isNumber() && high.isNumber() && isMore(low, high)) {
                report.at(low, List.of(lower), upper, high.asString());
              }
            });
  }

  /** Whether both are quantities, and the first is more than the second. */
  private static boolean isMore(JsonNode one, JsonNode other) {
    var first = Quantities.parse(one.asString(""));
    var second = Quantities.parse(other.asString(""));
    return first.isPresent() && second.isPresent() && first.get().compareTo(second.get()) > 0;
  }

  /** Reports each entry of a list that bears the key of one above it. */
  private static void unique(JsonNode value, JsonNode node, Report report) {
    for (JsonNode names : value) {
      var seen = new HashSet<List<String>>();
      for (int i = 0; i < node.size(); i++) {
        var entry = node.path(i);
        var key = names.valueStream().map(name -> part(entry, name.asString())).toList();
        if (!key.contains("") && !seen.add(key)) {
          var name = names.path(0).asString();
          report.at(entry.path(name), List.of(String.valueOf(i), name));
        }
      }
    }
  }

  /** What an entry says for a name, or what is meant where it says nothing. */
  private static String part(JsonNode entry, String name) {
    int meant = name.indexOf('=');
    return meant < 0
        ? entry.path(name).asString("")
        : entry.path(name.substring(0, meant)).asString(name.substring(meant + 1));
  }

  private static void among(JsonNode value, JsonNode node, Report report) {
    boolean among =
        value.isArray() ? value.valueStream().anyMatch(node::equals) : value.equals(node);
    if (!among) {
      report.at(node, List.of());
    }
  }

  /** Takes what a keyword finds: the node at fault, its path below the place if any, and why. */
  @FunctionalInterface
  private interface Report {
    void at(JsonNode node, List<String> below, Object... arguments);
  }

  /** Judges a node by a keyword's value. */
  @FunctionalInterface
  private interface Judge {
    void judge(JsonNode value, JsonNode node, Report report);
  }

  private static final class Ours extends AbstractKeyword {
    private final Judge judge;

    Ours(String name, Judge judge) {
      super(name);
      this.judge = judge;
    }

    @Override
    public KeywordValidator newValidator(
        SchemaLocation at, JsonNode value, Schema parent, SchemaContext context) {
      return new BaseKeywordValidator(this, value, at, parent, context) {
        @Override
        public void validate(ExecutionContext run, JsonNode node, JsonNode root, NodePath place) {
          judge.judge(
              value,
              node,
              (fault, below, arguments) ->
                  run.addError(
                      error()
                          .instanceNode(fault)
                          .instanceLocation(below(place, below))
                          .evaluationPath(run.getEvaluationPath())
                          .arguments(arguments)
                          .message(getKeyword())
                          .build()));
        }
      };
    }
  }

  private static NodePath below(NodePath place, List<String> steps) {
    for (String step : steps) {
      place = place.append(step);
    }
    return place;
  }
}
