package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;

/**
 * Who is told of alerts, and how often.
 *
 * @param groupBy the labels by which alerts are told together: name and place (two of the three
 *     labels of guide 4.2 no alert has)
 * @param silencedBy the labels that a page and the warnings it silences have in common: subject and
 *     place
 * @param groupWait how long the first message of a group waits for further alerts, 0s to 1h; guide
 *     4.2: 10s
 * @param groupInterval between two messages of a group that alerts join or leave, 1s to 1h; 5m is
 *     Alertmanager's default
 * @param repeatInterval how often a standing alert is told again, 1m to 5d; guide 4.2: 12h
 * @param critical what wakes somebody up
 * @param warning what somebody looks at in the morning
 * @param pagerdutyKeyFile an absolute path where Alertmanager runs: where the Operator mounts the
 *     Secret
 * @param slackUrlFile an absolute path where Alertmanager runs: where the Operator mounts the
 *     Secret
 * @param slackChannel with its {@code #}; guide 4.2: {@code #yawl-alerts}
 */
public record Routing(
    Labels groupBy,
    Labels silencedBy,
    Duration groupWait,
    Duration groupInterval,
    Duration repeatInterval,
    Critical critical,
    Warning warning,
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
}
