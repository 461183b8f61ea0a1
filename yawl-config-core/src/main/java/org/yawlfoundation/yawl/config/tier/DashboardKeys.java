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
              31),
          "yawl-engine",
          "What Grafana knows the engine's dashboard by, and what the uids of the others begin with: give each tier in one Grafana its own.",
          "our own name");
  public static final Key<String> FOLDER =
      DASHBOARDS.input(
          "folder",
          text(
              "a folder's name",
              "letters, digits, blanks, dashes and underscores, such as `YAWL`",
              "^[A-Za-z0-9]([-A-Za-z0-9 _]*[A-Za-z0-9])?$",
              63),
          "YAWL",
          "The folder of Grafana that the dashboards stand in.",
          "our own name");
  public static final Key<String> URL =
      DASHBOARDS.given(
          "url",
          text(
              "Grafana's address",
              "a URL without a slash at its end, such as `https://grafana.example.org`",
              "^https?://[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?(:[0-9]{1,5})?(/[-A-Za-z0-9._~]+)*$",
              500),
          "Grafana's own address, to which the alerts' links lead.",
          "https://grafana.example.org");
  public static final Key<Duration> REFRESH =
      DASHBOARDS.input(
          "refresh",
          Bounded.between(DURATION, "5s", "1d"),
          Duration.ofSeconds(30),
          "How often a dashboard asks again.",
          "guide 4.1");
  public static final Key<Long> SCHEMA_VERSION =
      DASHBOARDS.derived("schemaVersion", count(1, 1_000), "The version of Grafana's own schema.");

  private DashboardKeys() {}
}
