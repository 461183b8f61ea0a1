package org.yawlfoundation.yawl.config.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.facts.FileParser;
import org.yawlfoundation.yawl.config.finding.Finding;

/**
 * The deployment guide's kernel settings (1.2), where it says that they belong: on nodes and in
 * pods.
 */
class GuidesKernelTest {
  private static final Checker CHECKER =
      new Checker(
          ServiceLoader.load(Rule.class, Rule.class.getClassLoader()).stream()
              .map(ServiceLoader.Provider::get)
              .sorted(Comparator.comparing(Rule::id))
              .toList());

  private static final String NODE =
      """
      vm.max_map_count = 262144
      net.core.somaxconn = 65535
      net.ipv4.ip_local_port_range = 1024 65535
      net.ipv4.tcp_tw_reuse = 1
      """;

  private static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: yawl-prod
        labels:
          pod-security.kubernetes.io/enforce: baseline
          pod-security.kubernetes.io/enforce-version: v1.33
      ---
      """;

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata:
        name: yawl-engine
        namespace: yawl-prod
      spec:
        containers:
          - name: engine
            image: registry.internal/yawl-engine:6.0.0
        securityContext:
          sysctls:
            - {name: net.ipv4.ip_local_port_range, value: "1024 65535"}
      """;

  private static final String FORBIDDEN =
      """
            - {name: vm.max_map_count, value: "262144"}
            - {name: net.core.somaxconn, value: "65535"}
            - {name: net.ipv4.tcp_tw_reuse, value: "1"}
      """;

  @Test
  void aNodeTakesThemAsTheyStand() {
    assertThat(findings("sysctl.d/90-guide.conf", NODE)).isEmpty();
  }

  /** In a file quotes are part of the value, a list is no range, and 3 is no way of reuse. */
  @Test
  void aNodeDoesNotTakeThemAsTheyAreTyped() {
    var slips =
        """
        vm/max_map_count = 256k
        net.core.somaxconn=many
        -net.ipv4.ip_local_port_range = "1024 65535"
        net.ipv4.tcp_tw_reuse = 3
        net.ipv4.tcp_tw_recycle = 1
        net.core.somaxcon = 65535
        """;
    assertThat(findings("sysctl.d/90-guide.conf", slips))
        .containsExactly(
            "YC303 `vm.max_map_count` takes a number from 10 to 2147483647, not `256k`.",
            "YC303 `net.core.somaxconn` takes a number from 0 to 2147483647, not `many`.",
            "YC303 `net.ipv4.ip_local_port_range` takes two numbers, the lower first, from 1024 to 65535, not `\"1024 65535\"`.",
            "YC303 `net.ipv4.tcp_tw_reuse` takes a number from 0 to 2, not `3`.",
            "YC303 Linux 6.12 has no setting `net.ipv4.tcp_tw_recycle`.",
            "YC303 Linux 6.12 has no setting `net.core.somaxcon`.");
  }

  @Test
  void aPodIsRefusedAllButOne() {
    assertThat(findings("pod.yaml", NAMESPACE + POD)).isEmpty();
    assertThat(findings("pod.yaml", NAMESPACE + POD + FORBIDDEN))
        .containsExactly(
            "YC213 `vm.max_map_count` is no pod's own: a node sets it for all.",
            "YC213 Pod Security `baseline` refuses a pod that sets `net.core.somaxconn`.",
            "YC213 Pod Security `baseline` refuses a pod that sets `net.ipv4.tcp_tw_reuse`.");
  }

  /**
   * Where no namespace is seen, the kubelet may have been told; of the node's settings it cannot
   * be.
   */
  @Test
  void whatNobodyGuardsTheKubeletMustAllow() {
    assertThat(findings("pod.yaml", POD + FORBIDDEN))
        .containsExactly(
            "YC213 `vm.max_map_count` is no pod's own: a node sets it for all.",
            "YC213 A kubelet starts no pod that sets `net.core.somaxconn`, unless told to.",
            "YC213 A kubelet starts no pod that sets `net.ipv4.tcp_tw_reuse`, unless told to.");
  }

  @Test
  void aSettingIsSafeFromSomeVersionOn() {
    var pod = POD + "      - {name: net.ipv4.tcp_rmem, value: \"4096 131072 6291456\"}\n";
    assertThat(findings("pod.yaml", NAMESPACE + pod)).isEmpty();
    assertThat(findings("pod.yaml", NAMESPACE.replace("v1.33", "v1.31") + pod))
        .containsExactly(
            "YC213 Pod Security `baseline` refuses a pod that sets `net.ipv4.tcp_rmem`.");
  }

  private static List<String> findings(String path, String text) {
    return CHECKER.check(List.of(FileParser.parse(path, text).orElseThrow()), Trail.NONE).stream()
        .filter(f -> Stream.of("YC213", "YC303").anyMatch(f.id()::equals))
        .map(GuidesKernelTest::said)
        .toList();
  }

  private static String said(Finding finding) {
    return finding.id() + " " + finding.headline();
  }
}
