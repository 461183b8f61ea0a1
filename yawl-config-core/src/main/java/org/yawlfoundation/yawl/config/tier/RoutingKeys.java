package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.QuantityTypes.DURATION;
import static org.yawlfoundation.yawl.config.tier.QuantityTypes.MINUTES;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.time.Duration;

/** When warnings may wait, who is called next, and who notices that no alert comes any more. */
public final class RoutingKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group WORKING_HOURS =
      LIST.group("alerting.routing.workingHours", "When somebody reads warnings.");
  private static final KeyList.Group ESCALATION =
      LIST.group("alerting.routing.escalation", "Who is called when nobody answers a page.");
  private static final KeyList.Group WATCHDOG =
      LIST.group("alerting.routing.watchdog", "Who notices that no alert comes any more.");
  private static final KeyType<String> TIME_OF_DAY =
      text("a time of day", "such as `\"09:00\"`", "^([01][0-9]|2[0-3]):[0-5][0-9]$", 5);

  /** Alertmanager's own order: a week begins on Sunday, and a range does not go round its end. */
  private static final KeyType<String> DAYS =
      text(
          "a day or a range of days",
          "such as `monday:friday` (a week begins on Sunday)",
          "^(sunday(:(monday|tuesday|wednesday|thursday|friday|saturday))?"
              + "|monday(:(tuesday|wednesday|thursday|friday|saturday))?"
              + "|tuesday(:(wednesday|thursday|friday|saturday))?"
              + "|wednesday(:(thursday|friday|saturday))?"
              + "|thursday(:(friday|saturday))?|friday(:saturday)?|saturday)$",
          20);

  public static final Key<Boolean> ONLY_WORKING_HOURS =
      WORKING_HOURS.input(
          "only",
          TextTypes.SWITCH,
          false,
          "Whether warnings wait for working hours; pages never do.",
          "the guide's warnings come at any time");
  public static final Key<String> DAYS_OF_WORK =
      WORKING_HOURS.input(
          "days", DAYS, "monday:friday", "The days on which somebody reads warnings.", "assumed");
  public static final Key<String> WORK_FROM =
      WORKING_HOURS.input(
          "from", TIME_OF_DAY, "09:00", "When somebody begins to read warnings.", "assumed");
  public static final Key<String> WORK_TO =
      WORKING_HOURS.input(
          "to", TIME_OF_DAY, "17:00", "When nobody reads them any more.", "assumed");
  public static final Key<String> TIME_ZONE =
      WORKING_HOURS.input(
          "timeZone",
          text(
              "a time zone of IANA's database",
              "such as `Europe/Berlin` or `UTC`",
              "^[A-Z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}$",
              60),
          "UTC",
          "The time zone of these hours.",
          "Alertmanager's default");
  public static final Key<Duration> SECOND_LEVEL =
      ESCALATION.input(
          "second",
          Bounded.between(MINUTES, "1m", "1d"),
          Duration.ofMinutes(2),
          "How long a page may stand unanswered before the second level is called; PagerDuty counts whole minutes.",
          "guide 4.2");
  public static final Key<Duration> THIRD_LEVEL =
      ESCALATION.input(
          "third",
          Bounded.between(MINUTES, "1m", "2d"),
          Duration.ofMinutes(5),
          "How long a page may stand unanswered before the third level is called; PagerDuty counts whole minutes.",
          "guide 4.2");
  public static final Key<String> WATCHDOG_URL_FILE =
      WATCHDOG.given(
          "urlFile",
          TextTypes.FILE,
          "The file in which Alertmanager finds the URL of a service that calls when the watchdog falls silent.",
          "/etc/alertmanager/secrets/yawl-alerting/watchdog-url");
  public static final Key<Duration> WATCHDOG_INTERVAL =
      WATCHDOG.input(
          "groupInterval",
          Bounded.between(DURATION, "1s", "1h"),
          Duration.ofMinutes(1),
          "How often Alertmanager looks whether the watchdog is to be told again.",
          "a fifth of its repeatInterval, which is rounded up to it");
  public static final Key<Duration> WATCHDOG_REPEAT =
      WATCHDOG.input(
          "repeatInterval",
          Bounded.between(DURATION, "1m", "1d"),
          Duration.ofMinutes(5),
          "How often the watchdog is told: the service's own timeout must be longer.",
          "assumed");

  private RoutingKeys() {}
}
