package org.yawlfoundation.yawl.config.audit;

/**
 * A text file to judge, whoever wrote it.
 *
 * @param path below the folder that is looked at, with forward slashes
 */
public record AuditedFile(String path, String text) {
  /** Windows' mark at the beginning of a text is no part of it. */
  public AuditedFile {
    text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
