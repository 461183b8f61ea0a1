package org.yawlfoundation.yawl.config.render;

import freemarker.template.TemplateModelException;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Collects a file's text, and which key was written on which line. */
final class TracingWriter extends Writer {
  /**
   * A key's value on a line of the text.
   *
   * @param line counted from 1
   * @param path of the key
   * @param stands whether the value is there; else it would stand before this line, had it one
   */
  record Trace(int line, String path, boolean stands) {}

  /** No file is larger, and no template that ends takes more steps. */
  private static final int LARGEST = 8 << 20;

  private static final int MOST_STEPS = 1_000_000;

  private final MarkedLines templates;
  private final StringBuilder text = new StringBuilder(4096);
  private final List<Trace> traces = new ArrayList<>();
  private final List<TemplatePlace> places = new ArrayList<>();
  private int line = 1;
  private int steps;

  /**
   * @param templates whose marks the text bears
   */
  TracingWriter(MarkedLines templates) {
    this.templates = templates;
  }

  @Override
  public void write(char[] characters, int offset, int length) throws IOException {
    template(new String(characters, offset, length));
  }

  @Override
  public void write(String string) throws IOException {
    append(string);
  }

  @Override
  public void write(String string, int offset, int length) throws IOException {
    append(string.substring(offset, offset + length));
  }

  void write(String value, String path) throws IOException {
    if (!path.isEmpty()) {
      trace(path);
    }
    append(value);
  }

  /** Notes that a key's value stands on the line being written. */
  void trace(String path) {
    traces.add(new Trace(line, path, true));
  }

  /** Notes that a key has no value, which would stand on the line being written. */
  void traceAbsent(String path) {
    traces.add(new Trace(line, path, false));
  }

  /** What stands on the last line so far. */
  String lastLine() {
    return text.substring(text.lastIndexOf("\n") + 1);
  }

  /** Counts an entry or an item that the template looks at. */
  void step() throws TemplateModelException {
    if (++steps > MOST_STEPS) {
      throw new TemplateModelException(
          "This goes through lists in lists more than " + MOST_STEPS + " times");
    }
  }

  /** A template's own text, whose lines bear marks; values bear none. */
  private void template(String string) throws IOException {
    int from = 0;
    for (int mark = string.indexOf(MarkedLines.MARK);
        mark >= 0;
        mark = string.indexOf(MarkedLines.MARK, from)) {
      append(string.substring(from, mark));
      var place = templates.at(string, mark);
      while (places.size() < line) {
        places.add(place);
      }
      from = mark + MarkedLines.WIDTH;
    }
    append(from == 0 ? string : string.substring(from));
  }

  private void append(String string) throws IOException {
    if (text.length() + string.length() > LARGEST) {
      throw new IOException("This gives a file larger than 8 MiB");
    }
    text.append(string);
    for (int end = string.indexOf('\n'); end >= 0; end = string.indexOf('\n', end + 1)) {
      line++;
    }
  }

  /**
   * For each line the one of a template that gave it; for a line of a text that came in whole, the
   * one that wrote it. What a template of some other loader gave comes from nowhere.
   */
  List<TemplatePlace> places() {
    return places;
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
