package org.yawlfoundation.yawl.config.facts;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.promql.Expr;
import org.yawlfoundation.yawl.config.promql.Fault;
import org.yawlfoundation.yawl.config.promql.Parse;
import org.yawlfoundation.yawl.config.promql.Promql;
import org.yawlfoundation.yawl.config.promql.Span;
import org.yawlfoundation.yawl.config.quantity.Version;
import org.yawlfoundation.yawl.config.yaml.YamlMap;

/**
 * One expression of PromQL that a file has, whoever's.
 *
 * @param path of the file
 * @param owner whose it is: the alert's or the record's name, the panel's title
 * @param text as the file says it
 * @param node the rule, the panel, the trigger that it is part of
 * @param interval how often its group of rules is evaluated, where the file says it
 * @param prometheus for which version, where the file's first line says it
 */
public record Query(
    String path,
    Kind kind,
    String owner,
    String text,
    YamlMap node,
    Optional<Duration> interval,
    Optional<Version> prometheus,
    Parse parse,
    Placeholders placeholders,
    Anchor anchor) {
  /** Who asks. */
  public enum Kind {
    ALERT,
    RECORD,
    PANEL,
    /** A dashboard's variable. */
    VARIABLE,
    /** What a dashboard marks in all panels. */
    ANNOTATION,
    /** The configuration of prometheus-adapter. */
    ADAPTER,
    /** A ScaledObject of KEDA. */
    AUTOSCALER;

    /** As a sentence calls it. */
    public String noun() {
      return switch (this) {
        case ALERT -> "alert";
        case RECORD -> "record";
        case PANEL -> "panel";
        case VARIABLE -> "variable";
        case ANNOTATION -> "annotation";
        case ADAPTER -> "metric";
        case AUTOSCALER -> "trigger";
      };
    }
  }

  /** Finds the place of a stretch of the text in the file. */
  public interface Anchor {
    Place place(int start, int end);
  }

  /** What it says, as far as it can be read. */
  public Optional<Expr> expr() {
    return parse.expr();
  }

  /** Why Prometheus would refuse it. */
  public List<Fault> faults() {
    return parse.faults();
  }

  public boolean isRule() {
    return kind == Kind.ALERT || kind == Kind.RECORD;
  }

  /** Where a part of the expression stands in the file. */
  public Place place(Span part) {
    return anchor.place(part.start(), part.end());
  }

  /** What a part says, as it is written. */
  public String text(Span part) {
    return text.substring(part.start(), part.end());
  }

  /**
   * Whether a variable of Grafana's or the adapter's stands in a part: what that will be, nobody
   * knows before.
   */
  public boolean isOpen(Span part) {
    return placeholders.touches(part.start(), part.end());
  }

  /** Of a rule. */
  public Map<String, String> labels() {
    return ClusterObject.texts(node.child("labels"));
  }

  /** Of a rule. */
  public Map<String, String> annotations() {
    return ClusterObject.texts(node.child("annotations"));
  }

  /** How long an alert waits. */
  public Duration hold() {
    return node.textAt("for").flatMap(Promql::duration).orElse(Duration.ZERO);
  }

  /** Such as {@code alert `YawlEngineDown`}. */
  @Override
  public String toString() {
    return kind.noun() + " `" + owner + "`";
  }
}
