package org.yawlfoundation.yawl.config.sizing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;

/** What we give for a tier, without anybody's complaint. */
final class Ours {
  private static final YawlConfig CONFIG = YawlConfig.create();

  private Ours() {}

  /** The text of postgresql.conf. */
  static String conf(String tier) {
    var bundle = CONFIG.generate(TierSource.of("tier.yaml", tier), LocalDate.of(2026, 11, 23));
    assertThat(bundle.printFindings()).as(tier).isEmpty();
    return Objects.requireNonNull(bundle.files().get("postgresql/postgresql.conf"));
  }

  /** The settings of a postgresql.conf by name, without quotes. */
  static Map<String, String> settings(String conf) {
    var settings = new LinkedHashMap<String, String>();
    conf.lines()
        .filter(line -> !line.startsWith("#"))
        .forEach(
            line -> {
              int sign = line.indexOf(" = ");
              settings.put(line.substring(0, sign), line.substring(sign + 3).replace("'", ""));
            });
    return settings;
  }
}
