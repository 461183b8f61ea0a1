package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.DURATION;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.WHOLE_PERCENTAGE;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/** The keys of the mesh before the engine: routes, retries, and the cut-over from blue to green. */
public final class IstioKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group ISTIO =
      LIST.group("istio", "The mesh before the engine, and the cut-over from blue to green.");
  private static final KeyList.Group RETRIES = LIST.group("istio.retries", "What is tried again.");
  private static final KeyList.Group POOL =
      LIST.group("istio.connectionPool", "What a proxy may ask of the engine's pods.");
  private static final KeyList.Group OUTLIERS =
      LIST.group("istio.outliers", "When a failing pod is left out.");

  /** Istio writes these numbers into 32 bits. */
  public static final long MOST = Integer.MAX_VALUE;

  private static final KeyType<Duration> WAIT = Bounded.between(DURATION, "1ms", "1h");

  public static final Key<String> HOSTS =
      ISTIO.given(
          "hosts[]",
          text(
              "a host name",
              "a DNS name, such as `yawl.example.org`",
              "^(\\*\\.)?[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)+$",
              253),
          "A further host that traffic comes for, such as that of an ingress gateway.",
          "yawl.example.org");
  public static final Key<String> GATEWAYS =
      ISTIO.given(
          "gateways[]",
          text(
              "a Gateway",
              "its namespace and name, such as `istio-ingress/yawl`",
              "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?/[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$",
              317),
          "A Gateway that takes traffic in; the mesh itself is always served.",
          "istio-ingress/yawl");
  public static final Key<String> GREEN_NAMESPACE =
      ISTIO.given(
          "greenNamespace",
          text(
              "a namespace's name",
              "small letters, digits and dashes, such as `yawl-prod-green`",
              "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$",
              63),
          "The namespace of the next version during a cut-over; the present one is blue.",
          "yawl-prod-green");
  public static final Key<String> GREEN_IMAGE =
      ISTIO.given(
          "greenImage",
          EngineKeys.IMAGE.type(),
          "The next version's image, which the engine's pods run during a cut-over.",
          "ghcr.io/yawlfoundation/yawl/engine:6.1.0");
  public static final Key<Duration> TIMEOUT =
      ISTIO.input(
          "timeout",
          Bounded.between(DURATION, "100ms", "1h"),
          Duration.ofSeconds(30),
          "How long a request may take, all its tries together.",
          "guide 2.4");
  public static final Key<Long> ATTEMPTS =
      RETRIES.input(
          "attempts",
          count(0, 10),
          3L,
          "Tries after the first one; only those that reached no pod are made again.",
          "guide 2.4");
  public static final Key<Duration> PER_TRY_TIMEOUT =
      RETRIES.given("perTryTimeout", WAIT, "How long one try may take.", "7500ms");
  public static final Key<Duration> CONNECT_TIMEOUT =
      POOL.derived("connectTimeout", WAIT, "How long a connection to a pod may take.");
  public static final Key<Long> MAX_CONNECTIONS =
      POOL.given(
          "maxConnections",
          count(1, MOST),
          "Connections and requests at once that one proxy may have with all pods together.",
          "1000000");
  public static final Key<Duration> IDLE_TIMEOUT =
      POOL.input(
          "idleTimeout",
          Bounded.between(DURATION, "1s", "1h"),
          Duration.ofSeconds(15),
          "How long a connection may lie idle before the proxy closes it.",
          "Tomcat's server.xml closes one after 20 s (connectionTimeout), and a request sent just then is lost");
  public static final Key<Long> CONSECUTIVE_ERRORS =
      OUTLIERS.input(
          "consecutiveErrors",
          count(1, 1_000),
          5L,
          "Responses of 500 and above, one after the other, that eject a pod.",
          "Istio 1.27 has the same");
  public static final Key<Duration> OUTLIER_INTERVAL =
      OUTLIERS.input(
          "interval",
          Bounded.between(DURATION, "1ms", "1h"),
          Duration.ofSeconds(10),
          "Between two looks for ejected pods that may come back.",
          "Istio 1.27 has the same");
  public static final Key<Duration> EJECTION_TIME =
      OUTLIERS.input(
          "ejectionTime",
          Bounded.between(DURATION, "1ms", "1h"),
          Duration.ofSeconds(30),
          "How long a pod stays ejected, times how often it was.",
          "Istio 1.27 has the same");
  public static final Key<Percentage> MAX_EJECTED =
      OUTLIERS.given(
          "maxEjected",
          Bounded.between(WHOLE_PERCENTAGE, "1%", "100%"),
          "Share of the pods that may be ejected at once.",
          "30%");

  private IstioKeys() {}
}
