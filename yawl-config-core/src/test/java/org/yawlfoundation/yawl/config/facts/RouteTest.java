package org.yawlfoundation.yawl.config.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.Registered;
import org.yawlfoundation.yawl.config.check.Checker;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Trail;

/** Weights and times of routes, wherever they stand and however Go spells them. */
class RouteTest {
  private static final Checker CHECKER = new Checker(Registered.all(Rule.class));

  @ParameterizedTest
  @CsvSource({
    "http, 99,    1,    30s,    3, 10s,    YC231 4 tries of 10s outlast the 30s that a request may take.",
    "http, 99,    1,    40s,    3, 10s,    ''",
    "http, 99,    1,    30s,    2, 10s,    ''",
    "http, 99,    1,    0.5m,   3, 7.6s,   YC231 4 tries of 7600ms outlast the 30s that a request may take.",
    "http, 99,    1,    1m30s,  2, 30s,    ''",
    "http, 99,    1,    1m30s,  2, 31s,    YC231 3 tries of 31s outlast the 90s that a request may take.",
    "http, 99,    1,    500ms,  0, 1s,     YC231 1 tries of 1s outlast the 500ms that a request may take.",
    "http, 99,    1,    0s,     3, 10s,    ''",
    "http, 99,    1,    soon,   3, 10s,    ''",
    "http, 99,    10,   40s,    3, 10s,    'YC230 The weights of a route make 109, not 100.'",
    "tcp,  1,     1,    40s,    3, 10s,    'YC230 The weights of a route make 2, not 100.'",
    "tls,  0,     0,    40s,    3, 10s,    'YC230 The weights of a route make 0, not 100.'",
    "http, 9999,  1,    40s,    3, 10s,    ''",
    "http, 1999,  1,    40s,    3, 10s,    'YC230 The weights of a route make 2000, not 100.'",
    "http, ninety, 100, 40s,    3, 10s,    ''",
  })
  void findsWhatDoesNotAddUp(
      String protocol,
      String blue,
      String green,
      String all,
      String more,
      String one,
      String told) {
    var text = guide(protocol, blue, green, all, more, one);
    var findings =
        CHECKER.check(List.of(FileParser.parse("vs.yaml", text).orElseThrow()), Trail.NONE).stream()
            .filter(finding -> finding.id().startsWith("YC23"))
            .map(finding -> finding.id() + " " + finding.headline())
            .toList();
    assertThat(findings).isEqualTo(told.isEmpty() ? List.of() : List.of(told));
  }

  /** The guide's own cut-over, section 2.4. */
  private static String guide(
      String protocol, String blue, String green, String all, String more, String one) {
    return """
      apiVersion: networking.istio.io/v1beta1
      kind: VirtualService
      metadata:
        name: yawl-engine
        namespace: yawl-prod
      spec:
        hosts:
        - yawl.example.com
        %s:
        - route:
          - destination:
              host: yawl-engine.yawl-prod.svc.cluster.local
            weight: %s
          - destination:
              host: yawl-engine.yawl-prod-v2.svc.cluster.local
            weight: %s
          timeout: %s
          retries:
            attempts: %s
            perTryTimeout: %s
      """
        .formatted(protocol, blue, green, all, more, one);
  }
}
