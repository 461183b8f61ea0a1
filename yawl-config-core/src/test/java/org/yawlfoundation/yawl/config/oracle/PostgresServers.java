package org.yawlfoundation.yawl.config.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.JarFile;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real PostgreSQL servers by major, from the jars that the profile {@code oracles} puts into {@code
 * target/oracles}.
 *
 * <p>Each major is unpacked once per build folder, and its {@code initdb} runs once per JVM.
 */
public final class PostgresServers {
  private static final Path ORACLES = Path.of("target", "oracles").toAbsolutePath();
  private static final Map<Integer, PostgresServer> SERVERS = new ConcurrentHashMap<>();

  private PostgresServers() {}

  public static boolean isThere(int major) {
    return Files.isReadable(jar(major)) && "amd64".equals(System.getProperty("os.arch"));
  }

  /** The server of a major, or the end of this test with the reason. */
  public static PostgresServer major(int major) {
    Assumptions.assumeTrue(
        isThere(major), "PostgreSQL " + major + " is not in target/oracles; build with -Poracles");
    return SERVERS.computeIfAbsent(major, m -> new PostgresServer(m, unpacked(m)));
  }

  private static Path jar(int major) {
    return ORACLES.resolve("postgresql-" + major + ".jar");
  }

  private static Path unpacked(int major) {
    Path home = ORACLES.resolve("postgresql-" + major);
    Path done = home.resolve(".unpacked");
    try {
      if (!Files.exists(done)) {
        try (var jar = new JarFile(jar(major).toFile())) {
          var archive =
              jar.stream()
                  .filter(entry -> entry.getName().endsWith(".txz"))
                  .findFirst()
                  .orElseThrow();
          unpack(jar.getInputStream(archive), home);
        }
        Files.createFile(done);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return home;
  }

  private static void unpack(InputStream archive, Path home) throws IOException {
    try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(archive))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path path = home.resolve(entry.getName()).normalize();
        if (!path.startsWith(home))
          throw new IOException("An archive reaches outside its folder: " + entry.getName());
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(path.getParent());
        Files.deleteIfExists(path);
        if (entry.isSymbolicLink()) {
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.copy(tar, path);
          Files.setPosixFilePermissions(
              path,
              PosixFilePermissions.fromString(
                  (entry.getMode() & 0100) != 0 ? "rwxr-xr-x" : "rw-r--r--"));
        }
      }
    }
  }
}
