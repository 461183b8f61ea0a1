package org.yawlfoundation.yawl.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule's page, taken apart.
 *
 * @param printed what the tool says of the bad example
 */
record RulePage(String id, String name, Example bad, String printed, Example good) {
  static final Path FOLDER = Path.of("../docs/rules");

  private static final Pattern TITLE = Pattern.compile("# (YC[0-9]{3}) ([A-Za-z]+)\n");
  private static final Pattern FENCE =
      Pattern.compile("^```([a-z]+)(?: (\\S+))?\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  /** A file that stands on the page. */
  record Example(String file, String text) {
    boolean isTier() {
      return file.equals("tier.yaml");
    }
  }

  static Path path(String id) {
    return FOLDER.resolve(id + ".md");
  }

  static RulePage read(String id) {
    try {
      return of(Files.readString(path(id)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes what the tool says now into the page. */
  void record(String nowPrinted) {
    try {
      var text = Files.readString(path(id));
      Files.writeString(
          path(id), text.replace("```text\n" + printed + "```", "```text\n" + nowPrinted + "```"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static RulePage of(String text) {
    var title = TITLE.matcher(text);
    List<Matcher> fences = new java.util.ArrayList<>();
    var fence = FENCE.matcher(text);
    while (fence.find()) {
      var copy = FENCE.matcher(text);
      copy.find(fence.start());
      fences.add(copy);
    }
    if (!title.lookingAt() || fences.size() != 3 || !fences.get(1).group(1).equals("text")) {
      throw new IllegalStateException("A page has a title, a bad example, its finding, a good one");
    }
    return new RulePage(
        title.group(1),
        title.group(2),
        example(fences.get(0)),
        fences.get(1).group(3),
        example(fences.get(2)));
  }

  private static Example example(Matcher fence) {
    return new Example(fence.group(2), fence.group(3));
  }
}
