package org.yawlfoundation.yawl.config.facts;

import java.util.Optional;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * What one object says of another: that there is one of this kind and name.
 *
 * @param from who says so
 * @param kind of the other
 * @param namespace of the other; empty where the kind has none, or where nobody says it
 * @param name of the other, which need not be the text at {@link #at}
 * @param at where it is said
 * @param key of a ConfigMap or Secret that must be in it, if one is named
 */
public record Reference(
    ClusterObject from,
    String kind,
    String namespace,
    String name,
    YamlScalar at,
    Optional<YamlScalar> key) {

  /** Such as {@code Secret `smtp`}. */
  @Override
  public String toString() {
    return kind + " `" + name + "`";
  }
}
