package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.DURATION;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.PERCENTAGE;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.time.Duration;
import org.yawlfoundation.yawl.config.quantity.Percentage;

/** When people are told, and who is. */
public final class AlertingKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group ALERTING = LIST.group("alerting", "When people are told.");
  private static final KeyList.Group CREATION =
      LIST.group("alerting.caseCreationP99", "Slow case creation.");
  private static final KeyList.Group CHECKOUT =
      LIST.group("alerting.checkoutP99", "Slow checkout of work items.");
  private static final KeyList.Group HEAP = LIST.group("alerting.heap", "A full heap.");
  private static final KeyList.Group PAUSE =
      LIST.group("alerting.gcPause", "Pods that stand still for garbage collection.");
  private static final KeyList.Group THROTTLING =
      LIST.group("alerting.cpuThrottling", "Pods that wait for processors.");
  private static final KeyList.Group RESTARTS =
      LIST.group("alerting.restarts", "Engines that crash again and again.");
  private static final KeyList.Group READY =
      LIST.group("alerting.readyPods", "Too few pods that serve.");
  private static final KeyList.Group CONNECTIONS =
      LIST.group("alerting.databaseConnections", "Too many connections to the database.");
  private static final KeyList.Group WAITING =
      LIST.group("alerting.waitingClients", "Clients that wait for PgBouncer.");
  private static final KeyList.Group LAG =
      LIST.group("alerting.replicationLag", "Standbys that are behind.");
  private static final KeyList.Group ROUTING =
      LIST.group("alerting.routing", "Who is told, and how often.");
  private static final KeyList.Group CRITICAL =
      LIST.group("alerting.routing.critical", "What wakes somebody up.");
  private static final KeyList.Group WARNING =
      LIST.group("alerting.routing.warning", "What somebody looks at in the morning.");
  private static final KeyType<Duration> LATENCY = Bounded.between(DURATION, "1ms", "10m");

  /** Alertmanager forgets what it told after 120 h, and then tells it again. */
  private static final KeyType<Duration> REPEAT = Bounded.between(DURATION, "1m", "5d");

  public static final Key<Duration> CREATION_WARNING =
      CREATION.given("warning", LATENCY, "Case creation's 99th percentile that warns.", "1s");
  public static final Key<Duration> CREATION_CRITICAL =
      CREATION.given("critical", LATENCY, "Case creation's 99th percentile that pages.", "5s");
  public static final Key<Duration> CHECKOUT_WARNING =
      CHECKOUT.given("warning", LATENCY, "Checkout's 99th percentile that warns.", "500ms");
  public static final Key<Duration> CHECKOUT_CRITICAL =
      CHECKOUT.given("critical", LATENCY, "Checkout's 99th percentile that pages.", "2s");
  public static final Key<Percentage> HEAP_WARNING =
      HEAP.input(
          "warning",
          Bounded.between(PERCENTAGE, "1%", "99.99%"),
          Percentage.of(90),
          "Share of the heap in use that warns.",
          "guide 3.3");
  public static final Key<Percentage> HEAP_CRITICAL =
      HEAP.input(
          "critical",
          Bounded.between(PERCENTAGE, "1%", "99.99%"),
          Percentage.of(95),
          "Share of the heap in use that pages.",
          "guide 3.3");
  public static final Key<Duration> GC_PAUSE_WARNING =
      PAUSE.given(
          "warning",
          LATENCY,
          "A pause for garbage collection that warns; ZGC has none to speak of, and warns of any allocation that waits for it.",
          "500ms");
  public static final Key<Duration> GC_PAUSE_CRITICAL =
      PAUSE.given(
          "critical",
          LATENCY,
          "A pause for garbage collection that pages; ZGC pages where it does nothing but free what threads wait for.",
          "1s");
  public static final Key<Percentage> THROTTLING_WARNING =
      THROTTLING.input(
          "warning",
          Bounded.between(PERCENTAGE, "1%", "99%"),
          Percentage.of(10),
          "Share of the scheduler's periods in which a pod had to wait that warns.",
          "guide 3.3");
  public static final Key<Long> RESTARTS_CRITICAL =
      RESTARTS.input(
          "critical",
          count(1, 9),
          3L,
          "Restarts of one pod's engine in an hour above which somebody is paged.",
          "a crash that takes 5 minutes, and 5 more until the kubelet starts the engine again, comes six times an hour");
  public static final Key<Long> READY_CRITICAL =
      READY.given(
          "critical", count(1, 150_000), "Ready pods below which somebody is paged.", "475");
  public static final Key<Long> CONNECTIONS_WARNING =
      CONNECTIONS.given(
          "warning", count(1, 262_143), "Connections to PostgreSQL above which it warns.", "345");
  public static final Key<Long> CONNECTIONS_CRITICAL =
      CONNECTIONS.given(
          "critical",
          count(1, 262_143),
          "Connections to PostgreSQL above which somebody is paged.",
          "388");
  public static final Key<Long> WAITING_WARNING =
      WAITING.given(
          "warning",
          count(1, 1_000_000),
          "Clients that wait for a connection of PgBouncer, in all its pods, above which it warns.",
          "100");
  public static final Key<Duration> LAG_WARNING =
      LAG.input(
          "warning",
          Bounded.between(DURATION, "1ms", "1h"),
          Duration.ofMillis(100),
          "How far a standby may be behind before it warns.",
          "guide 3.3, 4.1");
  public static final Key<Duration> LAG_CRITICAL =
      LAG.input(
          "critical",
          Bounded.between(DURATION, "1ms", "1h"),
          Duration.ofSeconds(1),
          "How far a standby may be behind before it pages.",
          "guide 4.1");
  public static final Key<String> RUNBOOKS =
      ALERTING.given(
          "runbooks",
          text(
              "the address of a folder",
              "a URL, such as `https://git.example.org/deploy/one-million`",
              "^https?://[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]{1,5})?(/[-A-Za-z0-9._~/%]*)?$",
              500),
          "Where this tree is read by people; alerts link to the runbooks in it.",
          "https://git.example.org/deploy/one-million");
  public static final Key<Duration> BURN_RATE_STEP =
      ALERTING.derived("burnRateStep", DURATION, "The clock of the tests of burn rates.");
  public static final Key<Duration> GROUP_WAIT =
      ROUTING.input(
          "groupWait",
          Bounded.between(DURATION, "0s", "1h"),
          Duration.ofSeconds(10),
          "How long the first message of a group waits for further alerts.",
          "guide 4.2");
  public static final Key<Duration> GROUP_INTERVAL =
      ROUTING.input(
          "groupInterval",
          Bounded.between(DURATION, "1s", "1h"),
          Duration.ofMinutes(5),
          "Between two messages of a group that alerts join or leave.",
          "Alertmanager's default");
  public static final Key<Duration> REPEAT_INTERVAL =
      ROUTING.input(
          "repeatInterval",
          REPEAT,
          Duration.ofHours(12),
          "How often a standing alert is told again, whatever its severity.",
          "guide 4.2");
  public static final Key<Duration> CRITICAL_WAIT =
      CRITICAL.input(
          "groupWait",
          Bounded.between(DURATION, "0s", "1h"),
          Duration.ZERO,
          "How long the first page of a group waits for further alerts.",
          "guide 4.2: immediate");
  public static final Key<Duration> CRITICAL_REPEAT =
      CRITICAL.input(
          "repeatInterval",
          REPEAT,
          Duration.ofHours(1),
          "How often a standing critical alert pages again.",
          "assumed: as often as a warning");
  public static final Key<Duration> WARNING_REPEAT =
      WARNING.input(
          "repeatInterval",
          REPEAT,
          Duration.ofHours(1),
          "How often a standing warning is told again.",
          "guide 4.2");
  public static final Key<String> PAGERDUTY_KEY_FILE =
      ROUTING.input(
          "pagerdutyKeyFile",
          TextTypes.FILE,
          "/etc/alertmanager/secrets/yawl-alerting/pagerduty-routing-key",
          "The file in which Alertmanager finds PagerDuty's routing key.",
          "where the Operator mounts the Secret `yawl-alerting`; a key itself never stands in a file of ours");
  public static final Key<String> SLACK_URL_FILE =
      ROUTING.input(
          "slackUrlFile",
          TextTypes.FILE,
          "/etc/alertmanager/secrets/yawl-alerting/slack-api-url",
          "The file in which Alertmanager finds the URL of Slack's webhook.",
          "where the Operator mounts the Secret `yawl-alerting`; a URL with a token never stands in a file of ours");
  public static final Key<String> SLACK_CHANNEL =
      ROUTING.input(
          "slackChannel",
          text(
              "a channel of Slack",
              "its name after a `#`, such as `#yawl-alerts`",
              "^#[a-z0-9_-]+$",
              81),
          "#yawl-alerts",
          "The channel of Slack that is told of warnings.",
          "guide 4.2");

  private AlertingKeys() {}
}
