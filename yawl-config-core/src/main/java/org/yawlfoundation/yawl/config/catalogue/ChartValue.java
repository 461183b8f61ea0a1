package org.yawlfoundation.yawl.config.catalogue;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A place among the values of a chart: what the chart's templates read there, and below. */
public final class ChartValue {
  private static final String ANY = "*";

  private final SortedMap<String, ChartValue> children = new TreeMap<>();
  private String what = "";
  private String onlyWhere = "";

  ChartValue() {}

  void add(String path, String read, String where) {
    var here = this;
    int start = 0;
    for (int dot = path.indexOf('.'); dot > 0; dot = path.indexOf('.', start)) {
      here = here.children.computeIfAbsent(path.substring(start, dot), step -> new ChartValue());
      start = dot + 1;
    }
    here = here.children.computeIfAbsent(path.substring(start), step -> new ChartValue());
    here.what = read;
    here.onlyWhere = where;
  }

  /** What is read of an entry of the map or list that stands here. */
  public Optional<ChartValue> child(String step) {
    return Optional.ofNullable(children.getOrDefault(step, children.get(ANY)));
  }

  /** What is read below, by name. */
  public SortedMap<String, ChartValue> children() {
    return Collections.unmodifiableSortedMap(children);
  }

  /** Whether the value is taken with all that is under it. */
  public boolean isReadWhole() {
    return what.equals("all");
  }

  /** Whether the value itself is asked for. */
  public boolean isRead() {
    return isReadWhole() || what.equals("value");
  }

  /** The switch without which nobody reads this value, where another has the same name. */
  public Optional<String> onlyWhere() {
    return Optional.of(onlyWhere).filter(path -> !path.isEmpty());
  }

  /** The chart that reads what is under this, such as {@code postgresql 16.7}. */
  public Optional<String> chart() {
    return what.startsWith("chart ")
        ? Optional.of(what.substring("chart ".length(), what.lastIndexOf('.')))
        : Optional.empty();
  }
}
