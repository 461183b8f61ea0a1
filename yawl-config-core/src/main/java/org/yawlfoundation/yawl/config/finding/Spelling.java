package org.yawlfoundation.yawl.config.finding;

import java.util.Collection;
import java.util.Optional;

/** placeholder until merged */
public final class Spelling {
  private Spelling() {}

  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream().filter(k -> k.equalsIgnoreCase(word)).findFirst();
  }
}
