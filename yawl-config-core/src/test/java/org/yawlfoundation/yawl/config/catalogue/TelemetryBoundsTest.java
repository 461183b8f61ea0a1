package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.metrics.internal.aggregator.ExplicitBucketHistogramUtils;
import org.junit.jupiter.api.Test;

/** The bounds of OpenTelemetry's histograms, as its SDK has them. */
class TelemetryBoundsTest {
  @Test
  void areThoseOfTheSdk() {
    assertThat(ExplicitBucketHistogramUtils.DEFAULT_HISTOGRAM_BUCKET_BOUNDARIES)
        .extracting(Double::longValue)
        .containsExactlyElementsOf(TelemetryBounds.MILLISECONDS);
  }
}
