package org.yawlfoundation.yawl.config.facts;

import org.yawlfoundation.yawl.config.yaml.YamlNode;

/**
 * A port of a container or a Service.
 *
 * @param name empty where it has none
 * @param number as it is written
 */
public record Port(String name, String number) {
  static Port of(YamlNode port, String number) {
    return new Port(port.textAt("name").orElse(""), port.textAt(number).orElse(""));
  }

  boolean is(String nameOrNumber) {
    return name.equals(nameOrNumber) || number.equals(nameOrNumber);
  }

  /** Such as {@code http (8080)}, or the number alone. */
  @Override
  public String toString() {
    return name.isEmpty() ? number : name + " (" + number + ")";
  }
}
