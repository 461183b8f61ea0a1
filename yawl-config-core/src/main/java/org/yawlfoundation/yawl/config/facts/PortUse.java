package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * Where an object names a port of another, or of its own containers.
 *
 * @param from who names it
 * @param at where
 * @param whose the port should be, as a sentence calls it
 * @param ports that are there
 */
public record PortUse(ClusterObject from, YamlScalar at, String whose, List<Port> ports) {
  public PortUse {
    ports = List.copyOf(ports);
  }

  public String port() {
    return at.text();
  }

  public boolean leadsSomewhere() {
    return ports.stream().anyMatch(port -> port.is(port()));
  }

  /** Whether it is a number: pods may listen at ports that they do not tell of. */
  public boolean isNumber() {
    return at.type() == YamlScalar.Type.WHOLE;
  }
}
