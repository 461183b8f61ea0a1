package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.facts.LabelMatcher.Answer;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * Alertmanager's routes, and what belongs to them, as a file has them.
 *
 * @param root the route that takes every alert
 * @param receivers that are defined
 * @param intervals of time that are defined
 * @param inhibitions what silences what
 */
public record Routes(
    Route root, List<Named> receivers, List<Named> intervals, List<Inhibition> inhibitions) {
  public Routes {
    receivers = List.copyOf(receivers);
    intervals = List.copyOf(intervals);
    inhibitions = List.copyOf(inhibitions);
  }

  /** A name, and where it stands. */
  public record Named(String name, Place place) {}

  /**
   * One route.
   *
   * @param receiver its own; without one, its parent's is told
   * @param intervals of time that it names
   * @param groupBy the labels of which alerts are told together that have the same
   * @param goesOn whether its later siblings are asked although it took an alert
   * @param routes below it, in the order of the walk
   */
  public record Route(
      Place place,
      Optional<Named> receiver,
      List<LabelMatcher> matchers,
      List<Named> intervals,
      List<Named> groupBy,
      boolean goesOn,
      List<Route> routes) {
    public Route {
      matchers = List.copyOf(matchers);
      intervals = List.copyOf(intervals);
      groupBy = List.copyOf(groupBy);
      routes = List.copyOf(routes);
    }

    /** This and all routes below it. */
    public Stream<Route> all() {
      return Stream.concat(Stream.of(this), routes.stream().flatMap(Route::all));
    }
  }

  /**
   * A rule that silences the targets while a source fires.
   *
   * @param equal the labels that both must have alike
   */
  public record Inhibition(
      Place place, List<LabelMatcher> sources, List<LabelMatcher> targets, List<String> equal) {
    public Inhibition {
      equal = List.copyOf(equal);
      sources = List.copyOf(sources);
      targets = List.copyOf(targets);
    }
  }

  /** The routes of a file that is Alertmanager's. */
  public static Stream<Routes> of(ParsedFile.Yaml file) {
    return file.yaml().documents().stream()
        .filter(document -> document.child("receivers").isPresent())
        .flatMap(
            document ->
                document
                    .child("route")
                    .filter(YamlMap.class::isInstance)
                    .map(route -> of(file.path(), document, route))
                    .stream());
  }

  private static Routes of(String path, YamlNode document, YamlNode route) {
    return new Routes(
        route(path, route),
        names(path, document, "receivers", "*", "name"),
        Stream.of("time_intervals", "mute_time_intervals")
            .flatMap(list -> names(path, document, list, "*", "name").stream())
            .toList(),
        ClusterObject.all(document, "inhibit_rules", "*")
            .map(
                rule ->
                    new Inhibition(
                        place(path, rule),
                        LabelMatcher.ofSide(path, rule, "source"),
                        LabelMatcher.ofSide(path, rule, "target"),
                        names(path, rule, "equal", "*").stream().map(Named::name).toList()))
            .toList());
  }

  private static Route route(String path, YamlNode node) {
    return new Route(
        place(path, node),
        names(path, node, "receiver").stream().findFirst(),
        LabelMatcher.ofRoute(path, node),
        Stream.of("mute_time_intervals", "active_time_intervals")
            .flatMap(list -> names(path, node, list, "*").stream())
            .toList(),
        names(path, node, "group_by", "*"),
        node.textAt("continue").filter("true"::equals).isPresent(),
        ClusterObject.all(node, "routes", "*").map(child -> route(path, child)).toList());
  }

  private static List<Named> names(String path, YamlNode from, String... steps) {
    return ClusterObject.all(from, steps)
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .map(name -> new Named(name.text(), place(path, name)))
        .toList();
  }

  private static Place place(String path, YamlNode node) {
    int width = node instanceof YamlScalar scalar ? scalar.width() : 1;
    return new Place(path, node.line(), node.column(), width);
  }

  /**
   * The routes that an alert ends in, as Alertmanager walks: down into the first sibling that takes
   * it, and on to later ones where that says {@code continue}.
   */
  public Map<Route, Answer> walk(AlertRule labels) {
    var ends = new LinkedHashMap<Route, Answer>();
    walk(root, labels, Answer.YES, ends);
    return ends;
  }

  private static Answer walk(
      Route route, AlertRule labels, Answer before, Map<Route, Answer> ends) {
    var taken = LabelMatcher.all(route.matchers(), labels);
    var here = before.and(taken);
    if (here == Answer.NO) {
      return Answer.NO;
    }
    var below = Answer.NO;
    var open = here;
    for (var child : route.routes()) {
      var answer = walk(child, labels, open, ends);
      below = below.or(answer);
      if (answer == Answer.YES && !child.goesOn()) {
        break;
      } else if (answer == Answer.MAYBE && !child.goesOn()) {
        open = Answer.MAYBE;
      }
    }
    if (below != Answer.YES) {
      ends.put(route, below == Answer.MAYBE ? Answer.MAYBE : here);
    }
    return taken;
  }

  /**
   * The labels that hold alerts together: those by which some are told together and, where alerts
   * silence others, which both must have alike. The alert's name is none, and neither is {@code
   * ...}, which means all labels.
   */
  public List<Named> together() {
    var equal = inhibitions.stream().flatMap(rule -> rule.equal().stream()).toList();
    return root.all()
        .flatMap(route -> route.groupBy().stream())
        .filter(label -> equal.isEmpty() || equal.contains(label.name()))
        .filter(label -> !label.name().equals("alertname") && !label.name().equals("..."))
        .toList();
  }

  /** The name of the receiver that a route's alerts are told to, by itself or a route above it. */
  public Optional<Named> receiver(Route route) {
    return way(root, route).stream().flatMap(r -> r.receiver().stream()).reduce((a, b) -> b);
  }

  private static List<Route> way(Route from, Route to) {
    var way = new ArrayList<Route>();
    if (from.equals(to)) {
      way.add(from);
      return way;
    }
    for (var child : from.routes()) {
      var below = way(child, to);
      if (!below.isEmpty()) {
        way.add(from);
        way.addAll(below);
        return way;
      }
    }
    return way;
  }

  /** Whether a rule of inhibition can silence some of the alerts by some other. */
  public static boolean canSilence(Inhibition rule, List<AlertRule> alerts) {
    return takesSome(rule.sources(), alerts) && takesSome(rule.targets(), alerts);
  }

  private static boolean takesSome(List<LabelMatcher> matchers, List<AlertRule> alerts) {
    return alerts.stream().anyMatch(a -> LabelMatcher.all(matchers, a) != Answer.NO);
  }
}
