package org.yawlfoundation.yawl.config.promql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.oracle.RequiresProgram;
import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * Promtool and we agree on what is PromQL: on good expressions, and on thousands that were good
 * until something was done to them. More with {@code -Dyawl-config.expressions=20000}, others with
 * {@code -Dyawl-config.seed=7}.
 */
class PromqlAgreementTest {
  private static final int COUNT = Integer.getInteger("yawl-config.expressions", 6_000);
  private static final long SEED = Long.getLong("yawl-config.seed", 42L);

  /** Of 1000, so many may be judged otherwise. */
  private static final int ALLOWED = 1;

  private static final Pattern TOKEN =
      Pattern.compile(
          "[a-zA-Z_:][a-zA-Z0-9_:]*|[0-9.]+[a-z]*|\"(?:[^\"\\\\]|\\\\.)*\"|[=!]~|[=!<>]=|\\s+|.",
          Pattern.DOTALL);

  private static final List<String> INSERTED =
      List.of(
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ",",
          ":",
          "=",
          "==",
          "!=",
          "=~",
          "!~",
          ">",
          "<",
          "+",
          "-",
          "*",
          "/",
          "%",
          "^",
          "@",
          "#",
          " ",
          "\n",
          "\"",
          "'",
          "`",
          "\\",
          "$",
          "~",
          "!",
          ".",
          "_",
          "0",
          "1",
          "010",
          "1e3",
          "0x",
          "1_000",
          "5m",
          "1h30m",
          "5hs",
          "0s",
          "[5m]",
          "[5]",
          "[5m:1m]",
          "[5m:]",
          "inf",
          "NaN",
          "foo",
          "foo:bar",
          "{a=\"b\"}",
          "{}",
          "{\"foo\"}",
          "\"a\"",
          "'a'",
          "by",
          "by (a)",
          "without",
          "without (a, b)",
          "on",
          "on(a)",
          "ignoring(b)",
          "group_left",
          "group_right(c)",
          "bool",
          "and",
          "or",
          "unless",
          "atan2",
          "offset",
          "offset 5m",
          "offset -1h",
          "@ 5",
          "@ end()",
          "@ start()",
          "sum",
          "sum(",
          "SUM",
          "avg",
          "topk(1,",
          "count",
          "quantile",
          "count_values",
          "group",
          "limitk",
          "rate(",
          "rate",
          "increase(",
          "irate(",
          "absent(",
          "vector(",
          "scalar(",
          "time()",
          "label_replace(",
          "round(",
          "clamp_min(",
          "histogram_quantile(0.9,",
          "holt_winters(",
          "mad_over_time(",
          "sort_by_label(",
          "day_of_week()",
          "start",
          "end",
          "le",
          "(?i)",
          "[a-",
          "a**",
          "\\d",
          "\\Z",
          "(?!a)",
          "é");

  @Test
  @RequiresProgram("promtool")
  void agreesWithDebians() throws IOException {
    agrees("promtool");
  }

  @Test
  @RequiresProgram("promtool-2.53")
  void agreesWithTheLast2() throws IOException {
    agrees("promtool-2.53");
  }

  @Test
  @RequiresProgram("promtool-3.5")
  void agreesWith3() throws IOException {
    agrees("promtool-3.5");
  }

  private static void agrees(String promtool) throws IOException {
    var version =
        Version.parse(Objects.requireNonNull(PromqlFunctionsRecorder.PROGRAMS.get(promtool)));
    var expressions = new ArrayList<>(corpus());
    var random = new Random(SEED);
    while (expressions.size() < COUNT) {
      var base = corpus().get(random.nextInt(corpus().size()));
      expressions.add(mutated(base, random));
    }
    var verdicts = ExpressionJudge.refusals(promtool, expressions);
    var odd = new ArrayList<String>();
    int refused = 0;
    for (int i = 0; i < expressions.size(); i++) {
      var ours = Promql.parse(expressions.get(i), version);
      refused += ours.isGood() ? 0 : 1;
      if (ours.isGood() != verdicts.get(i).isEmpty()) {
        odd.add(
            expressions.get(i)
                + "\n    it: "
                + verdicts.get(i)
                + "\n    we: "
                + ours.faults().stream().map(Fault::message).toList());
      }
    }
    System.out.printf(
        "%s: %d expressions, seed %d, %d refused, judged otherwise: %d%n",
        promtool, expressions.size(), SEED, refused, odd.size());
    odd.forEach(System.out::println);
    assertThat(odd).hasSizeLessThanOrEqualTo(expressions.size() * ALLOWED / 1000);
  }

  static List<String> corpus() throws IOException {
    try (var in = PromqlAgreementTest.class.getResourceAsStream("expressions.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("# "))
          .toList();
    }
  }

  private static String mutated(String text, Random random) {
    var tokens = new ArrayList<String>();
    TOKEN.matcher(text).results().forEach(match -> tokens.add(match.group()));
    int times = 1 + random.nextInt(2);
    for (int i = 0; i < times && !tokens.isEmpty(); i++) {
      int at = random.nextInt(tokens.size());
      switch (random.nextInt(6)) {
        case 0 -> tokens.remove(at);
        case 1 -> tokens.add(at, tokens.get(at));
        case 2 -> tokens.add(at, pick(random));
        case 3 -> tokens.set(at, pick(random));
        case 4 -> {
          int other = random.nextInt(tokens.size());
          var kept = tokens.get(at);
          tokens.set(at, tokens.get(other));
          tokens.set(other, kept);
        }
        default -> tokens.set(at, edited(tokens.get(at), random));
      }
    }
    return String.join("", tokens);
  }

  private static String pick(Random random) {
    return INSERTED.get(random.nextInt(INSERTED.size()));
  }

  /** A letter less, or another. */
  private static String edited(String token, Random random) {
    if (token.isEmpty()) {
      return pick(random);
    }
    int at = random.nextInt(token.length());
    return random.nextBoolean()
        ? token.substring(0, at) + token.substring(at + 1)
        : token.substring(0, at) + pick(random).charAt(0) + token.substring(at + 1);
  }
}
