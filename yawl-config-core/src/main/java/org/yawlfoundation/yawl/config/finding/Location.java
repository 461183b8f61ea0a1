package org.yawlfoundation.yawl.config.finding;

/**
 * A place in a text file.
 *
 * @param file the name under which the reader knows the file, with forward slashes
 * @param line counted from 1
 * @param column counted from 1, in code points
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
  public Location {
    if (line < 1 || column < 1) {
      throw new IllegalArgumentException("A place counts from 1, not " + line + ":" + column);
    }
  }

  @Override
  public int compareTo(Location other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    int byLine = Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
