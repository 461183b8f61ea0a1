package org.yawlfoundation.yawl.config.facts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.facts.Query.Kind;
import org.yawlfoundation.yawl.config.promql.Parse;
import org.yawlfoundation.yawl.config.promql.Promql;
import org.yawlfoundation.yawl.config.quantity.Version;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * Finds every expression of PromQL: in files of rules and PrometheusRules, dashboards, the
 * adapter's configuration and KEDA's triggers, also where a ConfigMap holds them. What two files
 * say word for word is told once.
 */
public final class Queries {
  private static final Pattern WRAPPED =
      Pattern.compile(
          "\\s*(?:label_values\\s*\\((.*),\\s*\\w+\\s*|query_result\\s*\\((.*))\\)\\s*",
          Pattern.DOTALL);
  private static final Pattern NO_QUERY =
      Pattern.compile("\\s*(?:label_values|label_names|metrics)\\s*\\([^,{]*\\)\\s*");

  /** Of a file that says no version, what this one takes is good, */
  private static final Version NEWEST = new Version(3, 5);

  /** and what this one takes. */
  private static final Version OLDER = new Version(2, 53);

  private record Key(Kind kind, String owner, String text, Map<String, String> labels) {}

  private final List<Query> queries = new ArrayList<>();
  private final Set<Key> told = new HashSet<>();
  private final Map<String, Parse> parses = new HashMap<>();
  private final Set<String> dashboards = new HashSet<>();

  private Queries() {}

  /** All expressions of some files. */
  public static List<Query> of(Collection<ParsedFile> files) {
    var all = new Queries();
    for (var file : files) {
      if (file instanceof ParsedFile.Json json) {
        all.dashboards.add(String.join("\n", json.lines()).strip());
        json.json().documents().forEach(d -> all.dashboard(QuerySource.of(file), d));
      }
    }
    for (var file : files) {
      if (file instanceof ParsedFile.Yaml yaml) {
        yaml.yaml().documents().forEach(d -> all.document(QuerySource.of(file), d));
      }
    }
    return List.copyOf(all.queries);
  }

  // ---- documents

  private void document(QuerySource source, YamlNode document) {
    var kind = document.textAt("kind").orElse("");
    switch (kind) {
      case "" -> configuration(source, document);
      case "PrometheusRule" -> groups(source, document.child("spec"));
      case "ScaledObject" -> triggers(source, document);
      case "ConfigMap" -> configMap(source, document);
      case "List" -> ClusterObject.all(document, "items", "*").forEach(i -> document(source, i));
      default -> {}
    }
  }

  private void configuration(QuerySource source, YamlNode document) {
    groups(source, Optional.of(document));
    ClusterObject.all(document, "rules", "*").forEach(rule -> adapter(source, rule));
    ClusterObject.all(document, "externalRules", "*").forEach(rule -> adapter(source, rule));
  }

  /**
   * What it holds may be a file of its own; a dashboard that stands beside it is not read again.
   */
  private void configMap(QuerySource source, YamlNode document) {
    if (!(document.child("data").orElse(null) instanceof YamlMap data)) {
      return;
    }
    data.entries()
        .forEach(
            (name, entry) -> {
              if (entry.value() instanceof YamlScalar text) {
                var inner = source.within(text);
                if (FileParser.isYaml(name)) {
                  YamlFile.parse(source.path(), text.text()).documents().stream()
                      .filter(d -> d.child("kind").isEmpty())
                      .forEach(d -> configuration(inner, d));
                } else if (name.endsWith(".json") && !dashboards.contains(text.text().strip())) {
                  JsonReader.read(source.path(), text.text())
                      .documents()
                      .forEach(d -> dashboard(inner, d));
                }
              }
            });
  }

  // ---- rules

  private void groups(QuerySource source, Optional<YamlNode> holder) {
    holder.stream()
        .flatMap(node -> ClusterObject.all(node, "groups", "*"))
        .forEach(
            group -> {
              var interval = group.textAt("interval").flatMap(Promql::duration);
              ClusterObject.all(group, "rules", "*")
                  .filter(YamlMap.class::isInstance)
                  .map(YamlMap.class::cast)
                  .forEach(rule -> rule(source, rule, interval));
            });
  }

  private void rule(QuerySource source, YamlMap rule, Optional<Duration> interval) {
    var kind = rule.child("alert").isPresent() ? Kind.ALERT : Kind.RECORD;
    var owner = rule.textAt("alert").or(() -> rule.textAt("record")).orElse("");
    add(source, kind, owner, rule, rule.child("expr"), interval);
  }

  private void adapter(QuerySource source, YamlNode rule) {
    if (rule instanceof YamlMap map && map.child("seriesQuery").isPresent()) {
      var owner = map.textAt("name", "as").or(() -> map.textAt("seriesQuery")).orElse("");
      add(source, Kind.ADAPTER, owner, map, map.child("seriesQuery"), Optional.empty());
      add(source, Kind.ADAPTER, owner, map, map.child("metricsQuery"), Optional.empty());
    }
  }

  private void triggers(QuerySource source, YamlNode document) {
    ClusterObject.all(document, "spec", "triggers", "*")
        .filter(trigger -> trigger.textAt("type").filter("prometheus"::equals).isPresent())
        .filter(YamlMap.class::isInstance)
        .map(YamlMap.class::cast)
        .forEach(
            trigger ->
                add(
                    source,
                    Kind.AUTOSCALER,
                    trigger.textAt("name").orElse("prometheus"),
                    trigger,
                    trigger.at("metadata", "query"),
                    Optional.empty()));
  }

  // ---- dashboards

  /** A dashboard as Grafana keeps it, or in the envelope in which its API takes it. */
  private void dashboard(QuerySource source, YamlNode file) {
    var dashboard = file.child("dashboard").filter(d -> d.child("panels").isPresent()).orElse(file);
    ClusterObject.all(dashboard, "panels", "*").forEach(panel -> panel(source, panel));
    ClusterObject.all(dashboard, "templating", "list", "*")
        .filter(variable -> variable.textAt("type").filter("query"::equals).isPresent())
        .forEach(
            variable ->
                part(
                    source,
                    Kind.VARIABLE,
                    variable.textAt("name").orElse(""),
                    variable,
                    variable.at("query", "query").or(() -> variable.child("query"))));
    ClusterObject.all(dashboard, "annotations", "list", "*")
        .forEach(
            annotation ->
                part(
                    source,
                    Kind.ANNOTATION,
                    annotation.textAt("name").orElse(""),
                    annotation,
                    annotation.child("expr").or(() -> annotation.at("target", "expr"))));
  }

  private void panel(QuerySource source, YamlNode panel) {
    ClusterObject.all(panel, "panels", "*").forEach(inner -> panel(source, inner));
    ClusterObject.all(panel, "targets", "*")
        .filter(Queries::isPrometheus)
        .forEach(
            target ->
                part(
                    source,
                    Kind.PANEL,
                    panel.textAt("title").orElse(""),
                    panel,
                    target.child("expr")));
  }

  private void part(
      QuerySource source, Kind kind, String owner, YamlNode node, Optional<YamlNode> expr) {
    if (node instanceof YamlMap map && isPrometheus(map)) {
      add(source, kind, owner, map, expr, Optional.empty());
    }
  }

  /** Other sources of data have other languages. */
  private static boolean isPrometheus(YamlNode node) {
    return node.textAt("datasource", "type").filter(type -> !type.equals("prometheus")).isEmpty();
  }

  // ---- expressions

  private void add(
      QuerySource source,
      Kind kind,
      String owner,
      YamlMap node,
      Optional<YamlNode> expr,
      Optional<Duration> interval) {
    if (!(expr.orElse(null) instanceof YamlScalar scalar)) {
      return;
    }
    var text = scalar.text();
    int shift = 0;
    if (kind == Kind.VARIABLE) {
      var wrapped = WRAPPED.matcher(text);
      if (wrapped.matches()) {
        int group = wrapped.group(1) == null ? 2 : 1;
        shift = wrapped.start(group);
        text = wrapped.group(group);
      } else if (NO_QUERY.matcher(text).matches()) {
        return;
      }
    }
    var labels = ClusterObject.texts(node.child("labels"));
    if (told.add(new Key(kind, owner, text, labels))) {
      queries.add(query(source, kind, owner, node, scalar, text, shift, interval));
    }
  }

  private Query query(
      QuerySource source,
      Kind kind,
      String owner,
      YamlMap node,
      YamlScalar scalar,
      String text,
      int shift,
      Optional<Duration> interval) {
    var placeholders =
        switch (kind) {
          case PANEL, VARIABLE, ANNOTATION -> Placeholders.grafana(text, false);
          case ADAPTER -> Placeholders.adapter(text);
          case ALERT, RECORD, AUTOSCALER -> Placeholders.none(text);
        };
    var parse = parse(placeholders.text(), source.prometheus());
    if (!parse.isGood() && !placeholders.holes().isEmpty() && kind != Kind.ADAPTER) {
      var numbers = Placeholders.grafana(text, true);
      var other = parse(numbers.text(), source.prometheus());
      if (other.isGood()) {
        placeholders = numbers;
        parse = other;
      }
    }
    return new Query(
        source.path(),
        kind,
        owner,
        text,
        node,
        interval,
        source.prometheus(),
        parse,
        placeholders,
        source.anchor(scalar, shift));
  }

  private Parse parse(String text, Optional<Version> prometheus) {
    return parses.computeIfAbsent(
        prometheus.map(Version::toString).orElse("") + " " + text,
        key -> {
          var parse = Promql.parse(text, prometheus.orElse(NEWEST));
          if (parse.isGood() || prometheus.isPresent()) {
            return parse;
          }
          var older = Promql.parse(text, OLDER);
          return older.isGood() ? older : parse;
        });
  }
}
