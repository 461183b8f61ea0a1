package org.yawlfoundation.yawl.config.catalogue;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.finding.Spelling;

/** Whose a kernel parameter is, the node's or the pod's, and whether a pod may set it. */
public final class SysctlCatalogue {
  private final TreeMap<String, Sysctl> sysctls = new TreeMap<>();

  /** Where a parameter lives. */
  public enum Scope {
    /** One for the whole machine. */
    NODE,
    /** One for each network namespace: a pod does not inherit the node's. */
    NETNS,
    /** One for each IPC namespace. */
    IPC
  }

  /** What Kubernetes says to a pod that sets it. */
  public enum InPod {
    SAFE,
    /** Only where the kubelet allows it by name; Pod Security's baseline forbids it. */
    UNSAFE,
    NEVER
  }

  /**
   * One kernel parameter.
   *
   * @param safeSince the minor of Kubernetes, such as 29 for 1.29, from which it counts as safe; 0
   *     where it always did
   * @param defaultValue empty where it depends on the machine
   */
  public record Sysctl(String key, Scope scope, InPod inPod, int safeSince, String defaultValue) {
    /** What a pod may do on Kubernetes 1.{@code minor}. */
    public InPod inPod(int minor) {
      return inPod == InPod.SAFE && minor < safeSince ? InPod.UNSAFE : inPod;
    }

    static Sysctl from(List<String> row) {
      var pod = row.get(2).split(" 1\\.", -1);
      return new Sysctl(
          row.get(0),
          Scope.valueOf(upper(row.get(1))),
          InPod.valueOf(upper(pod[0])),
          pod.length == 2 ? Integer.parseInt(pod[1]) : 0,
          row.get(3));
    }

    private static String upper(String word) {
      return word.toUpperCase(Locale.ROOT);
    }
  }

  private static final Pattern PORT_RANGE = Pattern.compile("([0-9]{1,5})\\s+([0-9]{1,5})");

  private SysctlCatalogue() {
    for (var row : Rows.of("sysctls.tsv", '\t')) {
      sysctls.put(row.get(0), Sysctl.from(row));
    }
  }

  /** Reads the catalogue. */
  public static SysctlCatalogue read() {
    return new SysctlCatalogue();
  }

  /** The parameter of a key such as {@code net.core.somaxconn}. */
  public Optional<Sysctl> sysctl(String key) {
    return Optional.ofNullable(sysctls.get(key));
  }

  /**
   * What speaks against a setting, as one sentence: a key that nobody told us of, or a range of
   * ports that the kernel refuses as an invalid argument (its ip-sysctl documentation).
   */
  public Optional<String> problemWith(String key, String value) {
    if (!sysctls.containsKey(key)) {
      return Optional.of("The kernel setting `" + key + "` is not one that we know.");
    } else if (!key.equals("net.ipv4.ip_local_port_range")) {
      return Optional.empty();
    }
    var range = PORT_RANGE.matcher(value);
    boolean ordered =
        range.matches()
            && Integer.parseInt(range.group(1)) <= Integer.parseInt(range.group(2))
            && Integer.parseInt(range.group(2)) <= 65_535;
    return ordered
        ? Optional.empty()
        : Optional.of("`" + key + "` takes two ports, the lower first, not `" + value + "`.");
  }

  public SortedSet<String> keys() {
    return Collections.unmodifiableSortedSet(sysctls.navigableKeySet());
  }

  /** The key that was meant, if one is near. */
  public Optional<String> suggest(String key) {
    return Spelling.nearest(key, sysctls.keySet());
  }
}
