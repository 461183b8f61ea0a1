package org.yawlfoundation.yawl.config.promql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks promtool which functions there are and what each takes, and writes {@code functions.tsv}. A
 * promtool cannot list them: the names to ask for are those of Prometheus' page "Query functions",
 * of some releases, whose files are the arguments.
 */
final class PromqlFunctionsRecorder {
  /** The version of Prometheus that each program is of. */
  static final Map<String, String> PROGRAMS = programs();

  static final Path FILE =
      Path.of("src/main/resources/org/yawlfoundation/yawl/config/promql/functions.tsv");

  private static final Pattern NAME = Pattern.compile("\\b([a-z][a-z0-9_]*)\\(");
  private static final Pattern EXPECTED =
      Pattern.compile(".*expected type (.+) in call to function .*");
  private static final int MOST = 6;

  private PromqlFunctionsRecorder() {}

  private static Map<String, String> programs() {
    var programs = new LinkedHashMap<String, String>();
    programs.put("promtool", "2.42");
    programs.put("promtool-2.53", "2.53");
    programs.put("promtool-3.5", "3.5");
    return programs;
  }

  public static void main(String[] pages) throws IOException {
    var names = new TreeSet<String>();
    for (var page : pages) {
      var match = NAME.matcher(Files.readString(Path.of(page)));
      while (match.find()) {
        names.add(match.group(1));
      }
    }
    Files.writeString(FILE, table(names));
  }

  /** The whole file, of what the three programs say of these names. */
  static String table(Collection<String> names) {
    var rows = new LinkedHashMap<String, String>();
    var known = new LinkedHashMap<String, Map<String, String>>();
    for (var program : PROGRAMS.keySet()) {
      var verdicts = verdicts(program, names);
      known.put(program, verdicts);
      shapes(program, names.stream().filter(n -> "yes".equals(verdicts.get(n))).toList())
          .forEach(rows::putIfAbsent);
    }
    var text =
        new StringBuilder(
                "# The functions of PromQL: what each gives and takes (? may be left out, * any number),")
            .append(
                " and whether promtool takes it, asked by PromqlFunctionsRecorder\n# name\tgives\ttakes\t")
            .append(String.join("\t", PROGRAMS.values()))
            .append('\n');
    names.stream()
        .sorted()
        .filter(name -> known.values().stream().anyMatch(v -> !"no".equals(v.get(name))))
        .forEach(
            name ->
                text.append(name)
                    .append('\t')
                    .append(rows.getOrDefault(name, "\t"))
                    .append('\t')
                    .append(
                        known.values().stream()
                            .map(v -> v.getOrDefault(name, "no"))
                            .collect(Collectors.joining("\t")))
                    .append('\n'));
    return text.toString();
  }

  /** Whether a program has each function: yes, no, or as an experiment. */
  static Map<String, String> verdicts(String program, Collection<String> names) {
    var asked = List.copyOf(names);
    var said = ExpressionJudge.refusals(program, asked.stream().map(name -> name + "()").toList());
    var verdicts = new LinkedHashMap<String, String>();
    for (int i = 0; i < asked.size(); i++) {
      var why = said.get(i);
      verdicts.put(
          asked.get(i),
          why.contains("not enabled")
              ? "experimental"
              : why.isEmpty() || why.contains("argument(s) in call to") ? "yes" : "no");
    }
    return verdicts;
  }

  /** A call under test, whose arguments are put right one after the other. */
  private record Call(String name, List<String> types) {
    String text() {
      return name
          + types.stream()
              .map(PromqlFunctionsRecorder::argument)
              .collect(Collectors.joining(", ", "(", ")"));
    }
  }

  private static String argument(String type) {
    return switch (type) {
      case "string" -> "\"a\"";
      case "scalar" -> "1";
      case "vector" -> "a";
      default -> "a[5m]";
    };
  }

  /** What each function gives and takes, as two columns. */
  static Map<String, String> shapes(String program, List<String> names) {
    var pending =
        names.stream()
            .flatMap(
                name ->
                    IntStream.rangeClosed(0, MOST)
                        .mapToObj(n -> new Call(name, Collections.nCopies(n, "string"))))
            .toList();
    var good = new ArrayList<Call>();
    while (!pending.isEmpty()) {
      var said = ExpressionJudge.refusals(program, pending.stream().map(Call::text).toList());
      var next = new ArrayList<Call>();
      for (int i = 0; i < pending.size(); i++) {
        var call = pending.get(i);
        var expected = EXPECTED.matcher(said.get(i));
        if (said.get(i).isEmpty()) {
          good.add(call);
        } else if (expected.matches()) {
          next.add(mended(call, said.get(i), kind(expected.group(1))));
        }
      }
      pending = List.copyOf(next);
    }
    var shapes = new LinkedHashMap<String, String>();
    for (var name : names) {
      var calls =
          good.stream()
              .filter(c -> c.name().equals(name))
              .sorted(Comparator.comparing(c -> c.types().size()))
              .toList();
      shapes.put(name, gives(program, calls.get(0)) + "\t" + takes(calls));
    }
    return shapes;
  }

  /** The first argument that is at fault stands where promtool points. */
  private static Call mended(Call call, String said, String kind) {
    int column = Integer.parseInt(said.replaceAll("^1:([0-9]+): .*", "$1")) - 1;
    var types = new ArrayList<>(call.types());
    int at = call.name().length() + 1;
    for (int i = 0; i < types.size(); i++) {
      if (at == column) {
        types.set(i, kind);
        return new Call(call.name(), types);
      }
      at += argument(types.get(i)).length() + 2;
    }
    throw new IllegalStateException(call.text() + ": " + said);
  }

  private static String kind(String documented) {
    return switch (documented) {
      case "instant vector" -> "vector";
      case "range vector" -> "matrix";
      default -> documented;
    };
  }

  private static String gives(String program, Call call) {
    var said = ExpressionJudge.refusals(program, List.of("vector(" + call.text() + ")")).get(0);
    return said.isEmpty() ? "scalar" : kind(said.replaceAll(".*, got (.*)$", "$1"));
  }

  /** The longest call's types; those that shorter ones lack may be left out. */
  private static String takes(List<Call> good) {
    var counts = good.stream().mapToInt(c -> c.types().size()).summaryStatistics();
    var types = good.get(good.size() - 1).types();
    if (counts.getMax() == MOST) {
      return String.join(" ", types.subList(0, counts.getMin() + 1)) + "*";
    }
    return IntStream.range(0, counts.getMax())
        .mapToObj(i -> types.get(i) + (i < counts.getMin() ? "" : "?"))
        .collect(Collectors.joining(" "));
  }
}
