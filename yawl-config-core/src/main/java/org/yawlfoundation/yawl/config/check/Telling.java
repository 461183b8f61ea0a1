package org.yawlfoundation.yawl.config.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.ParsedFile.Setting;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.finding.Change;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Help;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;

/**
 * A finding in the making: it points into the tier document where a plan made the files, else into
 * the files.
 */
public final class Telling {
  private final Subject subject;
  private Finding finding;

  Telling(Subject subject, Finding finding) {
    this.subject = subject;
    this.finding = finding;
  }

  /**
   * The facts at odds. The place of the fault is the first that the user gave, else the first that
   * follows from something given, else the first of all.
   */
  public Telling at(Fact<?>... facts) {
    var places =
        Stream.of(facts)
            .filter(fact -> !fact.isMissing())
            .sorted(Comparator.comparing(fact -> subject.trail().distance(fact.place())))
            .toList();
    at(places.get(0).place(), places.get(0).key().name());
    places.stream().skip(1).forEach(this::also);
    return this;
  }

  /** The place of the fault. */
  public Telling at(Place place, String note) {
    var given = subject.trail().given(place).map(g -> g.noting(note));
    var template = subject.trail().template(place);
    var own = template.filter(Trail.Template::own).map(Trail.Template::mark);
    var mark = given.or(() -> own).or(() -> subject.trail().tier());
    finding = finding.at(mark.orElseGet(() -> own(place, note)));
    if (mark.isPresent()) {
      finding = finding.giving(location(place));
    }
    by(template);
    return this;
  }

  /** The place of a setting whose name is the fault. */
  public Telling atName(Setting setting) {
    var mark = subject.trail().given(setting.place()).map(g -> g.noting("").naming(setting.name()));
    if (mark.isEmpty()) {
      return at(setting.namePlace(), "");
    }
    finding = finding.at(mark.get()).giving(location(setting.namePlace()));
    by(subject.trail().template(setting.namePlace()));
    return this;
  }

  /** Names the template, unless the place of the fault is in it. */
  private void by(Optional<Trail.Template> template) {
    template
        .map(line -> line.mark().at())
        .filter(at -> !finding.at().equals(Optional.of(at)))
        .ifPresent(at -> finding = finding.by(at));
  }

  private void also(Fact<?> fact) {
    var mark = given(fact).map(given -> given.noting(fact.key().name()));
    if (mark.isPresent()
        && finding.marks().stream().noneMatch(m -> m.at().equals(mark.get().at()))) {
      finding = finding.at(mark.get());
    }
  }

  private Optional<Trail.Given> given(Fact<?> fact) {
    return subject.trail().given(fact.place());
  }

  /** A sum, or another line that shows the fault. */
  public Telling because(String line, Object... values) {
    finding = finding.note(line.formatted(values));
    return this;
  }

  /**
   * A way out: facts that should have other values, all at once. Where the document may not give
   * one of them, it is none.
   */
  public Telling help(Way... ways) {
    if (!Stream.of(ways).allMatch(this::isOpen)) {
      return this;
    }
    var changes = new ArrayList<Change>();
    var texts = new ArrayList<String>();
    for (var way : ways) {
      Optional<Trail.Setting> setting = subject.trail().setting(way.fact().place());
      var text = subject.text(way.fact(), way.value());
      var spelt = setting.flatMap(s -> s.spell(way.value()).or(() -> s.spell(text)));
      if (spelt.isPresent()) {
        var change = new Change(setting.orElseThrow().key(), spelt.get());
        changes.add(change);
        texts.add("`" + change.key() + ": " + change.value() + "`");
      } else {
        texts.add(subject.spell(way.fact(), way.value()));
      }
    }
    finding = finding.help(new Help("set " + String.join(" and ", texts), changes));
    return this;
  }

  private boolean isOpen(Way way) {
    return subject.trail().setting(way.fact().place()).stream().allMatch(s -> s.takes(way.value()));
  }

  /** A way out in words. */
  public Telling help(String text) {
    finding = finding.help(text);
    return this;
  }

  /**
   * A way out: what the user gave at a place has another value; in words, where nobody gave such.
   */
  public Telling set(Place place, Object value, String words) {
    var change =
        subject
            .trail()
            .setting(place)
            .filter(s -> isGiven(place) && s.takes(value))
            .flatMap(s -> s.spell(value).map(spelt -> new Change(s.key(), spelt)));
    finding =
        finding.help(
            change
                .map(c -> new Help("set `" + c.key() + ": " + c.value() + "`", List.of(c)))
                .orElseGet(() -> Help.of(words)));
    return this;
  }

  /** A way out: a setting has another value, as its program spells it. */
  public Telling write(Setting setting, String value) {
    var key = key(setting);
    finding =
        finding.help(
            key.map(k -> "set `" + k + ": " + value + "`")
                .map(text -> new Help(text, List.of(new Change(key.get(), value))))
                .orElseGet(
                    () ->
                        Help.of("write " + subject.spell(setting.place(), setting.name(), value))));
    return this;
  }

  /** A way out: a setting has another name and a value, unless its file gives that already. */
  public Telling rename(Setting setting, String name, String value, ParsedFile.Settings file) {
    var there = file.settings().stream().filter(s -> s.name().equals(name));
    if (there.anyMatch(s -> key(s).isEmpty() || isGiven(s.place()))) {
      return this;
    }
    var key = key(setting).filter(k -> k.endsWith("." + setting.name()));
    var changes =
        key.map(k -> k.substring(0, k.length() - setting.name().length()) + name)
            .map(k -> List.of(Change.removing(key.get()), new Change(k, value)))
            .orElse(List.of());
    var written =
        value.equals(setting.value())
            ? "`" + name + "`"
            : key.isPresent()
                ? "`" + name + ": " + value + "`"
                : subject.spell(setting.place(), name, value);
    finding = finding.help(new Help("write " + written, changes));
    return this;
  }

  private boolean isGiven(Place place) {
    return subject.trail().given(place).filter(Trail.Given::itself).isPresent();
  }

  private Optional<String> key(Setting setting) {
    return subject.trail().setting(setting.place()).map(Trail.Setting::key);
  }

  /** A way out: what the user gave at a place goes away. */
  public Telling remove(Place place, String what) {
    var changes =
        subject
            .trail()
            .setting(place)
            .filter(s -> isGiven(place))
            .map(s -> List.of(Change.removing(s.key())))
            .orElse(List.of());
    var where = changes.stream().findFirst().map(c -> "`" + c.key() + "`").orElse(what);
    finding = finding.help(new Help("remove " + where, changes));
    return this;
  }

  /** A fact and the value that it should have. */
  public record Way(Fact<?> fact, Object value) {
    public static Way set(Fact<?> fact, Object value) {
      return new Way(fact, value);
    }
  }

  /** The finding; where no single value can mend it, its help says so. */
  public Stream<Finding> tell() {
    return Stream.of(
        finding.help().isEmpty()
            ? finding.help("change the marked values together: no single one can mend this")
            : finding);
  }

  private Mark own(Place place, String note) {
    return new Mark(location(place), subject.line(place), place.width(), note);
  }

  private static Location location(Place place) {
    return new Location(place.path(), place.line(), place.column());
  }
}
