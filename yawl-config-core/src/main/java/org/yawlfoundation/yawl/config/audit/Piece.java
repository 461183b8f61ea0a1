package org.yawlfoundation.yawl.config.audit;

import java.util.List;
import org.yawlfoundation.yawl.config.finding.Location;

/**
 * A text as one program reads it: a file of the folder, or a part of one, such as a block of a page
 * or what a ConfigMap holds.
 *
 * @param path under which rules know it: the file's own, or one below that as if it were a folder
 * @param way from its lines to the folder's
 */
record Piece(String path, String text, Way way) {
  /** Leads from a line and column of a text, from 1, to the place in the folder. */
  interface Way {
    Location back(int line, int column);
  }

  static Piece of(AuditedFile file) {
    return new Piece(
        file.path(), file.text(), (line, column) -> new Location(file.path(), line, column));
  }

  /** A part of this text; the way leads to places of this one. */
  Piece part(String name, String inner, Way toThis) {
    return new Piece(
        path + "/" + name,
        inner,
        (line, column) -> {
          var here = toThis.back(line, column);
          return way.back(here.line(), here.column());
        });
  }

  /** The same text under a name that tells its kind. */
  Piece called(String name) {
    return new Piece(path + "/" + name, text, way);
  }

  /** The same text below a first line that says what it is for, as our own files have it. */
  Piece below(String header) {
    return new Piece(
        path,
        header + "\n" + text,
        (line, column) -> line == 1 ? way.back(1, 1) : way.back(line - 1, column));
  }

  List<String> lines() {
    return text.lines().toList();
  }

  /** The name without its folders. */
  String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
