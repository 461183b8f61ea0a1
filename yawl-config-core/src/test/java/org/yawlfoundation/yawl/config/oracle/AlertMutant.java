package org.yawlfoundation.yawl.config.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.quantity.Durations;

/**
 * An alert with one mistake in it.
 *
 * @param kind of the mistake
 * @param change what was written, and what stands in its place
 * @param alert with it
 */
record AlertMutant(String kind, String change, ProvenAlert alert) {
  private static final Pattern LIMIT =
      Pattern.compile("(?<= (?:>|<|>=|<=|==) )[0-9]+(?:\\.[0-9]+)?");
  private static final Pattern COMPARISON = Pattern.compile("(?<= )(?:>=|<=|==|>|<)(?= )");
  private static final Pattern WINDOW = Pattern.compile("(?<=\\[)[0-9]+[smhd](?=\\])");
  private static final Pattern MATCHER =
      Pattern.compile("[a-z_]+(?:=~|!~|!=|=)\"(?:[^\"\\\\]|\\\\.)*\",?");
  private static final Pattern AGGREGATION =
      Pattern.compile("\\b(?:sum|max|min|avg|count)(?= by|\\()");
  private static final Pattern BY = Pattern.compile(", (?!le\\b)[a-z]+(?=\\) \\()");
  private static final Pattern RATE =
      Pattern.compile("\\b(?:rate|increase)\\(([^\\[]+)\\[[^\\]]+\\]\\)");
  private static final Pattern FUNCTION =
      Pattern.compile("\\b(?:changes|absent|histogram_quantile\\(0\\.99)(?=\\(|,)");
  private static final Pattern JOIN = Pattern.compile("(?<= )(?:and|unless|or)(?= )");

  /** All mistakes that may be made in an alert. */
  static List<AlertMutant> of(ProvenAlert alert) {
    var mutants = new ArrayList<AlertMutant>();
    in(mutants, "limit, a little higher", alert, LIMIT, limit -> scaled(limit, "1.03", 1));
    in(mutants, "limit, a little lower", alert, LIMIT, limit -> scaled(limit, "0.97", -1));
    in(mutants, "comparison, the other way", alert, COMPARISON, AlertMutant::flipped);
    in(mutants, "comparison, with or without the limit", alert, COMPARISON, AlertMutant::stricter);
    in(mutants, "window, half", alert, WINDOW, window -> times(window.group(), 1, 2));
    in(mutants, "window, double", alert, WINDOW, window -> times(window.group(), 2, 1));
    in(mutants, "matcher, gone", alert, MATCHER, matcher -> "");
    in(mutants, "aggregation, another", alert, AGGREGATION, AlertMutant::aggregated);
    in(mutants, "label, lost", alert, BY, label -> "");
    in(mutants, "rate, forgotten", alert, RATE, rate -> rate.group(1));
    in(mutants, "function, another", alert, FUNCTION, AlertMutant::called);
    in(mutants, "join, another", alert, JOIN, AlertMutant::joined);
    duration(mutants, alert, "for");
    duration(mutants, alert, "keep_firing_for");
    return mutants;
  }

  private static void in(
      List<AlertMutant> mutants,
      String kind,
      ProvenAlert alert,
      Pattern pattern,
      Function<MatchResult, String> change) {
    var expr = alert.text("expr");
    pattern
        .matcher(expr)
        .results()
        .forEach(
            found -> {
              var wrong = change.apply(found);
              if (!wrong.equals(found.group())) {
                var text = expr.substring(0, found.start()) + wrong + expr.substring(found.end());
                mutants.add(
                    new AlertMutant(
                        kind,
                        found.group() + " -> " + wrong,
                        alert.with("expr", text.replace(",}", "}").replace("{}", ""))));
              }
            });
  }

  private static void duration(List<AlertMutant> mutants, ProvenAlert alert, String key) {
    var text = alert.text(key);
    if (text.equals("null") || text.equals("0s")) {
      return;
    }
    for (var wrong : List.of(times(text, 1, 2), times(text, 2, 1))) {
      mutants.add(new AlertMutant(key, text + " -> " + wrong, alert.with(key, wrong)));
    }
    mutants.add(new AlertMutant(key, text + " -> none", alert.without(key)));
  }

  private static String scaled(MatchResult limit, String factor, int least) {
    var value = new BigDecimal(limit.group());
    if (value.signum() == 0) {
      return limit.group();
    }
    boolean isWhole = value.scale() <= 0 && value.compareTo(BigDecimal.ONE) > 0;
    var scaled = value.multiply(new BigDecimal(factor));
    if (isWhole) {
      var rounded = scaled.setScale(0, least > 0 ? RoundingMode.CEILING : RoundingMode.FLOOR);
      return rounded.toPlainString();
    }
    return scaled.toPlainString();
  }

  private static String flipped(MatchResult comparison) {
    return switch (comparison.group()) {
      case ">" -> "<";
      case "<" -> ">";
      case ">=" -> "<=";
      case "<=" -> ">=";
      default -> "!=";
    };
  }

  private static String stricter(MatchResult comparison) {
    return switch (comparison.group()) {
      case ">" -> ">=";
      case "<" -> "<=";
      case ">=" -> ">";
      case "<=" -> "<";
      default -> comparison.group();
    };
  }

  private static String aggregated(MatchResult aggregation) {
    return switch (aggregation.group()) {
      case "sum" -> "max";
      case "max" -> "min";
      case "min", "avg" -> "max";
      default -> "sum";
    };
  }

  private static String called(MatchResult function) {
    return switch (function.group()) {
      case "changes" -> "rate";
      case "absent" -> "count";
      default -> "histogram_quantile(0.95";
    };
  }

  private static String joined(MatchResult join) {
    return switch (join.group()) {
      case "and" -> "or";
      case "or" -> "and";
      default -> "and";
    };
  }

  private static String times(String duration, int factor, int divisor) {
    return Durations.text(
        Durations.parse(duration).multipliedBy(factor).dividedBy(divisor).plus(Duration.ZERO));
  }
}
