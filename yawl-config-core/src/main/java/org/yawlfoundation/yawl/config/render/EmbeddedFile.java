package org.yawlfoundation.yawl.config.render;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a template sees of a file that its own file embeds. */
record EmbeddedFile(FileText text, String sha256) {
  static EmbeddedFile of(RenderedFile file) {
    return new EmbeddedFile(new FileText(file), sha256(file.text()));
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
