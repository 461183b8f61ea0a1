package org.yawlfoundation.yawl.config.output;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
  static OutputException of(String doing, Exception cause) {
    return new OutputException("Cannot " + doing + ": " + reason(cause) + ".", cause);
  }

  /** Says of writing also how things are now. */
  static OutputException writing(Path folder, Exception cause, String outcome) {
    return new OutputException(
        "Cannot write to the output folder `" + folder + "`: " + reason(cause) + ". " + outcome,
        cause);
  }

  private static String reason(Exception cause) {
    if (cause instanceof UncheckedIOException unchecked) {
      return reason(Objects.requireNonNull(unchecked.getCause()));
    } else if (!(cause instanceof FileSystemException fault)) {
      return String.valueOf(cause.getMessage());
    } else {
      return "`" + fault.getFile() + "`: " + answer(fault);
    }
  }

  private static String answer(FileSystemException fault) {
    if (fault instanceof AccessDeniedException) {
      return "permission denied";
    } else if (fault instanceof NoSuchFileException) {
      return "it is not there";
    }
    return fault.getReason() == null ? fault.getClass().getSimpleName() : fault.getReason();
  }
}
