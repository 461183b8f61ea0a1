package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.facts.AlertRule;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.LabelMatcher.Answer;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.facts.Routes;

/** The routes of alerts, judged by Alertmanager: Debian's, and newer ones. */
@Tag("oracle")
class AlertRoutesTest {
  private static final YawlConfig CONFIG = YawlConfig.create();
  static final List<String> PROGRAMS = List.of("amtool", "amtool-0.28", "amtool-0.33");

  private static final String MILLION = "tier: one-million\nagents: 1000000\n";

  private static final String OWN =
      """
      tier: own
      agents: 1000
      alerting:
        routing:
          groupWait: 0s
          groupInterval: 1h
          critical: {repeatInterval: 1m}
          repeatInterval: 5d
          slackChannel: "#on-call_1"
          slackUrlFile: /run/secrets/slack
          workingHours: {only: true, days: "monday:saturday", from: "08:30", to: "18:00", timeZone: Europe/Berlin}
      """;

  /** Debian's Alertmanager knows no file with the URL of a webhook. */
  private static final String WATCHED =
      """
      tier: watched
      agents: 1000
      alerting: {routing: {watchdog: {urlFile: /etc/alertmanager/secrets/watchdog, repeatInterval: 10m}}}
      """;

  @TempDir private Path folder = Path.of("");

  static Stream<PresetTrial> trials() {
    return PresetTrial.of(PROGRAMS);
  }

  @ParameterizedTest
  @MethodSource("trials")
  void everyPresetHoldsBeforeEveryAlertmanager(PresetTrial trial) throws IOException {
    holds(
        trial.found(),
        "tier: t\nagents: " + trial.agents() + "\nmetrics: {profile: " + trial.profile() + "}\n");
    System.out.println("held before " + trial);
  }

  static Stream<Arguments> own() {
    return PROGRAMS.stream()
        .flatMap(
            program ->
                (program.equals("amtool") ? Stream.of(OWN) : Stream.of(OWN, WATCHED))
                    .map(tier -> Arguments.of(program, tier)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("own")
  void alertmanagerTakesWhatIsAskedFor(String name, String tier) throws IOException {
    holds(find(name), tier);
  }

  /** Alertmanager takes the file, and tells whom the page says. */
  private void holds(String program, String tier) throws IOException {
    var files = bundle(tier).files();
    for (var file : List.of("alertmanager.yml", "routes.test.sh")) {
      var text = Objects.requireNonNull(files.get("alertmanager/" + file), file);
      Files.writeString(folder.resolve(file), text);
    }
    var checked =
        Result.of(List.of(program, "check-config", folder.resolve("alertmanager.yml").toString()));
    assertThat(checked.succeeded()).as(checked.errors() + checked.output()).isTrue();
    assertThat(checked.output()).contains("SUCCESS", "5 receivers");
    var script = folder.resolve("routes.test.sh");
    var told = run(program, script);
    assertThat(told.succeeded()).as(told.errors()).isTrue();
    // It must be able to fail.
    Files.writeString(
        script, Files.readString(script).replaceFirst("told slack-warnings", "told nobody"));
    assertThat(run(program, script).errors()).contains("not nobody alone");
  }

  private static Result run(String program, Path script) {
    return Result.of(List.of("env", "AMTOOL=" + program, "sh", script.toString()));
  }

  @Test
  @RequiresProgram("shellcheck")
  void shellcheckSaysNothing() throws IOException {
    var script = folder.resolve("routes.test.sh");
    Files.writeString(
        script, Objects.requireNonNull(bundle(MILLION).files().get("alertmanager/routes.test.sh")));
    var said = Result.of(List.of("shellcheck", script.toString()));
    assertThat(said.succeeded()).as(said.output()).isTrue();
  }

  /** What Slack and PagerDuty are told is read by Alertmanager's own templates. */
  @ParameterizedTest
  @FieldSource("PROGRAMS")
  void theWordsAreFilledIn(String name) throws IOException {
    var program = find(name);
    var config =
        Objects.requireNonNull(bundle(MILLION).files().get("alertmanager/alertmanager.yml"));
    var templates =
        config
            .lines()
            .map(line -> line.strip().split(": ", 2))
            .filter(
                parts -> parts.length == 2 && parts[1].startsWith("'") && parts[1].contains("{{"))
            .map(parts -> parts[1].substring(1, parts[1].length() - 1))
            .toList();
    assertThat(templates).hasSizeGreaterThan(6);
    Files.writeString(folder.resolve("none.tmpl"), "{{ define \"none\" }}{{ end }}");
    for (var template : templates) {
      var said =
          Result.of(
              List.of(
                  program,
                  "template",
                  "render",
                  "--template.glob=" + folder.resolve("*.tmpl"),
                  "--template.text=" + template));
      assertThat(said.succeeded()).as(template + said.errors()).isTrue();
      assertThat(said.output()).as(template).doesNotContain("{{", "<no value>");
    }
  }

  /** Our walk through routes is Alertmanager's, whatever the routes. */
  @ParameterizedTest
  @FieldSource("PROGRAMS")
  void walksAsAlertmanagerDoes(String name) throws IOException {
    var program = find(name);
    long seed = 20261124;
    var random = new Random(seed);
    int several = 0;
    for (int i = 0; i < 60; i++) {
      var text = config(random);
      var file = Files.writeString(folder.resolve("alertmanager.yml"), text);
      var routes =
          Routes.of((ParsedFile.Yaml) FileParser.parse("alertmanager.yml", text).orElseThrow())
              .findFirst()
              .orElseThrow();
      for (int j = 0; j < 4; j++) {
        var labels = labels(random);
        var expected = amtool(program, file, labels);
        several += expected.contains(",") ? 1 : 0;
        assertThat(walked(routes, labels))
            .as("seed %s: %s%n%s", seed, labels, text)
            .isEqualTo(expected);
      }
    }
    assertThat(several).as("alerts that go to several receivers").isGreaterThan(5);
  }

  private static String walked(Routes routes, Map<String, String> labels) {
    var all = new TreeMap<>(labels);
    // Labels that the alert has not are empty, and not unknown.
    List.of("a", "b", "c").forEach(label -> all.putIfAbsent(label, ""));
    var ends = routes.walk(new AlertRule("x", all, new Place("x", 1, 1, 1), Optional.empty()));
    assertThat(ends.values()).containsOnly(Answer.YES);
    return String.join(
        ",",
        ends.keySet().stream().map(route -> routes.receiver(route).orElseThrow().name()).toList());
  }

  private static String amtool(String program, Path file, Map<String, String> labels) {
    var command =
        new ArrayList<>(
            List.of(program, "config", "routes", "test", "--config.file=" + file.toString()));
    labels.forEach((label, value) -> command.add(label + "=" + value));
    var said = Result.of(command);
    assertThat(said.succeeded()).as(said.errors()).isTrue();
    return said.output().strip();
  }

  private static Map<String, String> labels(Random random) {
    var labels = new TreeMap<String, String>();
    labels.put("alertname", "x");
    for (var label : List.of("a", "b", "c")) {
      if (random.nextInt(4) > 0) {
        labels.put(label, "v" + random.nextInt(3));
      }
    }
    return labels;
  }

  private static String config(Random random) {
    var text = new StringBuilder("route:\n  receiver: r0\n");
    int[] count = {1};
    routes(random, text, "  ", 3, count);
    text.append("receivers:\n");
    for (int i = 0; i < count[0]; i++) {
      text.append("  - name: r" + i + "\n");
    }
    return text.toString();
  }

  private static void routes(
      Random random, StringBuilder text, String indent, int depth, int[] count) {
    int children = depth == 0 ? 0 : random.nextInt(4);
    if (children > 0) {
      text.append(indent + "routes:\n");
    }
    for (int i = 0; i < children; i++) {
      // A route without a receiver tells that of the one above it.
      text.append(
          random.nextInt(5) == 0
              ? indent + "- continue: " + random.nextBoolean() + "\n"
              : indent
                  + "- receiver: r"
                  + count[0]++
                  + "\n"
                  + (random.nextInt(3) == 0 ? indent + "  continue: true\n" : ""));
      int matchers = random.nextInt(3);
      if (matchers > 0 && random.nextInt(4) == 0) {
        text.append(indent + (random.nextBoolean() ? "  match:\n" : "  match_re:\n"));
        text.append(indent + "    " + label(random) + ": v" + random.nextInt(3) + "\n");
      } else if (matchers > 0) {
        text.append(indent + "  matchers:\n");
        for (int m = 0; m < matchers; m++) {
          text.append(indent + "    - '" + matcher(random) + "'\n");
        }
      }
      routes(random, text, indent + "  ", depth - 1, count);
    }
  }

  private static String label(Random random) {
    return List.of("a", "b", "c").get(random.nextInt(3));
  }

  private static String matcher(Random random) {
    var label = label(random);
    var value = "v" + random.nextInt(3);
    return switch (random.nextInt(8)) {
      case 0 -> label + "!=\"" + value + "\"";
      case 1 -> label + "=~\"v[01]|x\"";
      case 2 -> label + "!~\"" + value + ".*\"";
      case 3 -> label + "=\"\"";
      case 4 -> label + " = " + value;
      case 5 -> "{" + label + "=\"" + value + "\", " + label(random) + "!=\"v0\"}";
      case 6 -> label + "=~v.";
      default -> label + "=\"" + value + "\"";
    };
  }

  private static String find(String name) {
    var program = RequiresProgram.Condition.find(name);
    Assumptions.assumeTrue(program.isPresent(), "`" + name + "` is not on the PATH");
    return program.orElseThrow().toString();
  }

  private static Bundle bundle(String tier) {
    return CONFIG.generate(TierSource.of("t.yaml", tier), LocalDate.of(2026, 11, 24));
  }
}
