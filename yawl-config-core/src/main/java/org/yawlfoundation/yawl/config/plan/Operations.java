package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people do when an alert fires.
 *
 * @param destinations who is told of each alert, by its name
 * @param consequences what follows from an outage and is not told beside it, by the name of the
 *     outage's alert
 * @param runbooks what to do about each alert, by its name; guide 5, corrected
 */
public record Operations(
    Map<String, Destination> destinations,
    Map<String, Consequence> consequences,
    Map<String, Runbook> runbooks)
    implements PlanPart {
  public Operations {
    destinations = Collections.unmodifiableMap(new LinkedHashMap<>(destinations));
    consequences = Collections.unmodifiableMap(new LinkedHashMap<>(consequences));
    runbooks = Collections.unmodifiableMap(new LinkedHashMap<>(runbooks));
  }

  /**
   * Who is told of an alert; what Alertmanager's own walk through its routes gives.
   *
   * @param receiver the name of it, as in alertmanager.yml
   * @param told whether the receiver tells anybody
   * @param severity of the alert
   * @param subject of the alert
   * @param groupWait how long its first message waits for others, 0s to 1h
   * @param groupInterval between two messages when others join or leave it, 1s to 1h
   * @param repeatInterval how often it is told again, 1m to 5d
   * @param silencedBy the alerts that silence it where they fire too
   */
  public record Destination(
      String receiver,
      boolean told,
      String severity,
      String subject,
      Duration groupWait,
      Duration groupInterval,
      Duration repeatInterval,
      List<String> silencedBy) {
    public Destination {
      silencedBy = List.copyOf(silencedBy);
    }

    @Override
    public String toString() {
      return receiver;
    }
  }

  /**
   * What follows from an outage, as matchers of Alertmanager.
   *
   * @param source which alert tells of the outage
   * @param target which alerts are silent while it fires
   */
  public record Consequence(String source, String target) {
    @Override
    public String toString() {
      return target;
    }
  }
}
