package org.yawlfoundation.yawl.config.render;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.cache.StringTemplateLoader;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.yaml.YamlFile;

/** A file that stands in a YAML file is read back to the byte. */
class FileTextTest {
  private static final List<String> PLACES =
      List.of("data:\n  x: ", "- ", "- a: 1\n  x: ", "- x: ", "a:\n  - - x: ", "a:\n  - - ", "x: ");

  @Test
  void writesABlock() throws IOException {
    assertThat(written("data:\n  pgbouncer.ini: ", "; for PgBouncer\n\n[pgbouncer]\n"))
        .isEqualTo("data:\n  pgbouncer.ini: |\n    ; for PgBouncer\n\n    [pgbouncer]");
    assertThat(written("x: ", "a")).isEqualTo("x: |-\n  a");
    assertThat(written("x: ", "  a\n")).isEqualTo("x: |2\n    a");
    assertThat(written("x: ", "a\n\n")).isEqualTo("x: |+\n  a\n");
  }

  @Test
  void isReadBackWhateverItSays() throws IOException {
    var pieces =
        List.of(
            "\n",
            "\n",
            " ",
            "  ",
            "\t",
            "a",
            "a: b",
            "- c",
            "# d",
            "---",
            "|",
            "\"",
            "é",
            "\ud83d\ude00",
            "%x");
    var random = new Random(20261123);
    for (int i = 0; i < 3000; i++) {
      var text = new StringBuilder();
      for (int n = random.nextInt(9) + 1; n > 0; n--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      for (var place : PLACES) {
        var yaml = written(place, text.toString()) + "\nend: 1\n";
        if (place.startsWith("-")) {
          yaml = yaml.replace("\nend: 1\n", "\n- end\n");
        }
        var file = YamlFile.parse("x.yaml", yaml);
        assertThat(file.problems()).as(yaml).isEmpty();
        var json = file.documents().get(0).toJson();
        var leaf = json.findValue("x");
        var found =
            leaf != null ? leaf : json.isArray() ? json.get(0) : json.get("a").get(0).get(0);
        assertThat(found.asString()).as(yaml).isEqualTo(text.toString());
      }
    }
  }

  @Test
  void leavesToQuotesWhatABlockCannotHold() {
    for (var text :
        List.of("", "a\rb", "a\u0085b", "\ufeffa", "a\u2028b", "a\u0007b", "a\u007fb")) {
      assertThat(new FileText(file(text)).fitsInBlock()).isFalse();
    }
  }

  @Test
  void keepsTheKeysOfEachLine() throws IOException {
    var keys = new TreeMap<Integer, List<String>>();
    keys.put(2, List.of("a.b", "a.c"));
    var writer = new TracingWriter(new MarkedLines(new StringTemplateLoader()));
    writer.write("data:\n  x: ");
    new FileText(new RenderedFile("x", Language.INI, "one\ntwo\n", keys, List.of()))
        .writeBlock(writer);
    assertThat(writer.traces())
        .containsExactly(
            new TracingWriter.Trace(4, "a.b", true), new TracingWriter.Trace(4, "a.c", true));
  }

  private static String written(String before, String text) throws IOException {
    var writer = new TracingWriter(new MarkedLines(new StringTemplateLoader()));
    writer.write(before);
    new FileText(file(text)).writeBlock(writer);
    return writer.text();
  }

  private static RenderedFile file(String text) {
    return new RenderedFile("x", Language.INI, text, new TreeMap<>(), List.of());
  }
}
