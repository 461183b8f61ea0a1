package org.yawlfoundation.yawl.config.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/**
 * The machine, not the tier, keeps us from reading or writing: no room, no permission, a broken
 * disk.
 */
public final class OutputException extends Exception {
  private static final long serialVersionUID = 1L;

  OutputException(String message) {
    super(message);
  }

  private OutputException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Says what we were doing, to which file, and what the machine answered. */
  static OutputException of(String doing, IOException cause) {
    return new OutputException("Cannot " + doing + ": " + reason(cause) + ".", cause);
  }

  static OutputException of(String doing, UncheckedIOException cause) {
    return of(doing, Objects.requireNonNull(cause.getCause()));
  }

  private static String reason(IOException cause) {
    if (!(cause instanceof FileSystemException fault)) {
      return String.valueOf(cause.getMessage());
    }
    var answer =
        fault instanceof AccessDeniedException
            ? "permission denied"
            : fault instanceof NoSuchFileException
                ? "it is not there"
                : fault.getReason() == null ? fault.getClass().getSimpleName() : fault.getReason();
    return "`" + fault.getFile() + "`: " + answer;
  }
}
