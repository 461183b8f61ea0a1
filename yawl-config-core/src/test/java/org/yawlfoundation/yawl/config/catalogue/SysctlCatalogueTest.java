package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.catalogue.Sysctl.InPod;
import org.yawlfoundation.yawl.config.catalogue.Sysctl.Scope;

class SysctlCatalogueTest {
  private final SysctlCatalogue catalogue = SysctlCatalogue.read();

  @ParameterizedTest
  @CsvSource({
    "net.core.somaxconn, NETNS, UNSAFE",
    "net.ipv4.ip_local_port_range, NETNS, SAFE",
    "net.ipv4.tcp_tw_reuse, NETNS, UNSAFE",
    "net.core.netdev_max_backlog, NODE, NEVER",
    "net.core.rmem_max, NODE, NEVER",
    "net.netfilter.nf_conntrack_max, NODE, NEVER",
    "vm.max_map_count, NODE, NEVER",
    "kernel.shm_rmid_forced, IPC, SAFE",
    "kernel.msgmax, IPC, UNSAFE"
  })
  void knowsWhoseAParameterIs(String key, Scope scope, InPod inPod) {
    var sysctl = catalogue.sysctl(key).orElseThrow();
    assertThat(sysctl.scope()).isEqualTo(scope);
    assertThat(sysctl.inPod(36)).isEqualTo(inPod);
  }

  @Test
  void knowsSinceWhenAParameterIsSafe() {
    var keepalive = catalogue.sysctl("net.ipv4.tcp_keepalive_time").orElseThrow();
    assertThat(keepalive.inPod(28)).isEqualTo(InPod.UNSAFE);
    assertThat(keepalive.inPod(29)).isEqualTo(InPod.SAFE);
  }

  @Test
  void knowsTheParametersOfEveryDevice() {
    var filter = catalogue.sysctl("net.ipv4.conf.default.rp_filter");
    assertThat(filter).isPresent();
    assertThat(catalogue.sysctl("net.ipv4.conf.eth0.rp_filter")).isEqualTo(filter);
    assertThat(catalogue.sysctl("net.ipv4.conf.rp_filter")).isEmpty();
    assertThat(catalogue.suggest("net.core.somaxcon")).hasValue("net.core.somaxconn");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "net.core.somaxconn | 4096",
        "net.core.somaxconn | 0x1000",
        "net.ipv4.tcp_tw_reuse | 2",
        "net.ipv4.ip_local_port_range | 15000 60999",
        "net.ipv4.ip_local_port_range | 15000\t60999",
        "net.ipv4.ip_local_reserved_ports | 8080,30000-32767",
        "net.ipv4.tcp_rmem | 4096 131072 6291456",
        "net.ipv4.tcp_congestion_control | bbr",
        "vm.swappiness | 200"
      })
  void takesWhatTheKernelTakes(String key, String value) {
    assertThat(catalogue.problemWith(key, value)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "net.core.somaxconn | '\"4096\"'",
        "net.core.somaxconn | 64k",
        "net.core.somaxconn | -1",
        "net.ipv4.tcp_tw_reuse | 3",
        "net.ipv4.ip_local_port_range | 60999 15000",
        "net.ipv4.ip_local_port_range | 1024-65535",
        "net.ipv4.ip_local_port_range | 1024 65536",
        "net.ipv4.ip_local_reserved_ports | 32767-30000",
        "net.ipv4.tcp_rmem | 4096",
        "vm.swappiness | 201",
        "net.ipv4.tcp_tw_recycle | 1"
      })
  void refusesWhatTheKernelRefuses(String key, String value) {
    assertThat(catalogue.problemWith(key, value)).isPresent();
  }

  @Test
  void saysWhatIsTaken() {
    assertThat(catalogue.problemWith("vm.swappiness", "201"))
        .hasValue("`vm.swappiness` takes a number from 0 to 200, not `201`.");
    assertThat(catalogue.problemWith("net.ipv4.ip_local_port_range", "60999 15000"))
        .hasValue(
            "`net.ipv4.ip_local_port_range` takes two numbers, the lower first, from 1024 to 65535, not `60999 15000`.");
  }
}
