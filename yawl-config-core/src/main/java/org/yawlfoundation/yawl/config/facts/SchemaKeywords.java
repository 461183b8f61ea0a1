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
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The three keywords of our schemas that JSON Schema does not know, and {@code enum} and {@code
 * const} of texts.
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

  /** Of two fields, the one whose number is at most the other's. */
  static final String AT_MOST = "x-at-most";

  private SchemaKeywords() {}

  static List<Keyword> all() {
    return List.of(
        new Ours(SINCE, (value, node, report) -> report.at(node, "")),
        new Ours(DEPRECATED, (value, node, report) -> report.at(node, "")),
        new Ours(AT_MOST, SchemaKeywords::atMost),
        new Ours("enum", SchemaKeywords::among),
        new Ours("const", SchemaKeywords::among));
  }

  /** Of each pair of fields, reports the lower one where it is more than the other. */
  private static void atMost(JsonNode value, JsonNode node, Report report) {
    value
        .properties()
        .forEach(
            pair -> {
              String upper = pair.getValue().asString();
              JsonNode low = node.path(pair.getKey());
              JsonNode high = node.path(upper);
              if (low.isNumber()
                  && high.isNumber()
                  && low.decimalValue().compareTo(high.decimalValue()) > 0) {
                report.at(low, pair.getKey(), upper, high);
              }
            });
  }

  private static void among(JsonNode value, JsonNode node, Report report) {
    boolean among =
        value.isArray() ? value.valueStream().anyMatch(node::equals) : value.equals(node);
    if (!among) {
      report.at(node, "");
    }
  }

  /** Takes what a keyword finds: the node at fault, its key below the place if any, and why. */
  @FunctionalInterface
  private interface Report {
    void at(JsonNode node, String key, Object... arguments);
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
              (fault, key, arguments) ->
                  run.addError(
                      error()
                          .instanceNode(fault)
                          .instanceLocation(key.isEmpty() ? place : place.append(key))
                          .evaluationPath(run.getEvaluationPath())
                          .arguments(arguments)
                          .message(getKeyword())
                          .build()));
        }
      };
    }
  }
}
