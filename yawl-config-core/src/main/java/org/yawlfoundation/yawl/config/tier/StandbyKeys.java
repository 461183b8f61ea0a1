package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.KeyTypes.POSTGRES_DURATION;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.choice;
import static org.yawlfoundation.yawl.config.tier.KeyTypes.text;

import java.time.Duration;
import java.util.Map;

/** The settings that a standby has beside those of the primary. */
public final class StandbyKeys {
  private static final SettingKeys LIST = new SettingKeys("postgresql.standby");
  private static final KeyType<String> SWITCH = choice("on", "off");

  public static final Key<String> PRIMARY =
      LIST.add(
          "primary_conninfo",
          text(
              "a connection string",
              "one line, with a `passfile` in place of a password",
              "^(?!.*\\bpassword *=)[^\\r\\n]*$",
              500),
          "Where the primary is, and as whom to ask it.",
          "host=postgresql-primary.yawl-prod.svc.cluster.local port=5432 user=yawl_replication passfile=/var/lib/postgresql/.pgpass");
  public static final Key<String> HOT_STANDBY =
      LIST.add(
          "hot_standby",
          SWITCH,
          "on",
          "Whether a standby answers queries.",
          "PostgreSQL's default; the exporter asks it for its lag");
  public static final Key<String> FEEDBACK =
      LIST.add(
          "hot_standby_feedback",
          SWITCH,
          "on",
          "Whether the primary keeps the rows that a standby's queries still read.",
          "else reports on a standby are cancelled by the vacuums of tables that change all day");
  public static final Key<Duration> STREAMING_DELAY =
      LIST.add(
          "max_standby_streaming_delay",
          POSTGRES_DURATION,
          Duration.ofSeconds(30),
          "How long a query may hold up the log's replay.",
          "PostgreSQL's default");
  public static final Key<String> TIMELINE =
      LIST.add(
          "recovery_target_timeline",
          text(
              "a timeline",
              "`latest`, `current` or a number",
              "^(latest|current|[1-9][0-9]{0,9})$",
              10),
          "latest",
          "Which history to follow after another standby became primary.",
          "PostgreSQL's default since 12");

  private StandbyKeys() {}

  static void addTo(Map<String, Key<?>> list) {
    LIST.addTo(list);
  }
}
