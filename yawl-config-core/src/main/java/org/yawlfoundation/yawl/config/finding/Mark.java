package org.yawlfoundation.yawl.config.finding;

/**
 * A marked stretch of one line of text, with what is to be said about it.
 *
 * @param at where the stretch begins
 * @param source the whole line, as it stands in the file
 * @param width how many code points are marked, at least 1
 * @param note what the stretch is or gives, such as "the limit"; may be empty
 */
public record Mark(Location at, String source, int width, String note) {
  public Mark {
    width = Math.max(1, width);
  }

  /** The name that stands on the same line before the stretch, or the stretch where none does. */
  public Mark naming(String name) {
    int end =
        source.offsetByCodePoints(
            0, Math.min(at.column() - 1, source.codePointCount(0, source.length())));
    int start = source.lastIndexOf(name, end - name.length());
    return start < 0 || end < name.length()
        ? this
        : new Mark(
            new Location(at.file(), at.line(), source.codePointCount(0, start) + 1),
            source,
            name.codePointCount(0, name.length()),
            note);
  }

  /** The same stretch with another note. */
  public Mark noting(String newNote) {
    return new Mark(at, source, width, newNote);
  }
}
