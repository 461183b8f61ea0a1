package org.yawlfoundation.yawl.config.guide;

import java.util.List;

/**
 * One field of the guide's files, and where we have it.
 *
 * @param section of the guide, with the name of what it shows there
 * @param name as a reader of the guide calls it
 * @param value what the guide says
 * @param file of ours
 * @param path in that file; with {@code !} before it where we do without, and nothing may stand
 * @param why we differ; empty where we do not, or where the value's origin tells
 */
record GuideField(String section, String name, String value, String file, String path, String why) {

  static List<GuideField> all() {
    return TabSeparated.rows("guide-1m.tsv", 6).stream()
        .map(
            row ->
                new GuideField(
                    row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5)))
        .toList();
  }

  boolean isDropped() {
    return path.startsWith("!");
  }
}
