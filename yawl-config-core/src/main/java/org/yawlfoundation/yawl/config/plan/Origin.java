package org.yawlfoundation.yawl.config.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.yawlfoundation.yawl.config.finding.Mark;
import org.yawlfoundation.yawl.config.tier.Key;

/**
 * Where a value of the plan comes from.
 *
 * @param key what the value is
 * @param value as it stands in the plan
 * @param kind who decided it
 * @param why the formula, its source, and what the guide says; empty texts where there is none
 * @param inputs what the formula read, by path, in the order of reading
 * @param instead what it would be, had the user not given it
 * @param mark where the user gave it
 */
public record Origin(
    Key<?> key,
    Object value,
    Kind kind,
    Why why,
    Map<String, Object> inputs,
    Optional<Object> instead,
    Optional<Mark> mark) {

  /** Who decided a value. */
  public enum Kind {
    GIVEN,
    PRESET,
    DEFAULT,
    DERIVED,
    /** The target version of its program has no such setting. */
    ABSENT
  }

  public Origin {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  public String path() {
    return key.path();
  }

  /** The value as the tier document spells it. */
  public String spelt() {
    return key.spell(value);
  }
}
