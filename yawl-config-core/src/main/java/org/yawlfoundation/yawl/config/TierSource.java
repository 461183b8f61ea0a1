package org.yawlfoundation.yawl.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.yawlfoundation.yawl.config.tier.DocumentText;
import org.yawlfoundation.yawl.config.tier.TierDocumentReader;

/**
 * A tier document's bytes, the name under which its user knows it, and where the documents are that
 * it may extend.
 */
public final class TierSource implements DocumentText {
  /** Finds the document that another calls by some path. */
  private interface Shelf {
    Optional<DocumentText> find(String path) throws IOException;
  }

  private final String name;
  private final byte[] bytes;
  private final Shelf beside;

  private TierSource(String name, byte[] bytes, Shelf beside) {
    this.name = name;
    this.bytes = bytes;
    this.beside = beside;
  }

  /** A document that is at hand as text, and extends no other. */
  public static TierSource of(String name, String text) {
    return of(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * A document that is at hand as bytes, such as a file's that may be no text at all, and extends
   * no other.
   */
  public static TierSource of(String name, byte[] bytes) {
    return new TierSource(name, bytes.clone(), path -> Optional.empty());
  }

  /**
   * Reads a file; of one too large to be a tier document, no more than shows that it is. A document
   * that it extends is read when it is asked for, by its path from the file's own folder.
   *
   * @param name how to call it in findings, such as its path below the user's folder
   * @throws IOException when the file is not there or cannot be read
   */
  public static TierSource read(String name, Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      var bytes = in.readNBytes(TierDocumentReader.LARGEST + 1);
      return new TierSource(name, bytes, path -> beside(name, file, path));
    }
  }

  /** The same document, which may extend another that it calls by some path. */
  public TierSource beside(String path, TierSource other) {
    return new TierSource(
        name, bytes, asked -> asked.equals(path) ? Optional.of(other) : beside.find(asked));
  }

  private static Optional<DocumentText> beside(String name, Path file, String path)
      throws IOException {
    try {
      var other = file.resolveSibling(path);
      if (Path.of(path).isAbsolute() || !Files.isRegularFile(other)) {
        return Optional.empty();
      }
      var folder = name.substring(0, name.lastIndexOf('/') + 1);
      var shown = Path.of(folder + path).normalize().toString().replace('\\', '/');
      return Optional.of(read(shown, other));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  @Override
  public Optional<DocumentText> beside(String path) throws IOException {
    return beside.find(path);
  }
}
