package org.yawlfoundation.yawl.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.yawlfoundation.yawl.config.Explained.Input;
import org.yawlfoundation.yawl.config.Explained.Named;
import org.yawlfoundation.yawl.config.Explained.Reader;
import org.yawlfoundation.yawl.config.check.Looked;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Mark;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.plan.Origin;
import org.yawlfoundation.yawl.config.plan.Origin.Kind;
import org.yawlfoundation.yawl.config.plan.Sheet;
import org.yawlfoundation.yawl.config.render.RenderedTree.Place;

/** Gathers what there is to say of one value, from the sheet, the tree and the rules. */
record Explainer(Bundle.Made made, List<Looked> looked) {
  /** What follows from nearly everything, and is read by people. */
  private static final String PAGES = "operations.runbooks.";

  Explanation explain(String path) {
    return sheet()
        .find(path)
        .map(origin -> new Explanation(Optional.of(explained(origin)), Optional.empty()))
        .orElseGet(() -> new Explanation(Optional.empty(), Optional.of(unknown(path))));
  }

  private Sheet sheet() {
    return made.derived().sheet();
  }

  private Explained explained(Origin origin) {
    var why = origin.why();
    var next = next(origin);
    var readers = readers(origin, next);
    var places = readers.stream().map(r -> new Place(r.file(), r.line())).distinct().toList();
    var settable = sheet().settable(origin.path());
    return new Explained(
        origin.path(),
        origin.spelt(),
        origin.key().meaning(),
        origin.key().type().name(),
        origin.kind(),
        origin.kind() == Kind.GIVEN ? origin.mark().map(Mark::at) : Optional.empty(),
        origin.kind() == Kind.GIVEN ? origin.instead().map(origin.key()::spell) : Optional.empty(),
        why.formula(),
        why.formula().isEmpty() ? "" : Sheet.withNumbers(origin),
        why.source().equals("given") ? "" : why.source(),
        why.guide().filter(guide -> !guide.says().equals(origin.spelt())),
        inputs(origin),
        next.stream().map(o -> new Named(o.path(), o.spelt())).toList(),
        readers,
        named(rule -> places.stream().anyMatch(p -> rule.isAt(p.path(), p.line()))),
        named(
            rule ->
                places.stream().noneMatch(p -> rule.isAt(p.path(), p.line()))
                    && rule.isThrough(places.stream().map(Place::path).toList())),
        settable
            .map(o -> o.key().group())
            .filter(group -> !group.isEmpty())
            .map(group -> List.of(group.split("\\.", -1)))
            .orElse(List.of()),
        origin.kind() == Kind.ABSENT
            ? Optional.empty()
            : settable.map(o -> new Named(o.key().name(), o.spelt())),
        costs(origin, places));
  }

  private List<Input> inputs(Origin origin) {
    return origin.inputs().keySet().stream()
        .map(path -> sheet().find(path).orElseThrow())
        .map(o -> new Input(o.path(), o.spelt(), brief(o), inputs(o)))
        .toList();
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

  private List<Origin> next(Origin origin) {
    return sheet().all().stream().filter(o -> o.inputs().containsKey(origin.path())).toList();
  }

  /** The lines that bear it; where none does, those that bear what is composed of it at once. */
  private List<Reader> readers(Origin origin, List<Origin> next) {
    var own = made.tree().placesOf(origin.path());
    return own.isEmpty()
        ? next.stream()
            .filter(o -> !o.path().startsWith(PAGES))
            .flatMap(
                o -> made.tree().placesOf(o.path()).stream().map(place -> reader(place, o.path())))
            .toList()
        : own.stream().map(place -> reader(place, "")).toList();
  }

  private Reader reader(Place place, String through) {
    var program =
        Optional.ofNullable(made.tree().makers().get(place.path()))
            .map(artifact -> artifact.reader(made.derived().plan()))
            .orElse("");
    return new Reader(place.path(), place.line(), program, through);
  }

  private List<Named> named(Predicate<Looked> which) {
    return looked.stream()
        .filter(which)
        .map(l -> new Named(l.rule().id(), l.rule().getClass().getSimpleName()))
        .toList();
  }

  /** Of a setting what its program says; of anything else, what its files' readers do. */
  private List<String> costs(Origin origin, List<Place> places) {
    var setting = ChangeCosts.of(origin.path(), sheet());
    if (setting.isPresent()) {
      return List.of(setting.get());
    }
    var costs = new LinkedHashSet<String>();
    places.stream()
        .map(Place::path)
        .distinct()
        .forEach(p -> ChangeCosts.ofFile(p).ifPresent(costs::add));
    return List.copyOf(costs);
  }

  private Finding unknown(String path) {
    var known = sheet().all().stream().map(Origin::path).toList();
    var last = name(path);
    var names = known.stream().map(Explainer::name).distinct().toList();
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
}
