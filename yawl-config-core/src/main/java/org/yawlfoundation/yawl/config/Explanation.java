package org.yawlfoundation.yawl.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.plan.Origin;
import org.yawlfoundation.yawl.config.plan.Origin.Kind;
import org.yawlfoundation.yawl.config.plan.Sheet;
import org.yawlfoundation.yawl.config.render.RenderedTree;

/**
 * Why a value is as it is: formula, numbers, source, what it follows from, who reads it, and how to
 * change it.
 *
 * @param text for a terminal; empty where the path is not known
 * @param fault that the path is not known, with the nearest that is
 */
public record Explanation(String text, Optional<Finding> fault) {
  static Explanation of(String path, Sheet sheet, RenderedTree tree) {
    return sheet
        .find(path)
        .map(origin -> new Explanation(told(origin, sheet, tree), Optional.empty()))
        .orElseGet(() -> new Explanation("", Optional.of(unknown(path, sheet))));
  }

  private static Finding unknown(String path, Sheet sheet) {
    var known = sheet.all().stream().map(Origin::path).toList();
    var last = name(path);
    var names = known.stream().map(Explanation::name).distinct().toList();
    var alike = Spelling.nearest(last, names).orElse(last);
    var near =
        Spelling.nearest(path, known)
            .map(List::of)
            .orElseGet(
                () ->
                    known.stream()
                        .filter(p -> p.startsWith(path + ".") || name(p).equals(alike))
                        .limit(8)
                        .toList());
    return Finding.error("YC109", "No value is called `" + path + "`.")
        .help(
            near.isEmpty()
                ? "name a value such as `autoscaling.minReplicas`"
                : "ask for `" + String.join("`, `", near) + "`");
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static String told(Origin origin, Sheet sheet, RenderedTree tree) {
    var lines = new ArrayList<String>();
    lines.add(origin.path() + " = " + origin.spelt());
    lines.add("  " + origin.key().meaning());
    lines.add("");
    reason(origin, lines);
    if (!origin.inputs().isEmpty()) {
      lines.add("");
      lines.add("  follows from");
      inputs(origin, sheet, "    ", new HashSet<>(), lines);
    }
    var next = sheet.all().stream().filter(o -> o.inputs().containsKey(origin.path())).toList();
    if (!next.isEmpty()) {
      lines.add("");
      lines.add("  leads to");
      next.forEach(o -> lines.add("    " + o.path() + " = " + o.spelt()));
    }
    var places = tree.placesOf(origin.path());
    if (!places.isEmpty()) {
      lines.add("");
      lines.add("  read in");
      places.forEach(place -> lines.add("    " + place));
    }
    lines.add("");
    change(origin, sheet, lines);
    return String.join("\n", lines) + "\n";
  }

  private static void reason(Origin origin, List<String> lines) {
    if (origin.kind() == Kind.GIVEN) {
      lines.add("  given" + origin.mark().map(mark -> " at " + mark.at()).orElse(""));
      origin.instead().ifPresent(value -> lines.add("  in place of " + origin.key().spell(value)));
    }
    if (!origin.why().formula().isEmpty()) {
      lines.add("  = " + origin.why().formula());
      var numbers = Sheet.withNumbers(origin);
      if (!numbers.equals(origin.why().formula())) {
        lines.add("  = " + numbers);
      }
    }
    var word = origin.kind() == Kind.DEFAULT ? "default" : "source";
    if (!origin.why().source().isEmpty() && !origin.why().source().equals("given")) {
      lines.add("  " + word + ": " + origin.why().source());
    }
    origin
        .why()
        .guide()
        .filter(guide -> !guide.says().equals(origin.spelt()))
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

  private static void inputs(
      Origin origin, Sheet sheet, String indent, Set<String> told, List<String> lines) {
    for (var path : origin.inputs().keySet()) {
      var input = sheet.find(path).orElseThrow();
      boolean again = !told.add(path) && !input.inputs().isEmpty();
      lines.add(
          indent
              + path
              + " = "
              + input.spelt()
              + (again ? " (as above)" : " (" + brief(input) + ")"));
      if (!again) {
        inputs(input, sheet, indent + "  ", told, lines);
      }
    }
  }

  private static String brief(Origin origin) {
    return switch (origin.kind()) {
      case GIVEN -> "given" + origin.mark().map(mark -> " at " + mark.at()).orElse("");
      case DERIVED ->
          "= "
              + (origin.why().formula().isEmpty() ? origin.why().source() : origin.why().formula());
      case PRESET, ABSENT -> origin.why().source();
      case DEFAULT -> "default; " + origin.why().source();
    };
  }

  private static void change(Origin origin, Sheet sheet, List<String> lines) {
    if (origin.kind() == Kind.ABSENT) {
      lines.add("  cannot be given for this version");
      return;
    }
    var settable = sheet.settable(origin.path());
    if (settable.isEmpty()) {
      lines.add("  cannot be given: change what it follows from");
      return;
    }
    lines.add("  to change it, write in the tier document");
    var indent = new StringBuilder("    ");
    var key = settable.get().key();
    for (var step : key.group().isEmpty() ? new String[0] : key.group().split("\\.")) {
      lines.add(indent + step + ":");
      indent.append("  ");
    }
    lines.add(indent + key.name() + ": " + settable.get().spelt());
    ChangeCosts.of(origin.path(), sheet)
        .ifPresent(
            cost -> {
              lines.add("");
              lines.add("  a change takes " + cost);
            });
  }
}
