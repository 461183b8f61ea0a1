package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;
import java.util.Locale;

/**
 * One {@code -XX} flag of a JDK.
 *
 * @param type the JVM's own word: {@code bool}, {@code intx}, {@code size_t}, {@code double},
 *     {@code ccstr} and the like
 * @param defaultValue empty where the machine decides it
 * @param life why it is on its way out, such as {@code deprecated in version 16}; empty otherwise
 * @param range the least and the most that a number may be, as {@code 0..100}; empty where the JVM
 *     sets none, or the machine does
 * @param collector the only collector that reads it, as in {@code Use<collector>GC}; empty
 *     otherwise
 */
public record JvmFlag(
    String name,
    String type,
    Kind kind,
    String defaultValue,
    String life,
    String range,
    String collector) {

  /** Who may set a flag. */
  public enum Kind {
    PRODUCT,
    /** As product, and it can be changed while the JVM runs. */
    MANAGEABLE,
    /** Only behind {@code -XX:+UnlockDiagnosticVMOptions}. */
    DIAGNOSTIC,
    /** Only behind {@code -XX:+UnlockExperimentalVMOptions}. */
    EXPERIMENTAL,
    /** Another name of a flag. */
    ALIAS,
    /** It has no effect any more; the JVM warns and goes on. */
    OBSOLETE
  }

  boolean isBool() {
    return type.equals("bool");
  }

  boolean isText() {
    return type.startsWith("ccstr");
  }

  /** From a line of the catalogue. */
  static JvmFlag from(List<String> row) {
    return new JvmFlag(
        row.get(0),
        row.get(1),
        Kind.valueOf(row.get(2).toUpperCase(Locale.ROOT)),
        row.get(3),
        row.get(4),
        row.get(5),
        row.get(6));
  }
}
