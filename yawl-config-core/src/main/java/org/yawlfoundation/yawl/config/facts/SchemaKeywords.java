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
 * The two keywords of our schemas that JSON Schema does not know, and {@code enum} and {@code
 * const} of texts.
 *
 * <p>The library's own of these two print JSON for messages that we never show; that alone loads
 * all of Jackson's mapper, half of the time of a cold check.
 */
final class SchemaKeywords {
  /**
   * The Kubernetes minor that a field came with: reported wherever the field is, for the caller to
   * judge.
   */
  static final String SINCE = "x-since";

  /** Of two fields, the one whose number is at most the other's. */
  static final String AT_MOST = "x-at-most";

  private SchemaKeywords() {}

  static List<Keyword> all() {
    return List.of(new Since(), new AtMost(), new Texts("enum"), new Texts("const"));
  }

  private static final class Since extends AbstractKeyword {
    Since() {
      super(SINCE);
    }

    @Override
    public KeywordValidator newValidator(
        SchemaLocation at, JsonNode value, Schema parent, SchemaContext context) {
      return new BaseKeywordValidator(this, value, at, parent, context) {
        @Override
        public void validate(ExecutionContext run, JsonNode node, JsonNode root, NodePath place) {
          run.addError(
              error()
                  .instanceNode(node)
                  .instanceLocation(place)
                  .evaluationPath(run.getEvaluationPath())
                  .message(SINCE)
                  .build());
        }
      };
    }
  }

  private static final class AtMost extends AbstractKeyword {
    AtMost() {
      super(AT_MOST);
    }

    @Override
    public KeywordValidator newValidator(
        SchemaLocation at, JsonNode value, Schema parent, SchemaContext context) {
      return new BaseKeywordValidator(this, value, at, parent, context) {
        @Override
        public void validate(ExecutionContext run, JsonNode node, JsonNode root, NodePath place) {
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
                      run.addError(
                          error()
                              .instanceNode(low)
                              .instanceLocation(place.append(pair.getKey()))
                              .evaluationPath(run.getEvaluationPath())
                              .arguments(upper, high)
                              .message(AT_MOST)
                              .build());
                    }
                  });
        }
      };
    }
  }

  private static final class Texts extends AbstractKeyword {
    Texts(String name) {
      super(name);
    }

    @Override
    public KeywordValidator newValidator(
        SchemaLocation at, JsonNode value, Schema parent, SchemaContext context) {
      return new BaseKeywordValidator(this, value, at, parent, context) {
        @Override
        public void validate(ExecutionContext run, JsonNode node, JsonNode root, NodePath place) {
          boolean among =
              value.isArray() ? value.valueStream().anyMatch(node::equals) : value.equals(node);
          if (!among) {
            run.addError(
                error()
                    .instanceNode(node)
                    .instanceLocation(place)
                    .evaluationPath(run.getEvaluationPath())
                    .message(getKeyword())
                    .build());
          }
        }
      };
    }
  }
}
