package org.yawlfoundation.yawl.config.promql;

import java.time.Duration;

/** How far back a selector looks, or in which steps, as it stands between brackets. */
public record Range(Duration length, int start, int end) implements Span {}
