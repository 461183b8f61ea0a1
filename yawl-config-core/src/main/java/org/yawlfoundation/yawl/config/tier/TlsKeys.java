package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.TextTypes.choice;

/** What a server needs to speak TLS; it reads them only where {@link DatabaseKeys#TLS} is on. */
public final class TlsKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group SETTINGS = LIST.more("postgresql.settings");

  public static final Key<String> SSL =
      SETTINGS.given("ssl", choice("on", "off"), "Whether the server speaks TLS.", "on");
  public static final Key<String> CERTIFICATE =
      SETTINGS.input(
          "ssl_cert_file",
          TextTypes.FILE,
          "/etc/postgresql/tls/tls.crt",
          "The server's certificate, which names postgresql.host, and those between it and the root.",
          "a Secret of the type kubernetes.io/tls, or a folder beside Debian's own settings");
  public static final Key<String> PRIVATE_KEY =
      SETTINGS.input(
          "ssl_key_file",
          TextTypes.FILE,
          "/etc/postgresql/tls/tls.key",
          "The certificate's key: of the server's account with mode 0600, or of root with 0640.",
          "a Secret of the type kubernetes.io/tls, or a folder beside Debian's own settings");
  public static final Key<String> LEAST_PROTOCOL =
      SETTINGS.input(
          "ssl_min_protocol_version",
          choice("TLSv1.2", "TLSv1.3"),
          "TLSv1.2",
          "The oldest protocol.",
          "PostgreSQL's default; 1.3 where every client has it");

  private TlsKeys() {}
}
