package org.yawlfoundation.yawl.config.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yawlfoundation.yawl.config.promql.Expr.Aggregation;
import org.yawlfoundation.yawl.config.promql.Expr.Binary;
import org.yawlfoundation.yawl.config.promql.Expr.Call;
import org.yawlfoundation.yawl.config.promql.Expr.MatrixSelector;
import org.yawlfoundation.yawl.config.promql.Expr.NumberLiteral;
import org.yawlfoundation.yawl.config.promql.Expr.VectorSelector;
import org.yawlfoundation.yawl.config.quantity.Version;

/** What PromQL means, and what is said where it means nothing. */
class PromqlTest {
  private static final Version OLD = new Version(2, 42);
  private static final Version NEW = new Version(3, 5);

  @Test
  void knowsTheFormsApart() {
    var expr =
        parsed("sum by (pod) (rate(a_total{x=\"y\"}[5m] offset 1h)) > bool on(pod) group_left b");
    var binary = (Binary) expr;
    assertThat(binary.isBool()).isTrue();
    assertThat(binary.matching().many()).isEqualTo(Matching.Side.LEFT);
    var sum = (Aggregation) binary.lhs();
    assertThat(sum.grouping()).extracting(Name::text).containsExactly("pod");
    var matrix = (MatrixSelector) ((Call) sum.expr()).arguments().get(0);
    assertThat(matrix.range().length()).isEqualTo(Duration.ofMinutes(5));
    assertThat(matrix.vector().offset()).contains(Duration.ofHours(1));
    assertThat(matrix.vector().matchers()).hasToString("[x=\"y\"]");
    assertThat(expr.all().filter(VectorSelector.class::isInstance)).hasSize(2);
  }

  @TestFactory
  Stream<DynamicTest> bindsAsPrometheusDoes() {
    return Stream.of(
            List.of("1 + 2 * 3 ^ 2 ^ 2", "(1 + (2 * (3 ^ (2 ^ 2))))"),
            List.of("-a ^ 2", "-(a ^ 2)"),
            List.of("-a * 2", "(-a * 2)"),
            List.of("a - b - c", "((a - b) - c)"),
            List.of("a or b and c unless d", "(a or ((b and c) unless d))"),
            List.of("a + b > c + d", "((a + b) > (c + d))"))
        .map(c -> DynamicTest.dynamicTest(c.get(0), () -> binds(c.get(0), c.get(1))));
  }

  private static void binds(String text, String bound) {
    assertThat(bound(parsed(text))).isEqualTo(bound);
  }

  private static String bound(Expr expr) {
    if (expr instanceof Binary b) {
      return "(" + bound(b.lhs()) + " " + b.op() + " " + bound(b.rhs()) + ")";
    } else if (expr instanceof Expr.Unary unary) {
      return unary.op() + bound(unary.expr());
    }
    return expr instanceof NumberLiteral n
        ? n.value().orElseThrow().toPlainString()
        : ((VectorSelector) expr).metric();
  }

  @TestFactory
  Stream<DynamicTest> readsNumbersAsGoDoes() {
    return Stream.of(
            List.of("010", "8"),
            List.of("09", "9"),
            List.of("0x1F", "31"),
            List.of("1_000", "1000"),
            List.of("-.5e1", "-5"),
            List.of("1h30m", "5400"))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.get(0),
                    () ->
                        assertThat(((NumberLiteral) parsed(c.get(0))).value().orElseThrow())
                            .isEqualByComparingTo(c.get(1))));
  }

  /** The fault's text within the expression, and what is said of it. */
  @TestFactory
  Stream<DynamicTest> saysWhatIsWrongAndWhere() {
    return Stream.of(
            List.of(
                "ratee(a[5m])", "ratee", "Prometheus 2.42 has no function `ratee`. write `rate`"),
            List.of("summ(a)", "summ", "Prometheus 2.42 has no function `summ`. write `sum`"),
            List.of(
                "rate(a)",
                "a",
                "`rate` takes a range vector, not an instant vector. give it a window, such as `[5m]`"),
            List.of("sum(a", "", "A parenthesis is never closed. "),
            List.of(
                "a >",
                "",
                "The expression ends where a metric, a number, a function or `(` is wanted. "),
            List.of("1 > 2", ">", "Two numbers are compared. write `> bool`, which gives 0 or 1"),
            List.of(
                "{}",
                "{}",
                "This selects every series there is: no matcher asks for a value. name a metric, or a label with a value"),
            List.of(
                "a{b=~\"(?!c)\"}",
                "\"(?!c)\"",
                "`(?!c)` is no regular expression of RE2: `(?!c` is nothing that RE2 knows: it cannot look around. "),
            List.of(
                "sum(a)[5m]",
                "[5m]",
                "A window stands behind a metric alone, not behind an expression. write `[5m:]` for what the expression gave within the window"),
            List.of(
                "a[5hs]",
                "5hs",
                "`5hs` is no duration. write whole numbers with y, w, d, h, m, s or ms, each unit once and in this order"),
            List.of("rate(a[5])", "5", "`5` has no unit. write `5s` or `m`, `h`, `d`"))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.get(0),
                    () -> {
                      var fault = Promql.parse(c.get(0), OLD).faults().get(0);
                      assertThat(c.get(0).substring(fault.start(), fault.end()))
                          .isEqualTo(c.get(1));
                      assertThat(fault.message() + " " + fault.help()).isEqualTo(c.get(2));
                    }));
  }

  @Test
  void tellsAllFaultsOfTypeAtOnce() {
    assertThat(Promql.parse("ratee(a[5m]) + rate(b) > abs(c, d)", NEW).faults()).hasSize(3);
  }

  @TestFactory
  Stream<DynamicTest> versionsDiffer() {
    return Stream.of(
            List.of("holt_winters(a[5m], 0.5, 0.5)", "2.42"),
            List.of("{\"a\"}", "3.5"),
            List.of("rate(a[300])", "3.5"),
            List.of("a > 5m", "3.5"),
            List.of("sum by (\"b c\") (a)", "3.5"),
            List.of("a offset 0s", "3.5"))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.get(0),
                    () -> {
                      for (var version : List.of(OLD, NEW)) {
                        assertThat(Promql.parse(c.get(0), version).isGood())
                            .as(version.toString())
                            .isEqualTo(version.toString().equals(c.get(1)));
                      }
                    }));
  }

  @Test
  void endsOnBombs() {
    assertThat(Promql.parse("(".repeat(100_000), NEW).isGood()).isFalse();
    assertThat(Promql.parse("-".repeat(100_000) + "1", NEW).isGood()).isFalse();
    assertThat(Promql.parse("1" + "+1".repeat(400), NEW).isGood()).isTrue();
    assertThat(Promql.parse("1" + "+1".repeat(50_000), NEW).isGood()).isFalse();
    assertThat(Promql.parse("a{b=~\"" + "(".repeat(50_000) + "\"}", NEW).isGood()).isFalse();
    var evil = Regexp.read("(a*?)*?b").regexp().orElseThrow();
    assertThat(evil.matches("a".repeat(200))).isTrue();
  }

  private static Expr parsed(String text) {
    var parse = Promql.parse(text, NEW);
    assertThat(parse.faults()).isEmpty();
    return parse.expr().orElseThrow();
  }
}
