package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/**
 * The mesh before the engine.
 *
 * @param hosts further hosts that traffic comes for, beside the engine's own Service
 * @param gateways Gateways that take traffic in, beside the mesh itself
 * @param blueHost the engine's Service of this tier, by its whole name: Istio takes a short one for
 *     the rule's own namespace
 * @param greenNamespace where the next version runs during a cut-over, of at most 63 characters;
 *     guide 6.2 calls the two blue and green
 * @param greenImage the engine's image there; {@code engine.image} until another is given
 * @param greenImageToPull the same, from the mirror where there is one
 * @param greenHost the engine's Service there, by its whole name
 * @param greenPool the pool that its engines connect to: blue's, by its whole name
 * @param greenUrl the same, as the engine's {@code DATABASE_URL}
 * @param greenCases the active cases of its engines together, as PromQL: what KEDA asks
 * @param timeout of a request, all its tries together, 100ms to 1h; guide 2.4: 30s
 * @param retries tries after the first one
 * @param connectionPool what one proxy may ask of all pods together
 * @param outliers when a pod is left out for a while
 * @param canary the cut-over from blue to green
 * @param rollback the way back from green to blue
 */
public record Istio(
    List<String> hosts,
    List<String> gateways,
    String blueHost,
    String greenNamespace,
    String greenImage,
    String greenImageToPull,
    String greenHost,
    String greenPool,
    String greenUrl,
    String greenCases,
    Duration timeout,
    Retries retries,
    ConnectionPool connectionPool,
    Outliers outliers,
    Canary canary,
    Rollback rollback)
    implements PlanPart {
  public Istio {
    hosts = List.copyOf(hosts);
    gateways = List.copyOf(gateways);
  }

  /**
   * Tries after the first one.
   *
   * @param attempts so many, 0 to 10; only requests that reached no pod are tried again; guide 2.4:
   *     3
   * @param perTryTimeout of each, 1ms to 1h; in whole milliseconds as long as all of them fit in
   *     the request's timeout (guide 2.4: 10s, with which they do not)
   */
  public record Retries(long attempts, Duration perTryTimeout) implements PlanPart {}

  /**
   * What one proxy may ask of all pods together.
   *
   * @param connectTimeout how long a connection to a pod may take, 1ms to 1h: 3s, or half of a try
   *     where that is less; a lost SYN is sent again after 1s
   * @param maxConnections connections, and as many requests, at once, 1 to 2,147,483,647: what all
   *     threads of the largest fleet work on
   * @param idleTimeout after which the proxy closes a connection, 1s to 1h; 15s, for the engine's
   *     Tomcat closes one after 20s
   */
  public record ConnectionPool(Duration connectTimeout, long maxConnections, Duration idleTimeout)
      implements PlanPart {}

  /**
   * When a pod is left out for a while.
   *
   * @param consecutiveErrors responses of 500 and above, one after the other, 1 to 1,000; 5 in
   *     Istio 1.27
   * @param interval between two looks at the ejected, 1ms to 1h; 10s in Istio 1.27
   * @param ejectionTime of the first ejection, 1ms to 1h; the second lasts twice as long; 30s in
   *     Istio 1.27
   * @param maxEjected share of the pods, 1% to 100%: the rest carries the load on what it requests,
   *     also during a drain
   */
  public record Outliers(
      long consecutiveErrors, Duration interval, Duration ejectionTime, Percentage maxEjected)
      implements PlanPart {}

  /**
   * The cut-over from blue to green.
   *
   * @param steps by name, in the order in which they are applied; guide 2.4
   */
  public record Canary(Map<String, CanaryStep> steps) implements PlanPart {
    public Canary {
      steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }
  }

  /**
   * One step of the cut-over.
   *
   * @param order from 1
   * @param green per cent of the requests that go to the next version, 1 to 100; guide 2.4
   * @param blue per cent that stay, 0 to 99: the rest, for the weights of a route make 100
   */
  public record CanaryStep(long order, long green, long blue) implements PlanPart {}

  /**
   * The way back from green to blue.
   *
   * @param steps by name, in the order in which they are applied
   */
  public record Rollback(Map<String, RollbackStep> steps) implements PlanPart {
    public Rollback {
      steps = Collections.unmodifiableMap(new LinkedHashMap<>(steps));
    }
  }

  /**
   * One step of the way back.
   *
   * @param order from 1
   * @param green per cent of the requests that stay with the next version, 0 to 50: blue's pods are
   *     to take at most 10/7 as much from one step to the next
   * @param blue per cent that come back, 50 to 100: the rest, for the weights of a route make 100
   */
  public record RollbackStep(long order, long green, long blue) implements PlanPart {}
}
