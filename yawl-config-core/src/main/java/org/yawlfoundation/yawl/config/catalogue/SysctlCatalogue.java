package org.yawlfoundation.yawl.config.catalogue;

import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yawlfoundation.yawl.config.finding.Spelling;

/**
 * The settings of Linux 6.12: whose each is, the node's or the pod's, whether a pod may set it, and
 * what it takes. A booted kernel was asked for them; {@code SysctlRecorder} does so.
 *
 * <p>Another kernel may have more, from modules or a distribution, and other ranges where a newer
 * one takes less.
 */
public final class SysctlCatalogue {
  private final String rows = "\n" + Rows.text("sysctls.tsv");

  private SysctlCatalogue() {}

  /** Reads the catalogue. */
  public static SysctlCatalogue read() {
    return new SysctlCatalogue();
  }

  /**
   * The parameter of a key such as {@code net.core.somaxconn}. One of a device, such as {@code
   * net.ipv4.conf.eth0.rp_filter}, is that of any device.
   */
  public Optional<Sysctl> sysctl(String key) {
    var any = ofAnyDevice(key);
    int start = rows.indexOf("\n" + any + "\t") + 1;
    return start == 0 || any.indexOf('\n') >= 0
        ? Optional.empty()
        : Optional.of(
            Sysctl.from(Rows.parse(rows.substring(start, rows.indexOf('\n', start)), '\t').get(0)));
  }

  private static String ofAnyDevice(String key) {
    boolean device =
        key.startsWith("net.ipv") && (key.startsWith("conf.", 9) || key.startsWith("neigh.", 9));
    int start = key.indexOf('.', 9) + 1;
    int end = key.lastIndexOf('.');
    return device && end > start ? key.substring(0, start) + "default" + key.substring(end) : key;
  }

  /** What speaks against a setting, as one sentence: a key or a value that the kernel refuses. */
  public Optional<String> problemWith(String key, String value) {
    var sysctl = sysctl(key);
    return sysctl.isEmpty()
        ? Optional.of("Linux 6.12 has no setting `%s`.".formatted(key))
        : sysctl.get().problemWith(value);
  }

  /** Every key, sorted; {@code default} stands for any device. */
  public SortedSet<String> keys() {
    var keys = new TreeSet<String>();
    Rows.parse(rows, '\t').forEach(row -> keys.add(row.get(0)));
    return keys;
  }

  /** The key that was meant, if one is near. */
  public Optional<String> suggest(String key) {
    return Spelling.nearest(key, keys());
  }
}
