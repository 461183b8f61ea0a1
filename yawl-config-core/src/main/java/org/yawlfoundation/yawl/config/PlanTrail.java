package org.yawlfoundation.yawl.config;

import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Trail;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.finding.Mark;
import org.yawlfoundation.yawl.config.plan.Origin;
import org.yawlfoundation.yawl.config.plan.Sheet;
import org.yawlfoundation.yawl.config.render.RenderedTree;
import org.yawlfoundation.yawl.config.tier.TierKeys;

/** Leads from a line of a file that we made back to the tier document. */
record PlanTrail(RenderedTree tree, Sheet sheet) implements Trail {
  @Override
  public Optional<Given> given(Place place) {
    return keys(place).map(this::given).flatMap(Optional::stream).findFirst();
  }

  private Optional<Given> given(String key) {
    return sheet
        .given(key)
        .flatMap(
            origin ->
                origin
                    .mark()
                    .map(mark -> new Given(mark, sheet.settable(key).equals(Optional.of(origin)))));
  }

  @Override
  public Optional<Template> template(Place place) {
    return tree.templateLine(place.path(), place.line())
        .map(line -> new Template(line.mark(), line.own()));
  }

  @Override
  public Optional<Mark> tier() {
    return sheet.find(TierKeys.AGENTS.path()).flatMap(Origin::mark);
  }

  @Override
  public Optional<Setting> setting(Place place) {
    return keys(place)
        .map(sheet::settable)
        .flatMap(Optional::stream)
        .<Setting>map(Own::new)
        .findFirst();
  }

  private Stream<String> keys(Place place) {
    return tree.find(place.path()).stream().flatMap(file -> file.keysAt(place.line()).stream());
  }

  private record Own(Origin origin) implements Setting {
    @Override
    public String key() {
      return origin.path();
    }

    @Override
    public Optional<String> spell(Object value) {
      boolean fits = origin.key().type().javaType().isInstance(value);
      return fits ? Optional.of(origin.key().spell(value)) : Optional.empty();
    }

    @Override
    public boolean takes(Object value) {
      boolean fits = origin.key().type().javaType().isInstance(value);
      return !fits || origin.key().takes(value);
    }
  }
}
