package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.DURATION;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.time.Duration;

/** What is seen in Grafana. */
public final class DashboardKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group DASHBOARDS =
      LIST.group("dashboards", "What is seen in Grafana.");

  public static final Key<String> UID =
      DASHBOARDS.input(
          "uid",
          text(
              "a dashboard's uid",
              "small letters, digits and dashes, such as `yawl-engine`",
              TextTypes.NAME_PATTERN,
              40),
          "yawl-engine",
          "What Grafana knows the dashboard by: give each tier in one Grafana its own.",
          "our own name");
  public static final Key<Duration> REFRESH =
      DASHBOARDS.input(
          "refresh",
          Bounded.between(DURATION, "5s", "1d"),
          Duration.ofSeconds(30),
          "How often the dashboard asks again.",
          "guide 4.1");
  public static final Key<Long> SCHEMA_VERSION =
      DASHBOARDS.derived("schemaVersion", count(1, 1_000), "The version of Grafana's own schema.");

  private DashboardKeys() {}
}
