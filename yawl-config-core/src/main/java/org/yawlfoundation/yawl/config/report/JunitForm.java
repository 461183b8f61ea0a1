package org.yawlfoundation.yawl.config.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.yawlfoundation.yawl.config.check.RulePages;
import org.yawlfoundation.yawl.config.check.Waived;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;

/**
 * A suite of tests for each tier and a test for each rule, as Surefire spells them and every build
 * server reads them.
 *
 * <p>A test has failed if a finding fails the run; where none ever does, if one is an error, so
 * that whoever reads the report may judge. Other findings are what the test printed. It was skipped
 * if all that it would have found is waived.
 */
final class JunitForm implements Form {
  @Override
  public String name() {
    return "junit";
  }

  @Override
  public Optional<String> file() {
    return Optional.of("findings.junit.xml");
  }

  @Override
  public String of(Findings findings) {
    var pages = RulePages.read();
    var suites =
        findings.judged().stream()
            .map(j -> new Suite("yawl-config." + j.name(), cases(j, findings, pages)))
            .toList();
    return Markup.of(
            out -> {
              out.writeStartDocument("UTF-8", "1.0");
              out.writeCharacters("\n");
              out.writeStartElement("testsuites");
              out.writeAttribute("name", "yawl-config");
              writeCounts(out, suites.stream().flatMap(s -> s.cases().stream()).toList());
              for (var suite : suites) {
                write(out, suite);
              }
              out.writeCharacters("\n");
              out.writeEndElement();
              out.writeEndDocument();
            })
        + "\n";
  }

  private record Suite(String name, List<Case> cases) {}

  private record Case(String title, List<Finding> failed, List<Finding> told, List<Waived> waived) {
    boolean isSkipped() {
      return failed.isEmpty() && told.isEmpty() && !waived.isEmpty();
    }
  }

  private static List<Case> cases(Judged judged, Findings findings, RulePages pages) {
    var level = findings.failOn() == FailOn.NEVER ? FailOn.ERROR : findings.failOn();
    var byId = by(judged.findings(), Finding::id);
    var waived = by(judged.waived(), w -> w.finding().id());
    var ids = new TreeSet<>(findings.rules());
    ids.addAll(byId.keySet());
    var cases = new ArrayList<Case>();
    for (var id : ids) {
      var found =
          byId.getOrDefault(id, List.of()).stream()
              .collect(Collectors.partitioningBy(f -> level.isMetBy(f.severity())));
      cases.add(
          new Case(
              Texts.title(pages, id),
              found.getOrDefault(true, List.of()),
              found.getOrDefault(false, List.of()),
              waived.getOrDefault(id, List.of())));
    }
    return cases;
  }

  private static <T> Map<String, List<T>> by(List<T> all, Function<T, String> id) {
    return all.stream()
        .collect(Collectors.groupingBy(id, TreeMap::new, Collectors.toCollection(ArrayList::new)));
  }

  private static void writeCounts(XMLStreamWriter out, List<Case> cases) throws XMLStreamException {
    var failed = cases.stream().filter(c -> !c.failed().isEmpty()).count();
    var skipped = cases.stream().filter(Case::isSkipped).count();
    out.writeAttribute("tests", String.valueOf(cases.size()));
    out.writeAttribute("failures", String.valueOf(failed));
    out.writeAttribute("errors", "0");
    out.writeAttribute("skipped", String.valueOf(skipped));
    out.writeAttribute("time", "0");
  }

  private static void write(XMLStreamWriter out, Suite suite) throws XMLStreamException {
    out.writeCharacters("\n  ");
    out.writeStartElement("testsuite");
    out.writeAttribute("name", suite.name());
    writeCounts(out, suite.cases());
    for (var test : suite.cases()) {
      out.writeCharacters("\n    ");
      write(out, suite.name(), test);
    }
    out.writeCharacters("\n  ");
    out.writeEndElement();
  }

  private static void write(XMLStreamWriter out, String suite, Case test)
      throws XMLStreamException {
    out.writeStartElement("testcase");
    out.writeAttribute("name", test.title());
    out.writeAttribute("classname", suite);
    out.writeAttribute("time", "0");
    if (!test.failed().isEmpty()) {
      out.writeStartElement("failure");
      out.writeAttribute("message", headline(test.failed()));
      out.writeAttribute("type", test.failed().get(0).severity().word());
      out.writeCharacters(printed(test.failed()));
      out.writeEndElement();
    } else if (test.isSkipped()) {
      out.writeEmptyElement("skipped");
      out.writeAttribute("message", "waived: " + reasons(test.waived()));
    }
    if (!test.told().isEmpty()) {
      Markup.element(out, "system-out", printed(test.told()));
    }
    out.writeEndElement();
  }

  private static String headline(List<Finding> found) {
    var first = found.get(0).headline();
    return found.size() == 1 ? first : first + " (and " + (found.size() - 1) + " more)";
  }

  private static String printed(List<Finding> found) {
    return found.stream()
        .map(finding -> FindingPrinter.print(List.of(finding)))
        .collect(Collectors.joining("\n", "\n", ""));
  }

  private static String reasons(List<Waived> waived) {
    return Visible.line(
        waived.stream().map(w -> w.by().because()).distinct().collect(Collectors.joining("; ")));
  }
}
