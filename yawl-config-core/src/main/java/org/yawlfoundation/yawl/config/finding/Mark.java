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

  /** The same stretch with another note. */
  public Mark noting(String newNote) {
    return new Mark(at, source, width, newNote);
  }
}
