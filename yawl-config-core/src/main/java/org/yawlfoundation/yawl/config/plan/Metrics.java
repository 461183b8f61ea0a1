package org.yawlfoundation.yawl.config.plan;

import java.time.Duration;

/** How metrics are gathered. */
public record Metrics(Duration scrapeInterval, Duration rateWindow) implements PlanPart {}
