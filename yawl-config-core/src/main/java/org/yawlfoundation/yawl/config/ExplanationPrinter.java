package org.yawlfoundation.yawl.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yawlfoundation.yawl.config.Explained.Input;
import org.yawlfoundation.yawl.config.Explained.Named;
import org.yawlfoundation.yawl.config.Explained.Reader;
import org.yawlfoundation.yawl.config.plan.Origin.Kind;

/** Prints for a terminal why a value is as it is. */
final class ExplanationPrinter {
  private static final int MANY = 8;

  /** Blanks before the last level of inputs that is told; whoever wants more asks for one. */
  private static final int DEEPEST = 8;

  private final Explained value;
  private final List<String> lines = new ArrayList<>();

  private ExplanationPrinter(Explained value) {
    this.value = value;
  }

  static String print(Explained value) {
    var printer = new ExplanationPrinter(value);
    printer.all();
    return String.join("\n", printer.lines) + "\n";
  }

  private void all() {
    lines.add(value.path() + " = " + value.value());
    lines.add("  " + value.meaning());
    lines.add("");
    reason();
    if (!value.inputs().isEmpty()) {
      head("follows from");
      inputs(value.inputs(), "    ", new HashSet<>());
    }
    list("leads to", next());
    list("read in", value.readers().stream().map(ExplanationPrinter::told).toList());
    rules();
    lines.add("");
    change();
  }

  private void reason() {
    if (value.decidedBy() == Kind.GIVEN) {
      lines.add("  given" + value.given().map(at -> " at " + at).orElse(""));
      value.instead().ifPresent(instead -> lines.add("  in place of " + instead));
    }
    if (!value.formula().isEmpty()) {
      lines.add("  = " + value.formula());
      if (!value.numbers().equals(value.formula())) {
        lines.add("  = " + value.numbers());
      }
    }
    if (!value.source().isEmpty()) {
      var word = value.decidedBy() == Kind.DEFAULT ? "default" : "source";
      lines.add("  " + word + ": " + value.source());
    }
    value
        .deviation()
        .ifPresent(
            guide ->
                lines.add(
                    "  guide "
                        + guide.section()
                        + " says "
                        + guide.says()
                        + ": "
                        + guide.because()));
  }

  /** Three levels; what several follow from is told in full once. */
  private void inputs(List<Input> inputs, String indent, Set<String> told) {
    for (var input : inputs) {
      boolean again = !told.add(input.path()) && !input.inputs().isEmpty();
      var because = again ? "as above" : input.because();
      lines.add(indent + input.path() + " = " + input.value() + " (" + because + ")");
      if (!again && indent.length() < DEEPEST) {
        inputs(input.inputs(), indent + "  ", told);
      }
    }
  }

  /** Of very many that bear one name before their own, how many they are. */
  private List<String> next() {
    var groups = new TreeMap<String, Integer>();
    value.leadsTo().forEach(n -> groups.merge(group(n.id()), 1, Integer::sum));
    return value.leadsTo().stream()
        .map(
            n ->
                groups.getOrDefault(group(n.id()), 0) > MANY
                    ? groups.get(group(n.id())) + " of " + group(n.id())
                    : n.id() + " = " + n.text())
        .distinct()
        .toList();
  }

  private static String group(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('.')));
  }

  private static String told(Reader reader) {
    return reader.file()
        + ":"
        + reader.line()
        + (reader.program().isEmpty() ? "" : " by " + reader.program())
        + (reader.through().isEmpty() ? "" : ", through " + reader.through());
  }

  private void rules() {
    list("looked at by", value.rules().stream().map(r -> r.id() + " " + r.text()).toList());
    if (!value.fileRules().isEmpty()) {
      var all = value.fileRules().stream().map(Named::id).collect(Collectors.joining(", "));
      head("its files are read as a whole by");
      lines.add("    " + all);
    }
  }

  private void change() {
    if (value.decidedBy() == Kind.ABSENT) {
      lines.add("  cannot be given for this version");
      return;
    } else if (value.key().isEmpty()) {
      lines.add("  cannot be given: change what it follows from");
      return;
    }
    var key = value.key().get();
    lines.add("  to change it, write in the tier document");
    var indent = new StringBuilder("    ");
    for (var step : value.group()) {
      lines.add(indent + step + ":");
      indent.append("  ");
    }
    lines.add(indent + key.id() + ": " + key.text());
    if (value.costs().size() == 1) {
      head("a change takes " + value.costs().get(0));
    } else {
      list("a change takes", value.costs());
    }
  }

  private void head(String head) {
    lines.add("");
    lines.add("  " + head);
  }

  private void list(String head, List<String> entries) {
    if (!entries.isEmpty()) {
      head(head);
      entries.forEach(entry -> lines.add("    " + entry));
    }
  }
}
