package org.yawlfoundation.yawl.config.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.yawlfoundation.yawl.config.check.RulePages;
import org.yawlfoundation.yawl.config.check.Waived;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Severity;
import org.yawlfoundation.yawl.config.output.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A log of SARIF 2.1.0, the OASIS standard by which GitHub and editors show findings. */
final class SarifForm implements Form {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public String name() {
    return "sarif";
  }

  @Override
  public Optional<String> file() {
    return Optional.of("findings.sarif");
  }

  @Override
  public String of(Findings findings) {
    var log = Json.object().put("$schema", SCHEMA).put("version", "2.1.0");
    var run = log.putArray("runs").addObject();
    var driver = run.putObject("tool").putObject("driver").put("name", "yawl-config");
    driver.put("semanticVersion", findings.version());
    var codes = findings.codes();
    putRules(driver.putArray("rules"), codes);
    run.putArray("invocations").addObject().put("executionSuccessful", true);
    SarifPlaces.putRoot(run);
    run.put("columnKind", "unicodeCodePoints");
    var results = run.putArray("results");
    for (var judged : findings.judged()) {
      put(results, judged, codes);
    }
    return Json.print(log);
  }

  private static void putRules(ArrayNode rules, List<String> codes) {
    var pages = RulePages.read();
    for (var id : codes) {
      var rule = rules.addObject().put("id", id);
      var line = pages.line(id);
      line.flatMap(RulePages.Line::name).ifPresent(name -> rule.put("name", name));
      line.ifPresent(l -> putText(rule, "shortDescription", sentence(l.says())));
      var page = pages.page(id);
      if (page.isPresent()) {
        putText(rule, "fullDescription", page.get().why());
        putText(rule, "help", page.get().text()).put("markdown", page.get().text());
        rule.putObject("defaultConfiguration").put("level", level(page.get().severity()));
      } else {
        line.ifPresent(l -> putText(rule, "fullDescription", sentence(l.says())));
      }
    }
  }

  private static String sentence(String says) {
    return says.substring(0, 1).toUpperCase(Locale.ROOT) + says.substring(1) + ".";
  }

  private static void put(ArrayNode results, Judged judged, List<String> codes) {
    var fingerprints = Fingerprints.of(judged).iterator();
    for (var finding : judged.findings()) {
      put(results.addObject(), judged, finding, codes, fingerprints.next());
    }
    for (var waived : judged.waived()) {
      var result = results.addObject();
      put(result, judged, waived.finding(), codes, fingerprints.next());
      putSuppression(result, waived);
    }
  }

  private static void put(
      ObjectNode result, Judged judged, Finding finding, List<String> codes, String fingerprint) {
    result.put("ruleId", finding.id()).put("ruleIndex", codes.indexOf(finding.id()));
    result.put("level", level(finding.severity()));
    putText(result, "message", Texts.message(finding));
    SarifPlaces.put(result, judged, finding);
    result.putObject("partialFingerprints").put("yawlConfig/v1", fingerprint);
    SarifFixes.put(result, judged, finding);
    result.putObject("properties").put("tier", judged.name());
  }

  /** A waiver stands in the tier document, which is the source of all that was judged. */
  private static void putSuppression(ObjectNode result, Waived waived) {
    var by = waived.by();
    result
        .putArray("suppressions")
        .addObject()
        .put("kind", "inSource")
        .put("status", "accepted")
        .put("justification", Visible.line(by.because()) + " (until " + by.until() + ")");
  }

  private static ObjectNode putText(ObjectNode node, String key, String text) {
    return node.putObject(key).put("text", text);
  }

  private static String level(Severity severity) {
    return severity == Severity.INFO ? "note" : severity.word();
  }
}
