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
 * @param blueHost the engine's Service of this tier, by its whole name
 * @param greenNamespace where the next version runs during a cut-over
 * @param greenHost the engine's Service there, by its whole name
 * @param timeout of a request, all its tries together
 */
public record Istio(
    List<String> hosts,
    List<String> gateways,
    String blueHost,
    String greenNamespace,
    String greenHost,
    Duration timeout,
    Retries retries,
    ConnectionPool connectionPool,
    Outliers outliers,
    Canary canary)
    implements PlanPart {
  public Istio {
    hosts = List.copyOf(hosts);
    gateways = List.copyOf(gateways);
  }

  /**
   * Tries after the first one.
   *
   * @param perTryTimeout of each; all of them fit in the request's timeout
   */
  public record Retries(long attempts, Duration perTryTimeout) implements PlanPart {}

  /**
   * What one proxy may ask of all pods together.
   *
   * @param maxConnections connections, and as many requests, at once
   * @param idleTimeout after which the proxy closes a connection
   */
  public record ConnectionPool(Duration connectTimeout, long maxConnections, Duration idleTimeout)
      implements PlanPart {}

  /**
   * When a pod is left out for a while.
   *
   * @param consecutiveErrors responses of 500 and above
   * @param interval between two looks at the ejected
   * @param ejectionTime of the first ejection; the second lasts twice as long
   * @param maxEjected share of the pods
   */
  public record Outliers(
      long consecutiveErrors, Duration interval, Duration ejectionTime, Percentage maxEjected)
      implements PlanPart {}

  /**
   * The cut-over from blue to green.
   *
   * @param steps by name, in the order in which they are applied
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
   * @param green per cent of the requests that go to the next version
   * @param blue per cent that stay
   */
  public record CanaryStep(long order, long green, long blue) implements PlanPart {}
}
