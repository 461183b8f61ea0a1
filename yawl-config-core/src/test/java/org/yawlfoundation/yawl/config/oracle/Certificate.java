package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A server's certificate, signed by itself, good for a day; the JDK's keytool makes it.
 *
 * @param file the certificate, which is its own root too
 * @param key its private key
 */
record Certificate(Path file, Path key) {
  private static final String PASSWORD = "opens nothing";

  /**
   * @param host the server's name; the loopback address is another
   * @param path of the files, before their ends
   */
  static Certificate of(String host, Path path) throws IOException, GeneralSecurityException {
    var store = Path.of(path + ".p12");
    var made =
        Result.of(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "1",
                "-dname",
                "CN=" + host,
                "-ext",
                "SAN=DNS:" + host + ",IP:127.0.0.1",
                "-ext",
                "BC=ca:true",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD));
    if (!made.succeeded()) throw new IllegalStateException(made.errors() + made.output());
    var pair = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
    var certificate = Objects.requireNonNull(pair.getCertificate("server"));
    var key = Objects.requireNonNull(pair.getKey("server", PASSWORD.toCharArray()));
    return new Certificate(
        write(Path.of(path + ".crt"), "CERTIFICATE", certificate.getEncoded()),
        write(Path.of(path + ".key"), "PRIVATE KEY", Objects.requireNonNull(key.getEncoded())));
  }

  private static Path write(Path file, String kind, byte[] content) throws IOException {
    var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    Files.writeString(
        file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }
}
