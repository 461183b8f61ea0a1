package org.yawlfoundation.yawl.config.check;

import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.finding.Change;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Help;
import org.yawlfoundation.yawl.config.finding.Location;
import org.yawlfoundation.yawl.config.finding.Mark;

/** A finding in the making: it points into the tier document where a plan made the files, else into the files. */
public final class Telling {
  private final Subject subject;
  private Finding finding;

  Telling(Subject subject, Finding finding) {
    this.subject = subject;
    this.finding = finding;
  }

  /** The place of the fault. */
  public Telling at(Place place, String note) {
    var mark = subject.why().mark(place);
    finding = finding.at(mark.map(m -> m.noting(note)).orElseGet(() -> own(place, note)));
    if (mark.isPresent()) {
      finding = finding.giving(location(place));
    }
    return this;
  }

  /** A sum, or another line that shows the fault. */
  public Telling because(String line, Object... values) {
    finding = finding.note(line.formatted(values));
    return this;
  }

  /** Another place that has a part in it. */
  public Telling because(Fact<?> fact) {
    var given = subject.why().mark(fact.place()).filter(mark -> !finding.marks().contains(mark));
    var decides = given.map(mark -> ", given at " + mark.at()).orElse("");
    finding = finding.note(fact + ": " + fact.key().name() + " (" + location(fact.place()).file() + ":" + fact.place().line() + decides + ")");
    return this;
  }

  /** A way out: a fact that should have another value. */
  public Telling help(Fact<?> fact, Object value) {
    return help(Way.set(fact, value));
  }

  /** A way out: several facts that should have other values at once. */
  public Telling help(Way... ways) {
    var changes = new ArrayList<Change>();
    var texts = new ArrayList<String>();
    for (var way : ways) {
      Optional<Why.Setting> setting = subject.why().setting(way.fact().place());
      if (setting.isPresent()) {
        var change = new Change(setting.get().key(), setting.get().spell(way.value()));
        changes.add(change);
        texts.add("`" + change.key() + ": " + change.value() + "`");
      } else {
        texts.add("`" + way.fact().written() + "` to " + way.value());
      }
    }
    finding = finding.help(new Help("set " + String.join(" and ", texts), changes));
    return this;
  }

  /** A way out in words. */
  public Telling help(String text, Object... values) {
    finding = finding.help(text.formatted(values));
    return this;
  }

  /** A fact and the value that it should have. */
  public record Way(Fact<?> fact, Object value) {
    public static Way set(Fact<?> fact, Object value) {
      return new Way(fact, value);
    }
  }

  public Stream<Finding> tell() {
    return Stream.of(finding);
  }


  private Mark own(Place place, String note) {
    return new Mark(location(place), subject.line(place), place.width(), note);
  }

  private static Location location(Place place) {
    return new Location(place.path(), place.line(), place.column());
  }
}
