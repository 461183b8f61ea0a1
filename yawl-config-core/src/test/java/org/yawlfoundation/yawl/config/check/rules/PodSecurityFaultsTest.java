package org.yawlfoundation.yawl.config.check.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.PodSecurity;
import org.yawlfoundation.yawl.config.yaml.YamlFile;

/** Levels and versions differ in what they refuse. */
class PodSecurityFaultsTest {
  private static final PodSecurity BASELINE = new PodSecurity("baseline", 33);
  private static final PodSecurity RESTRICTED = new PodSecurity("restricted", 33);

  private static final String GOOD =
      """
      kind: Pod
      spec:
        securityContext:
          runAsNonRoot: true
          seccompProfile: {type: RuntimeDefault}
        containers:
          - name: engine
            securityContext:
              allowPrivilegeEscalation: false
              capabilities: {drop: [ALL], add: [NET_BIND_SERVICE]}
        volumes:
          - name: tmp
            emptyDir: {}
          - name: none
      """;

  private static List<String> faults(String text, PodSecurity guard) {
    var pod = ClusterObject.of("pod.yaml", YamlFile.parse("pod.yaml", text).documents().get(0));
    return PodSecurityFaults.of(pod.pods().orElseThrow(), guard).stream()
        .map(PodSecurityFaults.Fault::says)
        .toList();
  }

  @Test
  void aGoodPodIsLetIn() {
    assertThat(faults(GOOD, RESTRICTED)).isEmpty();
    assertThat(faults(GOOD, BASELINE)).isEmpty();
  }

  /** What is on top of nothing: a pod that says nothing of its security at all. */
  @Test
  void onlyRestrictedAsksForSomething() {
    var bare = "kind: Pod\nspec:\n  containers:\n    - name: engine\n";
    assertThat(faults(bare, BASELINE)).isEmpty();
    assertThat(faults(bare, RESTRICTED))
        .containsExactly(
            "container `engine` may gain privileges",
            "container `engine` does not drop all capabilities",
            "container `engine` has no seccomp profile",
            "container `engine` may run as root");
  }

  /** Each row: what of the good pod is replaced, by what; then whether each level refuses it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "NET_BIND_SERVICE ! CHOWN ! false ! true",
        "NET_BIND_SERVICE ! SYS_ADMIN ! true ! true",
        "emptyDir: {} ! 'hostPath: {path: /}' ! true ! true",
        "emptyDir: {} ! 'nfs: {server: a, path: /}' ! false ! true",
        "emptyDir: {} ! 'image: {reference: a}' ! false ! false",
        "RuntimeDefault ! Localhost ! false ! false",
        "RuntimeDefault ! Unconfined ! true ! true",
        "'runAsNonRoot: true' ! 'runAsNonRoot: false' ! false ! true",
        "'runAsNonRoot: true' ! '{runAsNonRoot: true, runAsUser: 0}' ! false ! true",
        "'containers:' ! 'hostIPC: true\n  containers:' ! true ! true",
        "'containers:' ! 'hostIPC: false\n  containers:' ! false ! false",
        "'runAsNonRoot: true' ! 'runAsNonRoot: true\n    seLinuxOptions: {type: spc_t}' ! true ! true",
        "'runAsNonRoot: true' ! 'runAsNonRoot: true\n    seLinuxOptions: {type: container_engine_t}' ! false ! false",
        "'runAsNonRoot: true' ! 'runAsNonRoot: true\n    appArmorProfile: {type: Unconfined}' ! true ! true",
        "'runAsNonRoot: true' ! 'runAsNonRoot: true\n    windowsOptions: {hostProcess: true}' ! true ! true",
      })
  void levelsDiffer(String good, String bad, boolean baseline, boolean restricted) {
    var text =
        GOOD.replace(
            good,
            bad.replace(
                "{runAsNonRoot: true, runAsUser: 0}", "runAsUser: 0\n    runAsNonRoot: true"));
    assertThat(text).isNotEqualTo(GOOD);
    assertThat(faults(text, BASELINE)).hasSize(baseline ? 1 : 0);
    assertThat(faults(text, RESTRICTED)).hasSize(restricted ? 1 : 0);
  }

  @Test
  void aProbeOfAnotherHostIsRefusedSince34() {
    var probe =
        GOOD.replace(
            "name: engine", "name: engine\n      livenessProbe: {tcpSocket: {host: a, port: 1}}");
    var hook =
        GOOD.replace(
            "name: engine",
            "name: engine\n      lifecycle: {preStop: {httpGet: {host: a, port: 1}}}");
    for (var text : List.of(probe, hook)) {
      assertThat(faults(text, BASELINE)).isEmpty();
      assertThat(faults(text, new PodSecurity("baseline", 34))).hasSize(1);
    }
  }

  @Test
  void usersOfItsOwnLetAPodBeRootSince35() {
    var root =
        GOOD.replace("runAsNonRoot: true", "runAsUser: 0")
            .replace("spec:", "spec:\n  hostUsers: false");
    assertThat(faults(root, new PodSecurity("restricted", 34))).hasSize(2);
    assertThat(faults(root, new PodSecurity("restricted", 35))).isEmpty();
    var unmasked = root.replace("capabilities:", "procMount: Unmasked\n        capabilities:");
    assertThat(faults(unmasked, new PodSecurity("baseline", 34))).hasSize(1);
    assertThat(faults(unmasked, new PodSecurity("baseline", 35))).isEmpty();
    assertThat(faults(unmasked, new PodSecurity("restricted", 35))).hasSize(1);
  }

  @Test
  void ofWindowsLessIsAsked() {
    var windows = "kind: Pod\nspec:\n  os: {name: windows}\n  containers:\n    - name: engine\n";
    assertThat(faults(windows, RESTRICTED)).containsExactly("container `engine` may run as root");
  }
}
