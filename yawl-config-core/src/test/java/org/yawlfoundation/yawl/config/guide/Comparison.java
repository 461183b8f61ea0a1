package org.yawlfoundation.yawl.config.guide;

import static org.yawlfoundation.yawl.config.guide.MarkdownPage.code;
import static org.yawlfoundation.yawl.config.guide.MarkdownPage.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.quantity.Cpu;

/** The guide's fields beside ours: what is the same, what is not, and what we have besides. */
final class Comparison {
  private static final Pattern STEPS_BEFORE_THE_LAST =
      Pattern.compile("^(?:[^.\\[]*(?:\\[[^\\]]*])*\\.)*");

  private final Map<String, OurFile> files;
  private final List<Addition> additions;
  private final Set<String> taken = new LinkedHashSet<>();
  private final Set<Addition> used = new LinkedHashSet<>();
  private final List<String> faults = new ArrayList<>();
  private int same;
  private int changed;
  private int dropped;
  private int added;

  Comparison(Map<String, OurFile> files, List<Addition> additions) {
    this.files = new LinkedHashMap<>(files);
    this.additions = List.copyOf(additions);
  }

  /** What the data leave unsaid, or say of what is not there. */
  List<String> faults() {
    var all = new ArrayList<>(faults);
    additions.stream()
        .filter(addition -> !used.contains(addition))
        .forEach(a -> all.add(a.file() + ", " + a.path() + ": we add nothing of the kind"));
    return all;
  }

  String summary() {
    return "Of the guide's "
        + (same + changed + dropped)
        + " fields "
        + same
        + " are the same, "
        + changed
        + " differ and "
        + dropped
        + " are not there. What we add takes "
        + added
        + " rows.";
  }

  /** A row for a field of the guide: field, the guide's value, ours, why. */
  List<String> row(GuideField field) {
    return field.isDropped() ? withoutUs(field) : withUs(field);
  }

  private List<String> withoutUs(GuideField field) {
    dropped++;
    var path = field.path().substring(1);
    var file = files.get(field.file());
    if (file == null || file.leaves().stream().anyMatch(leaf -> leaf.below(path).isPresent())) {
      fault(field, "we have it, or no such file");
    }
    if (field.why().isEmpty()) {
      fault(field, "no reason why we do without");
    }
    return List.of(code(field.name()), code(field.value()), "none", prose(field.why()));
  }

  private List<String> withUs(GuideField field) {
    var file = Optional.ofNullable(files.get(field.file()));
    var leaf = file.flatMap(f -> f.find(field.path()));
    if (leaf.isEmpty()) {
      fault(field, "not found in ours");
      return List.of();
    }
    taken.add(field.file() + "#" + field.path());
    var ours = leaf.get().value();
    if (isSame(field, ours)) {
      same++;
      if (!field.why().isEmpty()) {
        fault(field, "the same needs no reason");
      }
      return List.of(code(field.name()), code(field.value()), "same" + place(field), "");
    }
    changed++;
    var why = why(field, file.get(), leaf.get());
    return List.of(code(field.name()), code(field.value()), code(ours) + place(field), prose(why));
  }

  /** Where ours stands, if a reader would look elsewhere. */
  private static String place(GuideField field) {
    var name = last(field.path());
    return name.equals(last(field.name())) || field.path().startsWith("-X")
        ? ""
        : " (" + code(name) + ")";
  }

  private static String last(String path) {
    return STEPS_BEFORE_THE_LAST.matcher(path).replaceFirst("");
  }

  private String why(GuideField field, OurFile file, Leaf leaf) {
    var deviation = file.deviation(leaf);
    if (!field.why().isEmpty() && deviation.isPresent() && file.isAlone(leaf)) {
      fault(field, "its origin tells why already: " + deviation.get().because());
    }
    var why = field.why().isEmpty() ? deviation.map(d -> d.because()).orElse("") : field.why();
    if (why.isEmpty()) {
      fault(field, "no reason why ours is " + leaf.value());
    }
    return why;
  }

  private static boolean isSame(GuideField field, String ours) {
    return field.value().equals(ours)
        || (field.path().endsWith(".cpu") && Cpu.parse(field.value()).equals(Cpu.parse(ours)));
  }

  private void fault(GuideField field, String fault) {
    faults.add(field.section() + ", " + field.name() + ": " + fault);
  }

  /** Rows for what a file has and the guide has not: path, value, why. */
  List<List<String>> added(String path) {
    var file = files.get(path);
    var rows = new LinkedHashMap<String, AddedRow>();
    for (var leaf : file == null ? List.<Leaf>of() : file.leaves()) {
      if (!taken.contains(path + "#" + leaf.path())) {
        var addition = addition(path, leaf);
        addition.ifPresent(used::add);
        var part = addition.flatMap(a -> a.part(path, leaf)).orElse(leaf.path());
        rows.computeIfAbsent(
                addition.map(a -> a.row(part)).orElse(part), name -> new AddedRow(name, addition))
            .add(leaf, leaf.after(part), file.source(leaf));
      }
    }
    rows.forEach(
        (name, row) -> {
          if (row.why().isEmpty()) {
            faults.add(path + ", " + name + ": no reason why we add it");
          }
        });
    var cells = rows.values().stream().filter(AddedRow::isNeeded).map(AddedRow::cells).toList();
    added += cells.size();
    return cells;
  }

  private Optional<Addition> addition(String path, Leaf leaf) {
    return additions.stream()
        .filter(a -> a.part(path, leaf).isPresent())
        .max(
            Comparator.comparing((Addition a) -> a.file().equals(path))
                .thenComparing(a -> a.path().replace("each", "*").length()));
  }
}
