package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.tier.DatabaseKeys;
import org.yawlfoundation.yawl.config.tier.TlsKeys;

/** Derives what the servers need to speak TLS. */
final class TlsDeriver {
  /** The formula of {@link #ofClients}. */
  static final String CLIENT_FORMULA =
      " sslmode=verify-full sslrootcert=<postgresql.rootCertificate> if postgresql.tls";

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

  /** What a client of the servers adds to its connection string. */
  static String ofClients(Inputs in) {
    var root = in.get(DatabaseKeys.ROOT_CERTIFICATE);
    return in.get(DatabaseKeys.TLS) ? " sslmode=verify-full sslrootcert=" + root : "";
  }
}
