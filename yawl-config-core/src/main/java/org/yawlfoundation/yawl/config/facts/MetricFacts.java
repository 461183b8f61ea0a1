package org.yawlfoundation.yawl.config.facts;

import java.util.List;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.catalogue.MetricProfile;

/** Whose names the engine's metrics bear. */
final class MetricFacts implements FactSource {
  private static final Pattern PROFILE =
      Pattern.compile("# for .*Prometheus .*, metrics of the profile (guide|engine)");

  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    for (var file : files) {
      if (file instanceof ParsedFile.Yaml) {
        facts.header(
            file,
            PROFILE,
            FactKeys.METRIC_PROFILE,
            name -> MetricProfile.named(name).orElseThrow());
      }
    }
  }
}
