package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;

/**
 * Who is told of alerts, and how often.
 *
 * @param groupBy the labels by which alerts are told together
 * @param silencedBy the labels that a page and the warnings it silences have in common
 * @param groupWait how long the first message of a group waits for further alerts; guide 4.2: 10 s
 * @param groupInterval between two messages of a group that alerts join or leave
 * @param repeatInterval how often a standing alert is told again; guide 4.2: 12 h
 * @param critical what wakes somebody up
 * @param warning what somebody looks at in the morning
 * @param pagerdutyKeyFile an absolute path where Alertmanager runs
 * @param slackUrlFile an absolute path where Alertmanager runs
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

  /** Names of labels. */
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
   * @param groupWait how long the first page of a group waits; guide 4.2: not at all
   * @param repeatInterval how often a standing alert pages again
   */
  public record Critical(Duration groupWait, Duration repeatInterval) implements PlanPart {}

  /**
   * What somebody looks at in the morning.
   *
   * @param repeatInterval how often a standing alert is told again; guide 4.2: 1 h
   */
  public record Warning(Duration repeatInterval) implements PlanPart {}
}
