package org.yawlfoundation.yawl.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yawlfoundation.yawl.config.tier.TierDocumentReader;

/** A tier document's bytes, and the name under which its user knows it. */
public final class TierSource {
  private final String name;
  private final byte[] bytes;

  private TierSource(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** A document that is at hand as text. */
  public static TierSource of(String name, String text) {
    return new TierSource(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A document that is at hand as bytes, such as a file's that may be no text at all. */
  public static TierSource of(String name, byte[] bytes) {
    return new TierSource(name, bytes.clone());
  }

  /**
   * Reads a file; of one too large to be a tier document, no more than shows that it is.
   *
   * @param name how to call it in findings, such as its path below the user's folder
   * @throws IOException when the file is not there or cannot be read
   */
  public static TierSource read(String name, Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new TierSource(name, in.readNBytes(TierDocumentReader.LARGEST + 1));
    }
  }

  public String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }
}
