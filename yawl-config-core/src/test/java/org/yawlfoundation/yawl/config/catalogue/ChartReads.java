package org.yawlfoundation.yawl.config.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.catalogue.GoTemplate.Action;
import org.yawlfoundation.yawl.config.catalogue.GoTemplate.Branch;
import org.yawlfoundation.yawl.config.catalogue.GoTemplate.Node;
import org.yawlfoundation.yawl.config.catalogue.GoTemplate.Operand;
import org.yawlfoundation.yawl.config.catalogue.GoTemplate.Pipe;

/**
 * Follows the values of a chart through its templates, without rendering: both ways of every {@code
 * if}, and into every template that is called, with what it is called with.
 */
final class ChartReads {
  /** What gives back what it was given, or a part of it. */
  private static final Set<String> PASSING =
      Set.of(
          "and",
          "or",
          "coalesce",
          "default",
          "merge",
          "mergeOverwrite",
          "mustMergeOverwrite",
          "deepCopy",
          "first",
          "last",
          "rest",
          "initial",
          "uniq",
          "compact",
          "reverse",
          "required");

  /** What asks something of a value, but does not take what is under it. */
  private static final Set<String> ASKING =
      Set.of(
          "not",
          "empty",
          "eq",
          "ne",
          "lt",
          "le",
          "gt",
          "ge",
          "len",
          "kindIs",
          "typeIs",
          "kindOf",
          "typeOf",
          "semverCompare");

  private final Map<String, List<Node>> templates;
  private final SortedMap<Read, Set<String>> reads = new TreeMap<>();
  private final Deque<String> guards = new ArrayDeque<>();
  private final Deque<Call> calls = new ArrayDeque<>();
  private final Set<String> refusing = new TreeSet<>();
  private final Set<String> unknown = new TreeSet<>();

  /** A template, and what it was called with. */
  private record Call(String template, Thing dot) {}

  /**
   * One place that is read.
   *
   * @param path of the value, {@code *} for each entry of a list or map
   * @param whole whether all that is under it is taken, and not the value alone
   */
  record Read(String path, boolean whole) implements Comparable<Read> {
    @Override
    public int compareTo(Read other) {
      int order = path.compareTo(other.path);
      return order != 0 ? order : Boolean.compare(whole, other.whole);
    }
  }

  /** What a word of a template may stand for. */
  private sealed interface Thing {}

  /** What the values give at a path. */
  private record At(String path) implements Thing {
    At child(String step) {
      return new At(path.isEmpty() ? step : path + "." + step);
    }
  }

  /** What every template is given. */
  private record Root() implements Thing {}

  private record Constant(String text) implements Thing {}

  private record Dictionary(Map<String, Thing> entries) implements Thing {}

  private record Many(List<Thing> things) implements Thing {}

  /** One of several. */
  private record Either(Set<Thing> things) implements Thing {}

  private record Other() implements Thing {}

  private ChartReads(Map<String, List<Node>> templates) {
    this.templates = templates;
  }

  /**
   * Of each place that templates read, the values that have to be true wherever it is read.
   *
   * <p>What NOTES.txt reads only to print it does not count; what makes it refuse an install does.
   *
   * @param templates by name, as {@link GoTemplate} reads them
   * @param files those that are called by nobody
   */
  static SortedMap<Read, Set<String>> of(Map<String, List<Node>> templates, List<String> files) {
    var chart = new ChartReads(templates);
    files.forEach(file -> chart.call(file, new Root()));
    // Only now is it known which templates refuse.
    chart.reads.clear();
    files.forEach(file -> chart.call(file, new Root()));
    if (!chart.unknown.isEmpty()) {
      throw new IllegalStateException("Not followed: " + chart.unknown);
    }
    return chart.reads;
  }

  private void call(String template, Thing dot) {
    var call = new Call(template, dot);
    if (!templates.containsKey(template)) {
      unknown.add("template " + template);
    } else if (!calls.contains(call)) {
      calls.push(call);
      var variables = new LinkedHashMap<String, Thing>();
      variables.put("$", dot);
      run(templates.get(template), dot, variables);
      calls.pop();
    }
  }

  private void run(List<Node> nodes, Thing dot, Map<String, Thing> variables) {
    for (var node : nodes) {
      if (node instanceof Branch branch) {
        branch(branch, dot, variables);
      } else if (node instanceof Action action) {
        var thing = value(action.pipe(), dot, variables);
        if (action.pipe().variables().isEmpty()) {
          take(thing, true);
        }
        action.pipe().variables().forEach(name -> variables.put(name, thing));
      }
    }
  }

  private void branch(Branch branch, Thing dot, Map<String, Thing> variables) {
    var thing = value(branch.pipe(), dot, variables);
    take(thing, false);
    var ways = new ArrayList<Map<String, Thing>>();
    if (!isNever(thing)) {
      if (branch.kind().equals("range")) {
        alternatives(thing).forEach(list -> ways.add(range(branch, list, variables)));
      } else {
        ways.add(inside(branch, thing, dot, variables));
      }
    }
    if (!isAlways(thing)) {
      var outside = new LinkedHashMap<>(variables);
      run(branch.otherwise(), dot, outside);
      ways.add(outside);
    }
    variables.replaceAll((name, old) -> either(ways.stream().map(way -> way.get(name))));
  }

  private static boolean isNever(Thing thing) {
    return thing.equals(new Constant("")) || thing.equals(new Many(List.of()));
  }

  private static boolean isAlways(Thing thing) {
    return (thing instanceof Constant || thing instanceof Many) && !isNever(thing);
  }

  private Map<String, Thing> inside(
      Branch branch, Thing thing, Thing dot, Map<String, Thing> variables) {
    var guarded = guards(branch.pipe(), dot, variables);
    var inside = new LinkedHashMap<>(variables);
    branch.pipe().variables().forEach(name -> inside.put(name, thing));
    guarded.forEach(guards::push);
    run(branch.body(), branch.kind().equals("with") ? thing : dot, inside);
    guarded.forEach(guard -> guards.pop());
    return inside;
  }

  private Map<String, Thing> range(Branch branch, Thing list, Map<String, Thing> variables) {
    var inside = new LinkedHashMap<>(variables);
    Map<Thing, Thing> entries = new LinkedHashMap<>();
    if (list instanceof Many many) {
      many.things().forEach(thing -> entries.put(thing, new Other()));
    } else if (list instanceof Dictionary map) {
      map.entries().forEach((k, v) -> entries.put(v, new Constant(k)));
    } else {
      entries.put(child(list, "*"), new Other());
    }
    var names = branch.pipe().variables();
    entries.forEach(
        (thing, key) -> {
          if (!names.isEmpty()) {
            inside.put(names.get(names.size() - 1), thing);
          }
          if (names.size() > 1) {
            inside.put(names.get(0), key);
          }
          run(branch.body(), thing, inside);
        });
    return inside;
  }

  /** The values that are true where a condition is. */
  private List<String> guards(Pipe pipe, Thing dot, Map<String, Thing> variables) {
    if (pipe.commands().size() != 1) {
      return List.of();
    }
    var command = pipe.commands().get(0);
    boolean and = command.get(0).head() instanceof GoTemplate.Function f && f.name().equals("and");
    if (command.size() > 1 && !and) {
      return List.of();
    }
    var guards = new ArrayList<String>();
    for (var operand : command.subList(and ? 1 : 0, command.size())) {
      if (operand.head() instanceof GoTemplate.Group group && operand.fields().isEmpty()) {
        guards.addAll(guards(group.pipe(), dot, variables));
      } else if (operand(operand, dot, variables) instanceof At at) {
        guards.add(at.path());
      }
    }
    return guards;
  }

  private Thing value(Pipe pipe, Thing dot, Map<String, Thing> variables) {
    Thing thing = new Other();
    boolean first = true;
    for (var command : pipe.commands()) {
      var things = new ArrayList<Thing>();
      for (var operand : command) {
        things.add(operand(operand, dot, variables));
      }
      if (!first) {
        things.add(thing);
      }
      boolean calls =
          command.get(0).head() instanceof GoTemplate.Function f && !f.name().matches("true|false");
      if (calls) {
        var name = ((GoTemplate.Function) command.get(0).head()).name();
        thing = apply(name, things.subList(1, things.size()));
      } else {
        thing = things.get(0);
        // A method, such as .Capabilities.APIVersions.Has, takes what follows.
        things.stream().skip(1).forEach(argument -> take(argument, true));
      }
      first = false;
    }
    return thing;
  }

  private Thing operand(Operand operand, Thing dot, Map<String, Thing> variables) {
    var head = operand.head();
    Thing thing = dot;
    if (head instanceof GoTemplate.Text text) {
      thing = new Constant(text.text());
    } else if (head instanceof GoTemplate.Digits number) {
      thing = new Constant(number.digits());
    } else if (head instanceof GoTemplate.Variable variable) {
      thing = variables.getOrDefault(variable.name(), new Other());
    } else if (head instanceof GoTemplate.Group group) {
      thing = value(group.pipe(), dot, variables);
    } else if (head instanceof GoTemplate.Function function) {
      thing =
          function.name().equals("dict") || function.name().equals("list")
              ? apply(function.name(), List.of())
              : new Other();
    }
    for (var field : operand.fields()) {
      thing = child(thing, field);
    }
    return thing;
  }

  private static Thing child(Thing thing, String step) {
    if (thing instanceof At at) {
      return at.child(step);
    } else if (thing instanceof Dictionary map) {
      return map.entries().getOrDefault(step, new Other());
    } else if (thing instanceof Either either) {
      return either(either.things().stream().map(one -> child(one, step)));
    }
    return thing instanceof Root && step.equals("Values") ? new At("") : new Other();
  }

  private Thing apply(String function, List<Thing> things) {
    return switch (function) {
      case "dict" -> dictionary(things);
      case "list" -> new Many(List.copyOf(things));
      case "tuple" -> new Many(List.copyOf(things));
      case "append", "prepend", "concat", "without" -> new Many(flat(things));
      case "set" -> {
        for (var map : alternatives(things.get(0))) {
          if (map instanceof Dictionary dictionary && things.get(1) instanceof Constant key) {
            dictionary.entries().put(key.text(), things.get(2));
          } else {
            take(things.get(2), true);
          }
        }
        yield things.get(0);
      }
      case "get", "index", "hasKey" -> {
        var found = things.get(0);
        for (var step : things.subList(1, things.size())) {
          found = entry(found, step);
        }
        if (function.equals("hasKey")) {
          take(found, false);
          yield new Other();
        }
        yield found;
      }
      case "dig" -> {
        var found = things.get(things.size() - 1);
        for (var step : things.subList(0, things.size() - 2)) {
          found = entry(found, step);
        }
        yield either(Stream.of(found, things.get(things.size() - 2)));
      }
      case "pick" -> either(things.stream().skip(1).map(step -> entry(things.get(0), step)));
      case "omit" -> things.get(0);
      case "eq", "ne" -> {
        things.forEach(thing -> take(thing, false));
        boolean known = things.stream().allMatch(Constant.class::isInstance);
        boolean same = things.stream().distinct().count() == 1;
        yield known ? new Constant(same == function.equals("eq") ? "true" : "") : new Other();
      }
      case "fail" -> {
        refusing.add(calls.element().template());
        yield new Other();
      }
      case "ternary" -> {
        take(things.get(2), false);
        yield either(things.stream().limit(2));
      }
      case "include" -> {
        for (var name : alternatives(things.get(0))) {
          if (name instanceof Constant constant) {
            call(constant.text(), things.get(1));
          } else if (!things.get(0).equals(new Other())) {
            unknown.add("include of " + name);
          }
        }
        yield new Other();
      }
      case "splitList" ->
          each(things.get(1), text -> split(((Constant) things.get(0)).text(), text));
      case "keys", "values" -> {
        things.forEach(thing -> take(thing, function.equals("values")));
        yield new Other();
      }
      case "printf", "print" -> {
        things.forEach(thing -> take(thing, true));
        yield printed(function, things);
      }
      default -> {
        if (PASSING.contains(function)) {
          yield either(things.stream());
        }
        things.forEach(thing -> take(thing, !ASKING.contains(function)));
        yield new Other();
      }
    };
  }

  /** What a text is made of, where it is made of fixed ones; of a template's file, nothing. */
  private static Thing printed(String function, List<Thing> things) {
    return function.equals("printf")
            && things.size() > 0
            && things.stream().allMatch(Constant.class::isInstance)
            && ((Constant) things.get(0)).text().replace("%s", "").indexOf('%') < 0
        ? new Constant(
            ((Constant) things.get(0))
                .text()
                .formatted(
                    things.stream().skip(1).map(thing -> ((Constant) thing).text()).toArray()))
        : function.equals("printf")
                && things.size() == 2
                && things.get(0).equals(new Constant("%s"))
            ? things.get(1) instanceof Either ? things.get(1) : new Other()
            : new Other();
  }

  private static Thing split(String separator, Constant text) {
    return new Many(
        java.util.regex.Pattern.compile(java.util.regex.Pattern.quote(separator))
            .splitAsStream(text.text())
            .map(part -> (Thing) new Constant(part))
            .toList());
  }

  private static Thing each(Thing thing, java.util.function.Function<Constant, Thing> change) {
    return either(
        alternatives(thing).stream()
            .map(one -> one instanceof Constant text ? change.apply(text) : new Other()));
  }

  private Thing entry(Thing thing, Thing step) {
    take(step, true);
    return either(
        alternatives(step).stream()
            .map(
                one ->
                    !(one instanceof Constant key)
                        ? child(thing, "*")
                        : key.text().matches("[0-9]+") ? item(thing) : child(thing, key.text())));
  }

  private static Thing item(Thing thing) {
    return thing instanceof Many many ? either(many.things().stream()) : child(thing, "*");
  }

  private static Dictionary dictionary(List<Thing> things) {
    var entries = new LinkedHashMap<String, Thing>();
    for (int i = 0; i + 1 < things.size(); i += 2) {
      entries.put(((Constant) things.get(i)).text(), things.get(i + 1));
    }
    return new Dictionary(entries);
  }

  private static List<Thing> flat(List<Thing> things) {
    return things.stream()
        .flatMap(thing -> alternatives(thing).stream())
        .flatMap(thing -> thing instanceof Many many ? many.things().stream() : Stream.of(thing))
        .distinct()
        .toList();
  }

  private static List<Thing> alternatives(Thing thing) {
    return thing instanceof Either either ? List.copyOf(either.things()) : List.of(thing);
  }

  private static Thing either(Stream<Thing> things) {
    var all = new LinkedHashSet<Thing>();
    things.flatMap(thing -> alternatives(thing).stream()).forEach(all::add);
    if (all.size() > 1) {
      all.remove(new Other());
    }
    return all.isEmpty() ? new Other() : all.size() == 1 ? all.iterator().next() : new Either(all);
  }

  /** Notes that a value is used: itself alone, or with all that is under it. */
  private void take(Thing thing, boolean whole) {
    if (thing instanceof At at) {
      note(at.path(), whole);
    } else if (thing instanceof Either either) {
      either.things().forEach(one -> take(one, whole));
    } else if (whole && thing instanceof Dictionary map) {
      map.entries().values().forEach(one -> take(one, true));
    } else if (whole && thing instanceof Many many) {
      many.things().forEach(one -> take(one, true));
    }
  }

  private void note(String path, boolean whole) {
    if (path.isEmpty() && whole) {
      unknown.add("all values at once, in " + calls.peek());
    } else if (!path.isEmpty() && !isPrintedOnly()) {
      Set<String> shared = new TreeSet<>(guards);
      shared.retainAll(reads.getOrDefault(new Read(path, whole), shared));
      reads.put(new Read(path, whole), shared);
    }
  }

  private boolean isPrintedOnly() {
    return calls.getLast().template().endsWith("NOTES.txt")
        && calls.stream().noneMatch(call -> refusing.contains(call.template()));
  }
}
