package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Who is told of alerts, and how often.
 *
 * @param groupBy the labels by which alerts are told together: name and place (two of the three
 *     labels of guide 4.2 no alert has)
 * @param silencedBy the labels that a page and the warnings it silences have in common: subject,
 *     place, and the pod or instance where both have one
 * @param place the labels that say where something happens
 * @param groupWait how long the first message of a group waits for further alerts, 0s to 1h; guide
 *     4.2: 10s
 * @param groupInterval between two messages of a group that alerts join or leave, 1s to 1h; 5m is
 *     Alertmanager's default
 * @param repeatInterval how often a standing alert is told again, 1m to 5d; guide 4.2: 12h
 * @param critical what wakes somebody up
 * @param warning what somebody looks at in the morning
 * @param workingHours when somebody reads warnings
 * @param escalation who is called when nobody answers a page
 * @param watchdog who notices that no alert comes any more
 * @param pagerdutyKeyFile an absolute path where Alertmanager runs: where the Operator mounts the
 *     Secret
 * @param slackUrlFile an absolute path where Alertmanager runs: where the Operator mounts the
 *     Secret
 * @param slackChannel with its {@code #}; guide 4.2: {@code #yawl-alerts}
 */
public record Routing(
    Labels groupBy,
    Labels silencedBy,
    Labels place,
    Duration groupWait,
    Duration groupInterval,
    Duration repeatInterval,
    Critical critical,
    Warning warning,
    WorkingHours workingHours,
    Escalation escalation,
    Watchdog watchdog,
    String pagerdutyKeyFile,
    String slackUrlFile,
    String slackChannel)
    implements PlanPart {

  /**
   * Names of labels.
   *
   * @param names in the order of the file
   */
  public record Labels(List<String> names) {
    public Labels {
      names = List.copyOf(names);
    }

    @Override
    public String toString() {
      return String.join(", ", names);
    }
  }

  /**
   * What wakes somebody up.
   *
   * @param groupWait how long the first page of a group waits, 0s to 1h; guide 4.2: not at all
   * @param repeatInterval how often a standing alert pages again, 1m to 5d; 1h assumed, as often as
   *     a warning (guide 4.2: 5m)
   */
  public record Critical(Duration groupWait, Duration repeatInterval) implements PlanPart {}

  /**
   * What somebody looks at in the morning.
   *
   * @param repeatInterval how often a standing alert is told again, 1m to 5d; guide 4.2: 1h
   */
  public record Warning(Duration repeatInterval) implements PlanPart {}

  /**
   * When somebody reads warnings.
   *
   * @param only whether warnings wait for it; false unless said otherwise
   * @param days a day or a range of days, by their English names, from Sunday to Saturday
   * @param from the time of day when it begins
   * @param to the time of day when it ends
   * @param timeZone of both times, by its name in IANA's database
   */
  public record WorkingHours(boolean only, String days, String from, String to, String timeZone)
      implements PlanPart {}

  /**
   * Who is called when nobody answers a page; PagerDuty's own rules wait so long ({@code
   * escalation_delay_in_minutes} of its REST API, a whole number).
   *
   * @param second how long a page may stand unanswered before the second level is called, 1m to 1d;
   *     guide 4.2: 2m
   * @param third the same for the third level, 1m to 2d; guide 4.2: 5m
   * @param afterSecond from the call of the second level to that of the third
   */
  public record Escalation(Duration second, Duration third, Duration afterSecond)
      implements PlanPart {}

  /**
   * Who notices that no alert comes any more.
   *
   * @param urlFile where Alertmanager finds the URL of a service that does, an absolute path;
   *     nobody does without it
   * @param groupInterval how often Alertmanager looks whether to tell it again, 1s to 1h; 1m, for
   *     repeatInterval is rounded up to it
   * @param repeatInterval how often it is told, 1m to 1d; 5m assumed
   */
  public record Watchdog(Optional<String> urlFile, Duration groupInterval, Duration repeatInterval)
      implements PlanPart {}
}
