package org.yawlfoundation.yawl.config.tier;

import java.io.IOException;
import java.util.Optional;

/** The bytes of a document, before anybody took them for text. */
public interface DocumentText {
  /** The name under which the user knows it, such as its path below the user's folder. */
  String name();

  /** All of it, or its first {@link TierDocumentReader#LARGEST} + 1 bytes. */
  byte[] bytes();

  /**
   * The document that this one calls by a path, if there is one.
   *
   * @throws IOException when it is there and cannot be read
   */
  Optional<DocumentText> beside(String path) throws IOException;
}
