package org.yawlfoundation.yawl.config.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever a file says, a table of the page stays whole. */
class MarkdownPageTest {
  @Test
  void codeKeepsWithinItsCell() {
    assertThat(MarkdownPage.code("severity=~\"a|b\"")).isEqualTo("`severity=~\"a\\|b\"`");
    assertThat(MarkdownPage.code("run `jcmd`")).isEqualTo("`` run `jcmd` ``");
    assertThat(MarkdownPage.code("one\n  two")).isEqualTo("`one two`");
    assertThat(MarkdownPage.code(" ")).isEmpty();
  }

  @Test
  void proseIsNeitherTagNorEmphasisNorColumn() {
    assertThat(MarkdownPage.prose("a | b")).isEqualTo("a \\| b");
    assertThat(MarkdownPage.prose("<Key> * 2 * `<a>|*`")).isEqualTo("&lt;Key> \\* 2 \\* `<a>\\|*`");
    assertThat(MarkdownPage.prose("one ` alone, <b>")).isEqualTo("one ` alone, &lt;b>");
  }

  @Test
  void everyRowHasTheColumnsOfItsTable() {
    var page = new MarkdownPage("Title", "Words.\n");
    page.table(List.of("A", "B"), List.of(List.of("1", "2")));
    assertThat(page.toString())
        .isEqualTo("# Title\n\nWords.\n\n| A | B |\n| --- | --- |\n| 1 | 2 |\n");
    assertThatThrownBy(() -> page.table(List.of("A", "B"), List.of(List.of("1"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
