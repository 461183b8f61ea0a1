package org.yawlfoundation.yawl.config.render;

import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Collects a file's text, and which key was written on which line. */
final class TracingWriter extends Writer {
  /** A key's value on a line of the text, counted from 1. */
  record Trace(int line, String path) {}

  private final StringBuilder text = new StringBuilder(4096);
  private final List<Trace> traces = new ArrayList<>();
  private int line = 1;

  @Override
  public void write(char[] characters, int offset, int length) {
    append(new String(characters, offset, length));
  }

  @Override
  public void write(String string) {
    append(string);
  }

  @Override
  public void write(String string, int offset, int length) {
    append(string.substring(offset, offset + length));
  }

  void write(String value, String path) {
    if (!path.isEmpty()) {
      trace(path);
    }
    append(value);
  }

  /** Notes that a key's value stands on the line being written. */
  void trace(String path) {
    traces.add(new Trace(line, path));
  }

  /** What stands on the last line so far. */
  String lastLine() {
    return text.substring(text.lastIndexOf("\n") + 1);
  }

  private void append(String string) {
    text.append(string);
    line += (int) string.chars().filter(c -> c == '\n').count();
  }

  String text() {
    return text.toString();
  }

  List<Trace> traces() {
    return traces;
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
