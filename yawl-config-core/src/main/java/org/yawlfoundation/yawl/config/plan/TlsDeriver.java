package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.TlsKeys;

/** Derives what the servers need to speak TLS. */
final class TlsDeriver {
  private TlsDeriver() {}

  static void settings(SettingsBuilder settings) {
    settings.put(
        TlsKeys.SSL,
        Why.formula("postgresql.tls ? on : off")
            .from("PostgreSQL 17 manual 18.9: without its certificate a server does not start"),
        in -> in.get(DatabaseKeys.TLS) ? "on" : "off");
    settings.input(TlsKeys.CERTIFICATE);
    settings.input(TlsKeys.PRIVATE_KEY);
    settings.input(TlsKeys.LEAST_PROTOCOL);
  }
}
