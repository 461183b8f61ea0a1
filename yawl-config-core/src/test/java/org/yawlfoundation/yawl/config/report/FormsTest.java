package org.yawlfoundation.yawl.config.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Location;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Each form is what its readers take, whatever was found. */
final class FormsTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/yawlfoundation/yawl/config/report");

  /** Each would end, command or colour something where it is not escaped. */
  private static final String HOSTILE =
      "A `x\u001b[31m\u0007` is 100% ::error::b\r\n::warning file=a,line=1::c"
          + " <script>&amp;]]></details> ``` ```` @all [a](b) \u202Egpj.exe \u200F 🐘"
          + " \ud800 \uffff \u0000 \"'\\ | * _ {0}";

  private static final String BAD =
      """
      tier: %s
      agents: 1000000
      engine: {image: example.org/yawl/engine:6.0.0}
      postgresql:
        settings:
          max_connections: 100
      """;

  private static final String WAIVING =
      """
      waive:
        - {rule: YC206, because: measured, until: 2027-01-01}
      """;

  @TestFactory
  Stream<DynamicTest> givesWhatWasRecorded() {
    return Form.all().stream()
        .map(
            form ->
                DynamicTest.dynamicTest(
                    form.name(),
                    () ->
                        Recorded.holds(
                            FOLDER.resolve(form.file().orElse("findings.github.txt")),
                            withoutPages(form.of(Found.run())),
                            "reports")));
  }

  /** Pages change for reasons of their own. */
  private static String withoutPages(String text) {
    return text.replaceAll("(?m)(\"(?:text|markdown)\": \"# YC[0-9]+ ).*\"", "$1...\"");
  }

  @Test
  void sarifIsWhatItsSchemaAsks() throws IOException {
    for (var run : List.of(Found.run(), real(), hostile(), Found.of())) {
      assertThat(refusals("/schema/sarif-schema-2.1.0.json", text("sarif", run))).isEmpty();
    }
    var wrong = text("sarif", Found.run()).replace("\"startLine\": 7", "\"startLine\": 0");
    assertThat(refusals("/schema/sarif-schema-2.1.0.json", wrong)).isNotEmpty();
  }

  @Test
  void jsonIsWhatOurSchemaSays() throws IOException {
    var schema = "/org/yawlfoundation/yawl/config/schemas/findings.schema.json";
    for (var run : List.of(Found.run(), real(), hostile(), Found.of())) {
      assertThat(refusals(schema, text("json", run))).isEmpty();
    }
    var wrong = text("json", Found.run()).replace("\"headline\"", "\"headlin\"");
    assertThat(refusals(schema, wrong)).isNotEmpty();
  }

  @Test
  void sarifTellsRulesWithTheirPages() {
    var rule = json("sarif", Found.run()).at("/runs/0/tool/driver/rules/1");
    assertThat(rule.at("/id").asString()).isEqualTo("YC203");
    assertThat(rule.at("/name").asString()).isEqualTo("HeapExceedsMemoryLimit");
    assertThat(rule.at("/defaultConfiguration/level").asString()).isEqualTo("error");
    assertThat(rule.at("/help/markdown").asString()).startsWith("# YC203 HeapExceeds");
  }

  /** Every rule of ours can be told: its page says all that SARIF asks. */
  @Test
  void sarifTellsEveryRule() throws IOException {
    var all = new Findings("1.0.0", List.of(), YawlConfig.create().rules(), FailOn.ERROR);
    assertThat(refusals("/schema/sarif-schema-2.1.0.json", text("sarif", all))).isEmpty();
    assertThat(json("sarif", all).at("/runs/0/tool/driver/rules").valueStream())
        .hasSameSizeAs(all.rules())
        .allMatch(rule -> rule.has("name") && rule.has("help") && rule.has("shortDescription"));
  }

  @Test
  void aFixOfSarifEndsTheFinding() {
    var document = BAD.formatted("a");
    var run = Found.of(judged(document));
    var result =
        json("sarif", run)
            .at("/runs/0/results")
            .valueStream()
            .filter(r -> r.at("/ruleId").asString().equals("YC206"))
            .findFirst()
            .orElseThrow();

    var mended = replaced(document, result.at("/fixes/0/artifactChanges/0/replacements/0"));

    assertThat(result.at("/fixes/0/artifactChanges/0/artifactLocation/uri").asString())
        .isEqualTo("site/tier.yaml");
    assertThat(ids(judged(document))).contains("YC206");
    assertThat(ids(judged(mended))).doesNotContain("YC206");
  }

  @Test
  void junitIsReadBySurefire() throws Exception {
    assertThat(parse(Found.run()))
        .extracting(ReportTestSuite::getFullClassName)
        .containsExactly("yawl-config.medium", "yawl-config.small");
    var cases = cases(Found.run());
    assertThat(cases.stream().filter(ReportTestCase::hasFailure).map(ReportTestCase::getName))
        .containsExactly("YC203 HeapExceedsMemoryLimit", "YC401");
    assertThat(cases.stream().filter(ReportTestCase::hasSkipped).map(ReportTestCase::getName))
        .containsExactly("YC206 PoolsExceedMaxConnections");
    assertThat(cases).hasSize(6);
    assertThat(cases.get(1).getFailureMessage())
        .isEqualTo("A heap of 3Gi does not fit in a memory limit of 2Gi.");
    assertThat(cases.get(1).getFailureDetail()).contains("^^^ the heap");
  }

  @Test
  void junitFailsAtTheLevelThatWasAsked() throws Exception {
    var found = Found.run();
    var failures =
        Stream.of(FailOn.values())
            .map(level -> new Findings(found.version(), found.judged(), found.rules(), level))
            .map(FormsTest::failures);
    assertThat(failures).containsExactly(2L, 3L, 2L);
    assertThat(Stream.of(FailOn.values()).map(l -> new Findings("1", found.judged(), List.of(), l)))
        .extracting(Findings::isFailed)
        .containsExactly(true, true, false);
  }

  @Test
  void hostileTextStaysText() throws Exception {
    var run = hostile();
    assertThat(text("github", run).lines()).hasSize(2).allMatch(l -> l.startsWith("::error file="));
    assertThat(text("github", run)).contains("100%25 ::error::b", "c.yaml%3A1%2Cline=2,");
    assertThat(cases(run)).filteredOn(ReportTestCase::hasFailure).hasSize(1);
    assertThat(cases(run).get(0).getFailureMessage()).contains("<script>&amp;]]></details>");
    var markdown = text("markdown", run);
    assertThat(markdown).contains("&lt;script&gt;&amp;amp;").contains("\n`````text\n");
    assertThat(outsideFences(markdown)).doesNotContain("<script>", "</details> ");
    for (var form : Form.all()) {
      var text = form.of(run);
      assertThat(text).as(form.name()).doesNotContain("\u001b", "\u0007", "\u202E", "\u200F");
      assertThat(new String(text.getBytes(UTF_8), UTF_8)).isEqualTo(text);
      assertThat(text.contains("🐘") || text.contains("\\uD83D")).as(form.name()).isTrue();
    }
  }

  @Test
  void leavesNothingOutHoweverMuchThereIs() {
    var many =
        IntStream.range(0, 1000)
            .mapToObj(i -> Finding.warning("YC107", "Number " + i + " of them."))
            .toList();
    var run = Found.of(Judged.files("t", "t.yaml", many));
    for (var form : Form.all()) {
      assertThat(form.of(run)).as(form.name()).contains("Number 0 of", "Number 999 of them.");
    }
  }

  @Test
  void aFindingIsKnownAgainWhenLinesMoveAndNumbersChange() {
    var one = Found.heap("3Gi");
    var moved = Found.mark(Found.HEAP.at().file(), 70, 1, "heap: 4Gi", 3, "");
    var later =
        Finding.error("YC203", "A heap of 4Gi does not fit in a memory limit of 16Gi.")
            .at(moved)
            .giving(new Location(one.gives().orElseThrow().file(), 8, 8));
    var other = Finding.error("YC203", "A heap does not fit.").at(moved);
    assertThat(fingerprints(one)).isEqualTo(fingerprints(later)).isNotEqualTo(fingerprints(other));
    assertThat(fingerprints(one, later, other)).doesNotHaveDuplicates().hasSize(3);
  }

  @Test
  void pathsOutsideOfTheRootAreWhole() {
    var at = Found.mark("/etc/a b:c.yaml", 1, 1, "x", 1, "");
    var odd = Found.mark("a:b%.yaml", 1, 1, "x", 1, "");
    var run =
        Found.of(
            Judged.files(
                "t",
                "t.yaml",
                List.of(
                    Finding.error("YC101", "One.").at(at),
                    Finding.error("YC102", "Two.").at(odd))));
    var uris =
        json("sarif", run)
            .at("/runs/0/results")
            .valueStream()
            .map(r -> r.at("/locations/0/physicalLocation/artifactLocation"));
    assertThat(uris.map(JsonNode::toString))
        .containsExactly(
            "{\"uri\":\"file:///etc/a%20b:c.yaml\"}",
            "{\"uri\":\"./a:b%25.yaml\",\"uriBaseId\":\"SRCROOT\"}");
  }

  private static List<String> fingerprints(Finding... findings) {
    return Fingerprints.of(Judged.files("t", "t.yaml", List.of(findings)));
  }

  private static Findings real() {
    var judged = List.of(judged(BAD.formatted("a")), judged(BAD.formatted("b") + WAIVING));
    assertThat(judged.get(0).findings()).extracting(Finding::id).contains("YC107", "YC206");
    assertThat(judged.get(1).waived()).hasSize(1);
    return new Findings("1.0.0-SNAPSHOT", judged, YawlConfig.create().rules(), FailOn.NEVER);
  }

  private static Judged judged(String document) {
    var bundle =
        YawlConfig.create()
            .generate(TierSource.of("tier.yaml", document), LocalDate.of(2026, 11, 23));
    return bundle.judged("tier.yaml").renamed(f -> "site/" + f, f -> "site/target/" + f);
  }

  private static List<String> ids(Judged judged) {
    return judged.findings().stream().map(Finding::id).toList();
  }

  private static Findings hostile() {
    var mark = Found.mark("c.yaml:1,line=2", 1, 2, HOSTILE, 3, HOSTILE);
    var finding = Finding.error("YC203", HOSTILE).at(mark).note(HOSTILE).help(HOSTILE);
    var second = Finding.error("YC203", HOSTILE).note("``````");
    return Found.of(Judged.files("t", "c.yaml:1,line=2", List.of(finding, second)));
  }

  private static String outsideFences(String markdown) {
    return markdown.replaceAll("(?s)(`{3,})text\n.*?\n\\1\n", "");
  }

  private static String replaced(String document, JsonNode replacement) {
    var lines = document.lines().toArray(String[]::new);
    var region = replacement.at("/deletedRegion");
    int line = region.at("/startLine").asInt() - 1;
    lines[line] =
        lines[line].substring(0, region.at("/startColumn").asInt() - 1)
            + replacement.at("/insertedContent/text").asString()
            + lines[line].substring(region.at("/endColumn").asInt() - 1);
    return String.join("\n", lines) + "\n";
  }

  private static String text(String form, Findings findings) {
    return Form.all().stream()
        .filter(f -> f.name().equals(form))
        .findFirst()
        .orElseThrow()
        .of(findings);
  }

  private static JsonNode json(String form, Findings findings) {
    return JsonMapper.shared().readTree(text(form, findings));
  }

  private static List<String> refusals(String schema, String json) throws IOException {
    try (var in = Objects.requireNonNull(FormsTest.class.getResourceAsStream(schema))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(in.readAllBytes(), UTF_8))
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Error::toString)
          .toList();
    }
  }

  private static long failures(Findings findings) {
    try {
      return cases(findings).stream().filter(ReportTestCase::hasFailure).count();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<ReportTestCase> cases(Findings findings) throws Exception {
    return parse(findings).stream().flatMap(suite -> suite.getTestCases().stream()).toList();
  }

  private static List<ReportTestSuite> parse(Findings findings) throws Exception {
    var bytes = text("junit", findings).getBytes(UTF_8);
    return new TestSuiteXmlParser(new NullConsoleLogger())
        .parse(new InputStreamReader(new ByteArrayInputStream(bytes), UTF_8));
  }
}
