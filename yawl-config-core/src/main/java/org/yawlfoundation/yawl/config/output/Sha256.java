package org.yawlfoundation.yawl.config.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The SHA-256 of a text or a file, as 64 lower-case hexadecimal digits. */
public final class Sha256 {
  private static final Pattern SPELLING = Pattern.compile("[0-9a-f]{64}");

  private Sha256() {}

  public static String of(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(UTF_8)));
  }

  /** Reads in pieces: a stranger's file may be of any size. */
  static String of(Path file) throws IOException {
    var digest = digest();
    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      var piece = new byte[16 * 1024];
      for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
        digest.update(piece, 0, read);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static boolean isSpelling(String text) {
    return SPELLING.matcher(text).matches();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
