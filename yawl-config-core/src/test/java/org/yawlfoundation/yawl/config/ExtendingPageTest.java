package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page shows stands in the examples, which the build runs. */
class ExtendingPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- (examples/\\S+) -->\n```[a-z]*\n(.*?)```\n", Pattern.DOTALL);
  private static final Pattern FENCE = Pattern.compile("(?m)^```");

  @Test
  void everySnippetStandsInItsFile() throws IOException {
    var page = Files.readString(ROOT.resolve("docs/extending.md"));
    var snippets = SNIPPET.matcher(page).results().toList();
    assertThat(FENCE.matcher(page).results()).hasSize(2 * snippets.size());
    assertThat(snippets).hasSize(6);
    for (var snippet : snippets) {
      assertThat(Files.readString(ROOT.resolve(snippet.group(1)))).contains(snippet.group(2));
    }
  }
}
