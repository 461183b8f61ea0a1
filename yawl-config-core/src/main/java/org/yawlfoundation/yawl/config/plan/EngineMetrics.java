package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.yawlfoundation.yawl.config.catalogue.MetricProfile;
import org.yawlfoundation.yawl.config.catalogue.TelemetryBounds;
import org.yawlfoundation.yawl.config.tier.MonitoringKeys;

/**
 * What the engine tells of itself, by the names of a profile.
 *
 * <p>Upstream's engine counts cases with Micrometer, at its management port, and times its
 * operations with OpenTelemetry, whose agent exports them at a port of their own ({@code
 * YWorkflowMetrics}, {@code YAWLTelemetry}, 6.0). The guide has a histogram for each kind of work.
 *
 * @param activeCases the gauge of the cases that run
 * @param creation how long the creation of a case takes
 * @param checkout how long the checkout of a work item takes
 * @param checkoutObjective what 99 of 100 checkouts keep: the guide's 200 ms (4.1), or the next
 *     bound of the histogram
 * @param always gauges that are there as soon as the engine runs, one for each endpoint
 */
record EngineMetrics(
    String activeCases,
    Histogram creation,
    Histogram checkout,
    Duration checkoutObjective,
    List<String> always) {
  private static final Selector OPERATIONS =
      Selector.of("yawl_engine_operation_duration_milliseconds");

  private static final EngineMetrics GUIDE =
      new EngineMetrics(
          "yawl_active_cases",
          Histogram.ofSeconds("yawl_case_create_duration_seconds"),
          Histogram.ofSeconds("yawl_work_item_checkout_duration_seconds"),
          Duration.ofMillis(200),
          List.of());

  private static final EngineMetrics ENGINE =
      new EngineMetrics(
          "yawl_cases_active",
          operation("launchCase"),
          operation("startWorkItem"),
          Duration.ofMillis(250),
          List.of("yawl_cases_active_cases"));

  EngineMetrics {
    always = List.copyOf(always);
  }

  /** Those of the profile that a formula is about; it reads {@code metrics.profile}. */
  static EngineMetrics of(Inputs in) {
    return named(in.get(MonitoringKeys.PROFILE));
  }

  static EngineMetrics named(String profile) {
    return switch (MetricProfile.named(profile).orElseThrow()) {
      case GUIDE -> GUIDE;
      case ENGINE -> ENGINE;
    };
  }

  private static Histogram operation(String name) {
    return new Histogram(
        OPERATIONS.is("yawl_operation", name),
        1_000,
        TelemetryBounds.MILLISECONDS,
        Optional.of(OPERATIONS.is("yawl_operation", "restore")));
  }
}
