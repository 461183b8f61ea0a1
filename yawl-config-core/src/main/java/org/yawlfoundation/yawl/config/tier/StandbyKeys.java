package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.QuantityTypes.DURATION;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.POSTGRES_DURATION;
import static org.yawlfoundation.yawl.config.tier.TextTypes.choice;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.time.Duration;

/** What every standby has beside the settings of the primary. */
public final class StandbyKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group STANDBY =
      LIST.group("postgresql.standby", "What every standby has beside the primary's settings.");
  private static final KeyList.Group SETTINGS =
      LIST.open(
          "postgresql.standby.settings", OpenGroup.settings("the standbys alone, by PostgreSQL's"));
  private static final KeyType<String> SWITCH = choice("on", "off");

  public static final Key<Duration> ABSENCE =
      STANDBY.input(
          "absence",
          Bounded.between(DURATION, "1m", "7d"),
          Duration.ofHours(1),
          "How long a standby may be away and still catch up from its slot.",
          "assumed: a node's replacement; the log of that time must fit the primary's disk");
  public static final Key<String> PASSFILE =
      STANDBY.input(
          "passfile",
          TextTypes.FILE,
          "/var/lib/postgresql/.pgpass",
          "Where a standby finds the replication role's password, from a Secret.",
          "libpq's own place, in the home of Debian's and the container image's `postgres`");
  public static final Key<String> PRIMARY =
      SETTINGS.given(
          "primary_conninfo",
          text(
              "a connection string",
              "one line, with a `passfile` in place of a password",
              "^(?!.*\\bpassword *=)[^\\r\\n]*$",
              500),
          "Where the primary is, and as whom to ask it.",
          "host=postgresql-primary.yawl-prod.svc.cluster.local port=5432 user=yawl_replication passfile=/var/lib/postgresql/.pgpass");
  public static final Key<String> HOT_STANDBY =
      SETTINGS.input(
          "hot_standby",
          SWITCH,
          "on",
          "Whether a standby answers queries.",
          "PostgreSQL's default; the exporter asks it for its lag");
  public static final Key<String> FEEDBACK =
      SETTINGS.input(
          "hot_standby_feedback",
          SWITCH,
          "on",
          "Whether the primary keeps the rows that a standby's queries still read.",
          "else reports on a standby are cancelled by the vacuums of tables that change all day");
  public static final Key<Duration> STREAMING_DELAY =
      SETTINGS.input(
          "max_standby_streaming_delay",
          POSTGRES_DURATION,
          Duration.ofSeconds(30),
          "How long a query may hold up the log's replay.",
          "PostgreSQL's default");
  public static final Key<String> TIMELINE =
      SETTINGS.input(
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
}
