package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.catalogue.SysctlCatalogue.InPod;
import org.yawlfoundation.yawl.config.catalogue.SysctlCatalogue.Scope;

class SysctlCatalogueTest {
  private final SysctlCatalogue catalogue = SysctlCatalogue.read();

  @Test
  void knowsWhoseAParameterIs() {
    var somaxconn = catalogue.sysctl("net.core.somaxconn").orElseThrow();
    assertThat(somaxconn.scope()).isEqualTo(Scope.NETNS);
    assertThat(somaxconn.inPod()).isEqualTo(InPod.UNSAFE);
    assertThat(catalogue.sysctl("vm.max_map_count").orElseThrow().scope()).isEqualTo(Scope.NODE);
    assertThat(catalogue.suggest("net.core.somaxcon")).hasValue("net.core.somaxconn");
  }

  @Test
  void knowsSinceWhenAParameterIsSafe() {
    var keepalive = catalogue.sysctl("net.ipv4.tcp_keepalive_time").orElseThrow();
    assertThat(keepalive.inPod(28)).isEqualTo(InPod.UNSAFE);
    assertThat(keepalive.inPod(29)).isEqualTo(InPod.SAFE);
  }
}
