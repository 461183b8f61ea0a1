package org.yawlfoundation.yawl.config.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.Registered;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;

/**
 * Each fault of {@code manifest-faults.txt}, made alone in the manifests of a whole tier, is found
 * at its line and column. {@code docs/manifest-faults.md} lists them; {@code -Ddocs=record} writes
 * it.
 */
class MutatedManifestsTest {
  private static final String TIER =
      """
      tier: full
      agents: 1000000
      cluster:
        imagePullSecrets: [registry-login, other-login]
        tolerations: ["dedicated=yawl:NoSchedule"]
        ingress: {host: yawl.example.org, tlsSecret: yawl-tls}
      """;

  /** Others of what is made for who asks, some in place of what the first tier has. */
  private static final String ASKING =
      """
      tier: asking
      agents: 1000000
      autoscaling: {keda: true}
      cluster:
        gateway: {name: edge, namespace: gateways, host: yawl.example.org}
        secretStore: {name: vault}
      metrics: {podMonitor: true}
      """;

  private static final Path PAGE = Path.of("..", "docs", "manifest-faults.md");
  private static final char MARK = '»';
  private static final Pattern COMMENT = Pattern.compile("\n *#.*");

  private static final Checker CHECKER = new Checker(Registered.all(Rule.class));
  private static final Checker SECOND_OPINION = new Checker(List.of(new ModelRefused()));

  /** Lines that are looked for after a line, and what stands there instead. */
  private record Edit(String after, List<String> old, List<String> now) {
    String apply(String text) {
      int from = after.isEmpty() ? 0 : text.indexOf("\n" + after + "\n") + 1;
      assertThat(after.isEmpty() || from > 0).as("`%s` is there", after).isTrue();
      var form =
          old.stream()
              .map(line -> Pattern.quote(line).replace("…", "\\E(.*)\\Q"))
              .collect(Collectors.joining("\n", "(?m)^", "$"));
      var match = Pattern.compile(form).matcher(text);
      assertThat(match.find(from)).as("%s is there", old).isTrue();
      var written = String.join("\n", now);
      for (int group = 1; group <= match.groupCount(); group++) {
        written = written.replaceFirst("…", Matcher.quoteReplacement(match.group(group)));
      }
      if (match.groupCount() > 0) {
        written = written.replace("…", match.group(match.groupCount()));
      }
      return text.substring(0, match.start()) + written + text.substring(match.end());
    }
  }

  private record Fault(String title, String path, String code, List<Edit> edits) {
    String in(String text) {
      for (var edit : edits) {
        text = edit.apply(text);
      }
      assertThat(text).as(title).containsOnlyOnce(String.valueOf(MARK));
      return text;
    }
  }

  @Test
  void eachFaultIsFoundAtItsPlace() throws IOException {
    var full = Tree.of(TIER);
    var asking = Tree.of(ASKING);
    var faults = faults();
    assertThat(faults).hasSizeGreaterThan(80).extracting(Fault::title).doesNotHaveDuplicates();
    var lost = new ArrayList<String>();
    var rows = new ArrayList<String>();
    for (var fault : faults) {
      var tree = full.texts().containsKey(fault.path()) ? full : asking;
      var marked = fault.in(Objects.requireNonNull(tree.texts().get(fault.path()), fault.path()));
      int at = marked.indexOf(MARK);
      var text = marked.substring(0, at) + marked.substring(at + 1);
      var file = FileParser.parse(fault.path(), text).orElseThrow();
      var place = place(fault.path(), text, at);
      var mutated = new LinkedHashMap<>(tree.files());
      mutated.put(fault.path(), file);
      var findings = CHECKER.check(mutated.values(), Trail.NONE);
      var found =
          findings.stream()
              .filter(f -> f.id().equals(fault.code()) && f.at().equals(Optional.of(place)))
              .findFirst();
      if (found.isEmpty()) {
        lost.add(fault.title() + " at " + place + ", but" + told(findings));
      } else {
        boolean both = !SECOND_OPINION.check(List.of(file), Trail.NONE).isEmpty();
        rows.add(row(fault, found.get(), both));
      }
    }
    assertThat(lost).isEmpty();
    Recorded.holds(PAGE, page(rows), "docs");
  }

  private static String told(List<Finding> findings) {
    return findings.stream()
        .map(f -> "\n    " + f.id() + " " + f.at().orElseThrow() + " " + f.headline())
        .collect(Collectors.joining());
  }

  private static String row(Fault fault, Finding finding, boolean both) {
    return "| %s | `%s` | %s | %s | %s |"
        .formatted(
            fault.title(),
            fault.path(),
            "[" + fault.code() + "](rules/" + fault.code() + ".md)",
            finding.headline().replace("|", "\\|"),
            both ? "yes" : "no");
  }

  private static String page(List<String> rows) {
    long both = rows.stream().filter(row -> row.endsWith("| yes |")).count();
    return """
    # Faults in manifests, and who finds them

    A test makes each of these faults, alone, in the manifests of a tier of 1,000,000 agents, and asks that it be found at
    its line and column. The last column says whether fabric8's models, read strictly (`-Dyawl-config.deepValidation`),
    would have found it too: %d of %d. The faults themselves are in `manifest-faults.txt`, beside `MutatedManifestsTest`.

    | what is wrong | file | found by | what it says | fabric8 |
    | --- | --- | --- | --- | --- |
    """
            .formatted(both, rows.size())
        + String.join("\n", rows)
        + "\n";
  }

  private static Location place(String path, String text, int at) {
    var before = text.substring(0, at);
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    int start = before.lastIndexOf('\n') + 1;
    return new Location(path, line, 1 + text.codePointCount(start, at));
  }

  /** A tier's tree, its manifests without comments, so that lines which belong together do so. */
  private record Tree(SortedMap<String, String> texts, Map<String, ParsedFile> files) {
    static Tree of(String tier) {
      var bundle =
          YawlConfig.create()
              .generate(TierSource.of("tier.yaml", tier), LocalDate.of(2026, 11, 23));
      assertThat(bundle.printFindings()).isEmpty();
      var texts = new TreeMap<>(bundle.files());
      texts.replaceAll(
          (path, text) -> path.endsWith(".yaml") ? COMMENT.matcher(text).replaceAll("") : text);
      var files = new LinkedHashMap<String, ParsedFile>();
      texts.forEach(
          (path, text) -> FileParser.parse(path, text).ifPresent(f -> files.put(path, f)));
      assertThat(CHECKER.check(files.values(), Trail.NONE)).isEmpty();
      return new Tree(texts, files);
    }
  }

  private static List<Fault> faults() throws IOException {
    try (var in = MutatedManifestsTest.class.getResourceAsStream("manifest-faults.txt")) {
      var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.replaceAll("(?m)^#.*\n", "").strip().split("\n\n+", -1))
          .map(MutatedManifestsTest::fault)
          .toList();
    }
  }

  private static Fault fault(String block) {
    var lines = block.lines().toList();
    var where = lines.get(1).split(" ", -1);
    var edits = new ArrayList<Edit>();
    var after = "";
    var old = new ArrayList<String>();
    var now = new ArrayList<String>();
    for (var line : lines.subList(2, lines.size())) {
      var rest = line.substring(1);
      if (line.charAt(0) == '+') {
        now.add(rest);
        continue;
      } else if (!now.isEmpty()) {
        edits.add(new Edit(after, List.copyOf(old), List.copyOf(now)));
        after = "";
        old.clear();
        now.clear();
      }
      if (line.charAt(0) == '@') {
        after = rest;
      } else {
        old.add(rest);
      }
    }
    edits.add(new Edit(after, List.copyOf(old), List.copyOf(now)));
    return new Fault(lines.get(0), where[0], where[1], edits);
  }
}
