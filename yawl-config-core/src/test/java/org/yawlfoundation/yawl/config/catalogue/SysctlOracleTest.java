package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.oracle.KernelShell;
import org.yawlfoundation.yawl.config.oracle.RequiresProgram;

/** Asks kernels again: the catalogue must say what they say. */
@RequiresProgram("unshare")
class SysctlOracleTest {
  /** What kernels up to 6.18 have made a network's own since, or whose range they have changed. */
  private static final List<String> NEWER =
      List.of(
          "net.core.tstamp_allow_data",
          "net.ipv4.ping_group_range",
          "net.ipv4.tcp_rmem",
          "net.ipv4.tcp_tso_rtt_log",
          "net.unix.max_dgram_qlen");

  private final SysctlCatalogue catalogue = SysctlCatalogue.read();

  /** The edges of each range, and whose each setting is; looking for the edges takes minutes. */
  @Test
  @RequiresProgram("kernel-6.12")
  void saysWhatTheKernelSays() {
    var program = RequiresProgram.Condition.find("kernel-6.12").orElseThrow();
    try (var kernel = KernelShell.booted(program, 700)) {
      var recorder = SysctlRecorder.asking(kernel);
      assertThat(recorder.scopes()).as("SysctlRecorder writes them").isEqualTo(scopes());
      assertThat(differences(kernel, catalogue.keys())).isEmpty();
    }
  }

  /**
   * Where this machine lets a stranger own a network, its own kernel takes and refuses the same.
   */
  @Test
  void theRunningKernelTakesTheSame() {
    assumeThat(KernelShell.mayUnshare()).as("new namespaces").isTrue();
    try (var kernel = KernelShell.inside("-n", "-i")) {
      var keys = new LinkedHashSet<String>();
      for (var path : kernel.keys()) {
        var key = path.replace('/', '.');
        catalogue.sysctl(key).filter(s -> s.key().equals(key)).ifPresent(s -> keys.add(key));
      }
      assertThat(keys).hasSizeGreaterThan(150);
      assertThat(keys.stream().filter(this::isNodes).toList()).isSubsetOf(NEWER);
      assertThat(differences(kernel, keys))
          .filteredOn(d -> NEWER.stream().noneMatch(key -> d.startsWith(key + " ")))
          .isEmpty();
    }
  }

  private boolean isNodes(String key) {
    return catalogue.sysctl(key).orElseThrow().scope() == Sysctl.Scope.NODE;
  }

  private java.util.Map<String, String> scopes() {
    var scopes = new java.util.TreeMap<String, String>();
    for (var key : catalogue.keys()) {
      scopes.put(key, catalogue.sysctl(key).orElseThrow().scope().name());
    }
    return scopes;
  }

  /** What the kernel takes and the catalogue refuses, or the other way round. */
  private List<String> differences(KernelShell kernel, Set<String> keys) {
    var differences = new ArrayList<String>();
    for (var key : keys) {
      var path = key.replace('.', '/');
      var before = kernel.read(path);
      for (var value : values(catalogue.sysctl(key).orElseThrow(), before)) {
        boolean ours = catalogue.problemWith(key, value).isEmpty();
        boolean theirs = kernel.write(path, value).equals(value);
        if (ours != theirs) {
          differences.add(key + " = " + value + (theirs ? " is taken" : " is refused"));
        }
        kernel.write(path, before);
      }
    }
    return differences;
  }

  /** At the edges of each number's range and one beyond, the others as they are. */
  private static List<String> values(Sysctl sysctl, String now) {
    var values = new ArrayList<String>();
    for (int i = 0; i < sysctl.least().size(); i++) {
      for (var value :
          List.of(
              sysctl.least().get(i),
              sysctl.least().get(i).subtract(BigInteger.ONE),
              sysctl.most().get(i),
              sysctl.most().get(i).add(BigInteger.ONE))) {
        if (sysctl.form() == Sysctl.Form.RANGE) {
          values.add(value + " " + value);
        } else {
          var words = new ArrayList<>(List.of(now.split(" ", -1)));
          words.set(i, value.toString());
          values.add(String.join(" ", words));
        }
      }
    }
    if (sysctl.form() == Sysctl.Form.RANGE) {
      values.add("20001 20000");
    }
    if (sysctl.form() == Sysctl.Form.PORTS) {
      values.addAll(List.of("8080,30000-32767", "1-65536", "9-8", "http"));
    } else if (!values.isEmpty()) {
      values.addAll(List.of("many", "\"" + now + "\""));
    }
    return values;
  }
}
