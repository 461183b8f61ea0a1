package org.yawlfoundation.yawl.config.promql;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** An expression of PromQL, or a part of one. */
public sealed interface Expr extends Span {
  ValueType type();

  /** The parts directly below, in the order of the text. */
  List<Expr> parts();

  /** This and all parts below it, each before its own parts. */
  default Stream<Expr> all() {
    var all = new ArrayList<Expr>();
    addTo(all);
    return all.stream();
  }

  private void addTo(List<Expr> all) {
    all.add(this);
    parts().forEach(part -> part.addTo(all));
  }

  /** Without parentheses around it. */
  default Expr bare() {
    return this;
  }

  /**
   * A number.
   *
   * @param value empty for infinity and what is not a number
   * @param isDuration whether it is written as one, such as {@code 5m}, in seconds
   */
  record NumberLiteral(Optional<BigDecimal> value, boolean isDuration, int start, int end)
      implements Expr {
    @Override
    public ValueType type() {
      return ValueType.SCALAR;
    }

    @Override
    public List<Expr> parts() {
      return List.of();
    }
  }

  /** A text, without quotes and escapes. */
  record StringLiteral(String value, int start, int end) implements Expr {
    @Override
    public ValueType type() {
      return ValueType.STRING;
    }

    @Override
    public List<Expr> parts() {
      return List.of();
    }
  }

  /**
   * When a selector looks, if not now.
   *
   * @param offset how long ago; negative for later
   * @param at a fixed time in seconds since 1970, {@code start()} or {@code end()}
   */
  record When(Optional<Duration> offset, Optional<String> at) {
    static final When NOW = new When(Optional.empty(), Optional.empty());
  }

  /**
   * The newest value of each series.
   *
   * @param name the metric's, wherever it stands; its text is empty where none is named
   * @param matchers what stands in braces, {@code __name__} among them
   */
  record VectorSelector(Name name, List<Matcher> matchers, When when, int start, int end)
      implements Expr {
    public VectorSelector {
      matchers = List.copyOf(matchers);
    }

    /** The metric's name, or empty. */
    public String metric() {
      return name.text();
    }

    public Optional<Duration> offset() {
      return when.offset();
    }

    public Optional<String> at() {
      return when.at();
    }

    @Override
    public ValueType type() {
      return ValueType.VECTOR;
    }

    @Override
    public List<Expr> parts() {
      return List.of();
    }
  }

  /** All values of each series within a window. */
  record MatrixSelector(VectorSelector vector, Range range, int start, int end) implements Expr {
    @Override
    public ValueType type() {
      return ValueType.MATRIX;
    }

    @Override
    public List<Expr> parts() {
      return List.of(vector);
    }
  }

  /**
   * What an expression gave within a window.
   *
   * @param step empty where it is that of the rules' evaluation
   */
  record Subquery(Expr expr, Range range, Optional<Range> step, When when, int start, int end)
      implements Expr {
    @Override
    public ValueType type() {
      return ValueType.MATRIX;
    }

    @Override
    public List<Expr> parts() {
      return List.of(expr);
    }
  }

  /** A function's call; its name stands at its start. */
  record Call(String function, List<Expr> arguments, ValueType type, int start, int end)
      implements Expr {
    public Call {
      arguments = List.copyOf(arguments);
    }

    public Name name() {
      return new Name(function, start, start + function.length());
    }

    @Override
    public List<Expr> parts() {
      return arguments;
    }
  }

  /**
   * Many series made fewer.
   *
   * @param op in lower case, such as {@code sum}
   * @param grouping the labels that {@code by} keeps, or {@code without} takes away
   * @param parameter of {@code topk} and its like
   */
  record Aggregation(
      String op,
      List<Name> grouping,
      boolean without,
      Optional<Expr> parameter,
      Expr expr,
      int start,
      int end)
      implements Expr {
    public Aggregation {
      grouping = List.copyOf(grouping);
    }

    /** The operator alone. */
    public Name name() {
      return new Name(op, start, start + op.length());
    }

    @Override
    public ValueType type() {
      return ValueType.VECTOR;
    }

    @Override
    public List<Expr> parts() {
      return parameter.map(first -> List.of(first, expr)).orElseGet(() -> List.of(expr));
    }
  }

  /**
   * Two expressions and an operator between them.
   *
   * @param op in lower case, such as {@code >} or {@code unless}
   * @param isBool whether a comparison gives 0 or 1 in place of leaving series out
   */
  record Binary(Name op, boolean isBool, Matching matching, Expr lhs, Expr rhs) implements Expr {
    public boolean isComparison() {
      return List.of("==", "!=", "<=", "<", ">=", ">").contains(op.text());
    }

    public boolean isSet() {
      return List.of("and", "or", "unless").contains(op.text());
    }

    @Override
    public int start() {
      return lhs.start();
    }

    @Override
    public int end() {
      return rhs.end();
    }

    @Override
    public ValueType type() {
      return lhs.type() == ValueType.SCALAR && rhs.type() == ValueType.SCALAR
          ? ValueType.SCALAR
          : ValueType.VECTOR;
    }

    @Override
    public List<Expr> parts() {
      return List.of(lhs, rhs);
    }
  }

  /** A sign before an expression; before a number it is part of that. */
  record Unary(String op, Expr expr, int start) implements Expr {
    @Override
    public int end() {
      return expr.end();
    }

    @Override
    public ValueType type() {
      return expr.type();
    }

    @Override
    public List<Expr> parts() {
      return List.of(expr);
    }
  }

  /** An expression between parentheses. */
  record Paren(Expr expr, int start, int end) implements Expr {
    @Override
    public Expr bare() {
      return expr.bare();
    }

    @Override
    public ValueType type() {
      return expr.type();
    }

    @Override
    public List<Expr> parts() {
      return List.of(expr);
    }
  }

  /**
   * The words that Prometheus takes for aggregations, wherever a parenthesis or grouping follows.
   */
  static boolean isAggregation(String word) {
    return AGGREGATIONS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** PromQL's aggregation operators (Prometheus' manual, "Operators"). */
  List<String> AGGREGATIONS =
      List.of(
          "sum",
          "avg",
          "count",
          "min",
          "max",
          "group",
          "stddev",
          "stdvar",
          "topk",
          "bottomk",
          "count_values",
          "quantile",
          "limitk",
          "limit_ratio");
}
