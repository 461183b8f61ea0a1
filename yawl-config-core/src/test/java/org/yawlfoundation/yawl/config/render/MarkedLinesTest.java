package org.yawlfoundation.yawl.config.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Registered;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.plan.PlanDeriver;
import org.yawlfoundation.yawl.config.tier.TierDocumentReader;
import org.yawlfoundation.yawl.config.tier.TierReader;

/**
 * Asks for the template's line of every line of a tree, and compares it with what the lines say
 * themselves where each line of the templates bears its own number.
 */
class MarkedLinesTest {
  private static final String TIER =
      """
      tier: t
      agents: 1000000
      labels: {team: bpm, stage: production}
      engine: {jvm: {options: ["-Dyawl.a=b"]}, env: {A_NAME: a, B_NAME: b}}
      """;

  private static final List<Artifact> ARTIFACTS =
      Registered.all(Artifact.class).stream()
          .filter(a -> a.path().startsWith("kubernetes/") || a.path().startsWith("istio/"))
          .filter(a -> a.embeds().isEmpty())
          .toList();

  private static final Pattern NUMBERED = Pattern.compile(".* #@(.*)");
  private static final Path TEMPLATES = Path.of("..", "templates");

  @Test
  void findsTheVeryLineOfEachLine() throws IOException {
    var tree = render(TemplateTexts.NONE);
    var numbered = render(new TemplateTexts("", numbered(), List.of()));
    assertThat(numbered.findings()).isEmpty();
    int asked = 0;
    var wrong = new ArrayList<String>();
    for (var file : tree.files().values()) {
      var lines = file.text().lines().toList();
      var truths = truths(numbered.find(file.path()).orElseThrow().text());
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).isBlank() || lines.get(i).stripLeading().startsWith("#")) {
          continue;
        }
        var found = tree.templateLine(file.path(), i + 1).orElseThrow();
        assertThat(found.own()).isFalse();
        var at = found.mark().at();
        var truth = truths.next();
        asked++;
        if (!(at.file() + ":" + at.line()).equals("templates/" + truth)) {
          wrong.add(file.path() + ":" + (i + 1) + " is of " + truth + ", not of " + at);
        }
      }
      assertThat(truths.hasNext()).isFalse();
    }
    assertThat(asked).isGreaterThan(500);
    assertThat(wrong).isEmpty();
  }

  /** What the lines of a numbered file say of themselves. */
  private static Iterator<String> truths(String text) {
    return text.lines()
        .map(NUMBERED::matcher)
        .filter(Matcher::matches)
        .map(m -> m.group(1))
        .iterator();
  }

  /** Our templates, each line that gives one with its name and number behind it. */
  private static SortedMap<String, String> numbered() throws IOException {
    var texts = new TreeMap<String, String>();
    for (var folder : List.of("kubernetes", "istio")) {
      try (var files = Files.walk(TEMPLATES.resolve(folder))) {
        for (var file : files.filter(Files::isRegularFile).toList()) {
          var name = TEMPLATES.relativize(file).toString().replace(File.separatorChar, '/');
          var lines = new ArrayList<String>();
          for (var line : Files.readAllLines(file)) {
            boolean gives = !line.isBlank() && !line.contains("<") && !line.strip().startsWith("#");
            lines.add(gives ? line + " #@" + name + ":" + (lines.size() + 1) : line);
          }
          if (lines.stream().noneMatch(line -> line.contains("=files["))) {
            texts.put(name, String.join("\n", lines) + "\n");
          }
        }
      }
    }
    return texts;
  }

  private static RenderedTree render(TemplateTexts own) {
    var bytes = TIER.getBytes(StandardCharsets.UTF_8);
    var document = new TierDocumentReader().read("tier.yaml", bytes);
    var reading = new TierReader().read(document);
    assertThat(reading.findings()).isEmpty();
    var tier = reading.tier().orElseThrow();
    return new TreeRenderer(ARTIFACTS, own).render(new PlanDeriver().derive(tier));
  }
}
