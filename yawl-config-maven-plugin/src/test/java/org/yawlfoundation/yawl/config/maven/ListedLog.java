package org.yawlfoundation.yawl.config.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Keeps what a goal tells, each message with its level. */
final class ListedLog extends SystemStreamLog {
  final List<String> messages = new ArrayList<>();

  @Override
  public void info(CharSequence content) {
    messages.add("INFO " + content);
  }

  @Override
  public void warn(CharSequence content) {
    messages.add("WARN " + content);
  }

  @Override
  public void error(CharSequence content) {
    messages.add("ERROR " + content);
  }
}
