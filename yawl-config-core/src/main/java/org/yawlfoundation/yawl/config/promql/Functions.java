package org.yawlfoundation.yawl.config.promql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * PromQL's functions by versions of Prometheus: those of {@code functions.tsv}, which promtool was
 * asked. Of a version that was not asked, the nearest older one speaks.
 */
final class Functions {
  /** Where a function stands in a version. */
  enum Standing {
    YES,
    NO,
    EXPERIMENTAL
  }

  /**
   * A function.
   *
   * @param types of its arguments; a repeated one stands last
   * @param least how many must be given
   * @param most how many may be given
   */
  record Function(String name, ValueType gives, List<ValueType> types, int least, int most) {
    ValueType type(int argument) {
      return types.get(Math.min(argument, types.size() - 1));
    }
  }

  private record Row(Function function, List<Standing> standings) {}

  private static final Functions ALL = read();

  private final List<Version> versions = new ArrayList<>();
  private final Map<String, Row> rows = new LinkedHashMap<>();

  private Functions() {}

  static Optional<Function> find(String name) {
    return Optional.ofNullable(ALL.rows.get(name)).map(Row::function);
  }

  static Standing standing(String name, Version prometheus) {
    var row = ALL.rows.get(name);
    return row == null ? Standing.NO : row.standings().get(ALL.column(prometheus));
  }

  /** The function that was meant, as a help says it. */
  static Optional<String> nearest(String name, Version prometheus) {
    var known =
        ALL.rows.keySet().stream()
            .filter(other -> standing(other, prometheus) == Standing.YES)
            .toList();
    return Spelling.nearest(name, known);
  }

  private int column(Version prometheus) {
    int column = 0;
    for (int i = 0; i < versions.size(); i++) {
      column = prometheus.compareTo(versions.get(i)) >= 0 ? i : column;
    }
    return column;
  }

  private static Functions read() {
    var all = new Functions();
    try (var in = Functions.class.getResourceAsStream("functions.tsv")) {
      if (in == null) {
        throw new IllegalStateException("There is no functions.tsv");
      }
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
        var fields = List.of(line.split("\t", -1));
        if (line.startsWith("# name")) {
          fields.subList(3, fields.size()).forEach(v -> all.versions.add(Version.parse(v)));
        } else if (!line.startsWith("#")) {
          all.rows.put(
              fields.get(0),
              new Row(
                  function(fields),
                  fields.subList(3, fields.size()).stream()
                      .map(s -> Standing.valueOf(s.toUpperCase(Locale.ROOT)))
                      .toList()));
        }
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Function function(List<String> fields) {
    var gives = type(fields.get(1).isEmpty() ? "vector" : fields.get(1));
    var takes = fields.get(2).isEmpty() ? List.<String>of() : List.of(fields.get(2).split(" ", -1));
    var types = takes.stream().map(t -> type(t.replaceAll("[?*]", ""))).toList();
    int least = (int) takes.stream().filter(t -> !t.endsWith("?") && !t.endsWith("*")).count();
    boolean isOpen = takes.stream().anyMatch(t -> t.endsWith("*"));
    return new Function(
        fields.get(0),
        gives,
        Collections.unmodifiableList(types),
        least,
        isOpen ? Integer.MAX_VALUE : types.size());
  }

  private static ValueType type(String word) {
    return ValueType.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
