package org.yawlfoundation.yawl.config.catalogue;

import java.util.List;
import java.util.stream.Stream;

/** Where the buckets of OpenTelemetry's histograms end that nobody gave others. */
public final class TelemetryBounds {
  /**
   * Upper bounds, in the histogram's own unit: "Explicit Bucket Histogram Aggregation" of the
   * metrics SDK's specification. A test asks the SDK.
   */
  public static final List<Long> MILLISECONDS =
      Stream.of(0, 5, 10, 25, 50, 75, 100, 250, 500, 750, 1_000, 2_500, 5_000, 7_500, 10_000)
          .map(Integer::longValue)
          .toList();

  private TelemetryBounds() {}
}
