package org.yawlfoundation.yawl.config.render;

import freemarker.cache.TemplateLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Loads templates whose lines each end with a mark, which goes through FreeMarker as text does:
 * {@link TracingWriter} takes it off, and so knows which line of which template gave a line.
 *
 * <p>A mark is three characters that no text has: the first says that it is one, the others are
 * numbers of the template and of its line. Lines that give nothing of their own bear none, so that
 * FreeMarker leaves them out as ever.
 */
final class MarkedLines implements TemplateLoader {
  /** Begins a mark; of Unicode's private use, as all its characters. */
  static final char MARK = '\uE000';

  /** Of three characters. */
  static final int WIDTH = 3;

  private static final char ZERO = '\uE001';
  private static final int MOST = '\uF8FF' - ZERO;

  private final TemplateLoader texts;
  private final List<List<TemplatePlace>> places = new CopyOnWriteArrayList<>();

  /**
   * @param texts loads the templates as they are written
   */
  MarkedLines(TemplateLoader texts) {
    this.texts = texts;
  }

  /** The place that a mark at an index of a text means. */
  TemplatePlace at(CharSequence text, int mark) {
    return places.get(text.charAt(mark + 1) - ZERO).get(text.charAt(mark + 2) - ZERO);
  }

  @Override
  public @Nullable Object findTemplateSource(String name) throws IOException {
    var source = texts.findTemplateSource(name);
    return source == null ? null : new Source(name, source);
  }

  @Override
  public long getLastModified(Object source) {
    return texts.getLastModified(((Source) source).inner());
  }

  @Override
  public Reader getReader(Object source, String encoding) throws IOException {
    var asked = (Source) source;
    try (var reader = texts.getReader(asked.inner(), encoding)) {
      var text = new StringWriter();
      reader.transferTo(text);
      return new StringReader(marked(asked.name(), text.toString()));
    }
  }

  @Override
  public void closeTemplateSource(Object source) throws IOException {
    texts.closeTemplateSource(((Source) source).inner());
  }

  private record Source(String name, Object inner) {}

  private synchronized String marked(String name, String text) {
    long lines = text.lines().count();
    if (places.size() > MOST || lines > MOST || text.indexOf(MARK) >= 0) {
      return text;
    }
    var own = new ArrayList<TemplatePlace>();
    var marked = new StringBuilder(text.length() + WIDTH * (int) lines);
    var scan = new Scan();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        if (scan.endsGivingLine()) {
          marked
              .append(MARK)
              .append((char) (ZERO + places.size()))
              .append((char) (ZERO + own.size()));
        }
        own.add(new TemplatePlace(name, own.size() + 1));
      } else {
        scan.go(text, i);
      }
      marked.append(text.charAt(i));
    }
    places.add(List.copyOf(own));
    return marked.toString();
  }

  /** Tells where a template's own text stands, outside of tags, comments and values. */
  private static final class Scan {
    private static final String COMMENT = "<#--";
    private String end = "";
    private boolean gives;

    /** Goes one character on. */
    void go(String text, int i) {
      if (!end.isEmpty()) {
        if (text.startsWith(end, i - end.length() + 1)) {
          end = "";
        }
      } else if (text.startsWith(COMMENT, i)) {
        end = "-->";
      } else if (text.startsWith("<#", i)
          || text.startsWith("</#", i)
          || text.startsWith("<@", i)
          || text.startsWith("</@", i)) {
        end = ">";
      } else if (!Character.isWhitespace(text.charAt(i))) {
        gives = true;
      }
    }

    /** Whether the line gives something and ends outside of tags; the next one begins. */
    boolean endsGivingLine() {
      boolean answer = gives && end.isEmpty();
      gives = false;
      return answer;
    }
  }
}
