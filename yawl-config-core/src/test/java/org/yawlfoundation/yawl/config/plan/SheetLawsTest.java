package org.yawlfoundation.yawl.config.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.tier.TierDocumentReader;
import org.yawlfoundation.yawl.config.tier.TierReader;

/** The two laws of the sheet: every value has one origin, and every formula tells what it read. */
final class SheetLawsTest {
  private static final Pattern PATH =
      Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:[.-][A-Za-z0-9_]+|\\[[0-9]+\\])*");

  /** Origins of values that stand in no record of the plan. */
  private static final List<String> NO_LEAVES = List.of();

  static Stream<String> tiers() {
    var overrides =
        List.of(
            "",
            "targets: {postgresql: 15, jdk: 17, pgbouncer: 1.20}\nengine: {jvm: {collector: G1}}\n",
            "targets: {jdk: 21}\nengine: {jvm: {heap: 1Gi, options: [-Xss2m, -Xint]}}\n",
            "rollout: {disruption: {minAvailable: 3}}\nload: {casesPerSecond: 20}\n",
            """
            postgresql: {storage: hdd, settings: {geqo: off, max_connections: 500}}
            kernel: {settings: {vm.swappiness: 1}}
            """,
            """
            labels: {team: payments, example.com/cost-centre: "4711"}
            annotations: {example.com/owner: "the payments team, floor 3"}
            cluster:
              registryMirror: registry.internal:5000/mirror
              imagePullSecrets: [registry-login]
              tolerations: [dedicated=yawl:NoSchedule, spot:NoExecute]
              nodeSelector: {node-pool: yawl}
            engine: {env: {LOGGING_LEVEL_ROOT: WARN}, envFromSecrets: {SMTP_PASSWORD: smtp-login/password}}
            """,
            "extends: 1m\nartifacts: {istio: false}\n",
            "cells: {agentsPerCell: 1000}\nautoscaling: {minReplicas: 5, maxReplicas: 7}\n");
    return Stream.of(
            100, 1_000, 10_000, 100_000, 1_000_000, 2_345, 37_500, 99_999, 654_321, 3_300_000)
        .flatMap(n -> overrides.stream().map(o -> "tier: t\nagents: " + n + "\n" + o));
  }

  @ParameterizedTest
  @MethodSource("tiers")
  void everyValueHasOneOrigin(String text) {
    var derived = derive(text);
    var leaves = new LinkedHashMap<String, Object>();
    walk(derived.plan(), "", leaves);
    var origins = new LinkedHashMap<String, Object>();
    derived.sheet().all().forEach(o -> origins.put(o.path(), o.value()));
    assertThat(origins.keySet()).containsAll(leaves.keySet());
    leaves.forEach((path, value) -> assertThat(origins.get(path)).as(path).isEqualTo(value));
    origins.keySet().removeAll(leaves.keySet());
    assertThat(origins.keySet()).containsExactlyElementsOf(NO_LEAVES);
  }

  @ParameterizedTest
  @MethodSource("tiers")
  void everyFormulaNamesWhatItRead(String text) {
    var sheet = derive(text).sheet();
    var wrong = new ArrayList<String>();
    for (var origin : sheet.all()) {
      var named = new LinkedHashSet<String>();
      PATH.matcher(origin.why().formula())
          .results()
          .map(r -> r.group())
          .filter(path -> sheet.find(path).isPresent())
          .forEach(named::add);
      Set<String> read = origin.inputs().keySet();
      if (!named.equals(read)) {
        wrong.add(origin.path() + " names " + named + " and read " + read);
      }
      if (origin.why().formula().isEmpty() && origin.why().source().isEmpty()) {
        wrong.add(origin.path() + " has no reason");
      }
      if (origin.kind() != Origin.Kind.DERIVED && origin.why().source().isEmpty()) {
        wrong.add(origin.path() + " has no source");
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static PlanDeriver.Derived derive(String text) {
    var read =
        new TierReader()
            .read(new TierDocumentReader().read("t.yaml", text.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.findings()).isEmpty();
    return new PlanDeriver().derive(read.tier().orElseThrow());
  }

  private static void walk(Object value, String path, Map<String, Object> leaves) {
    if (value instanceof PlanPart) {
      for (var component : value.getClass().getRecordComponents()) {
        try {
          component.getAccessor().setAccessible(true);
          walk(component.getAccessor().invoke(value), below(path, component.getName()), leaves);
        } catch (IllegalAccessException | InvocationTargetException e) {
          throw new LinkageError(e.getMessage(), e);
        }
      }
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((name, v) -> walk(v, below(path, String.valueOf(name)), leaves));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        walk(list.get(i), path + "[" + i + "]", leaves);
      }
    } else {
      assertThat(leaves.put(path, value)).as("%s stands twice", path).isNull();
    }
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }
}
