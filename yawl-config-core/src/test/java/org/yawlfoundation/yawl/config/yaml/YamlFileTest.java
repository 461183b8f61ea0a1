package org.yawlfoundation.yawl.config.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class YamlFileTest {
  @Test
  void keepsPlacesAndStyles() {
    YamlFile file =
        YamlFile.parse(
            "a.yaml",
            """
            # a comment
            spec:
              items:
                - "quoted"
                - plain
              text: |
                two
                lines
            ---
            - 1
            """);
    assertThat(file.isGood()).isTrue();
    assertThat(file.documents()).hasSize(2);
    var first = (YamlMap) file.documents().get(0);
    assertThat(first.at("spec", "items", "0"))
        .contains(
            new YamlScalar(
                4, 7, "quoted", YamlScalar.Style.DOUBLE_QUOTED, YamlScalar.Type.TEXT, 8));
    assertThat(first.at("spec", "items", "1"))
        .contains(new YamlScalar(5, 7, "plain", YamlScalar.Style.PLAIN, YamlScalar.Type.TEXT, 5));
    assertThat(first.textAt("spec", "text")).contains("two\nlines\n");
    assertThat(((YamlMap) first.at("spec").orElseThrow()).key("text"))
        .map(YamlScalar::line)
        .contains(6);
    assertThat(first.at("spec", "items", "2")).isEmpty();
    assertThat(first.at("spec", "items", "x")).isEmpty();
    assertThat(file.documents().get(1).line()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a: 1 ; {\"a\":1}",
        "a: 0o17 ; {\"a\":15}",
        "a: 0x1F ; {\"a\":31}",
        "a: 0644 ; {\"a\":644}",
        "a: 3000000000 ; {\"a\":3000000000}",
        "a: 99999999999999999999 ; {\"a\":99999999999999999999}",
        "a: 1.50 ; {\"a\":1.50}",
        "a: !!str 5 ; {\"a\":\"5\"}",
        "a: yes ; {\"a\":\"yes\"}",
        "a: True ; {\"a\":true}",
        "a: ~ ; {\"a\":null}",
        "a: ; {\"a\":null}",
        "a: 1_000 ; {\"a\":\"1_000\"}",
        "a: '\"5\"' ; {\"a\":\"\\\"5\\\"\"}",
        "[a, {b: [c]}] ; [\"a\",{\"b\":[\"c\"]}]",
      },
      quoteCharacter = '`')
  void readsPlainScalarsAsYaml12Does(String yaml, String json) {
    assertThat(YamlFile.parse("a.yaml", yaml).documents().get(0).toJson()).hasToString(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "no",
        "on",
        "off",
        "y",
        "N",
        "Yes",
        "OFF",
        "0644",
        "08",
        "-010",
        "0o17",
        "0x1F",
        "0b11",
        "1_000",
        "1_0.5",
        "~",
        "12:30:00",
        "190:20",
        "1e3",
        "1.5e3",
        "2026-11-23",
        "2026-11-23T10:00:00Z",
        "=",
        "<<"
      })
  void findsWhatReadersDisagreeOn(String text) {
    YamlFile file = YamlFile.parse("a.yaml", "k: [a, " + text + "]\n");
    assertThat(file.ambiguities()).hasSize(1);
    assertThat(file.ambiguities().get(0).column()).isEqualTo(8);
    assertThat(file.ambiguities().get(0).message()).startsWith("`" + text + "` is ").endsWith(".");
    assertThat(YamlFile.parse("a.yaml", "k: [a, \"" + text + "\"]\n").ambiguities()).isEmpty();
    assertThat(YamlFile.parse("a.yaml", "? " + text + "\n: value\n").ambiguities()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "true",
        "False",
        "null",
        "1",
        "-1",
        "0",
        "1.5",
        "0.25",
        ".5",
        "1.5e+3",
        "10%",
        "4Gi",
        "8080:80",
        "1.2.3",
        "yess",
        "none",
        "10.0.0.0/8",
        "http://x",
        "status.podIP",
        "-Xmx4g",
        "500m",
        "-",
        "--flag",
        ".inf"
      })
  void agreesOnTheRest(String text) {
    assertThat(
            YamlFile.parse("a.yaml", "k: " + text.replaceFirst("^-$", "--") + "\n").ambiguities())
        .isEmpty();
  }

  @Test
  void reportsDuplicateKeys() {
    assertThat(YamlFile.parse("a.yaml", "a:\n  b: 1\n  c: 2\n  b: 3\n").problems())
        .containsExactly(
            new YamlFile.Problem(
                4, 3, "`b` stands twice in this map, first at 2:3.", "remove one of the two"));
  }

  @Test
  void reportsSyntaxErrorsAndKeepsWhatCameBefore() {
    YamlFile file = YamlFile.parse("a.yaml", "a: 1\n---\nb: [1, 2\nc: 3\n");
    assertThat(file.documents()).hasSize(1);
    assertThat(file.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(3));
    assertThat(YamlFile.parse("a.yaml", "a: \"\u0007\"").problems()).hasSize(1);
    assertThat(YamlFile.parse("a.yaml", "a:\n\t- 1").problems())
        .singleElement()
        .hasFieldOrPropertyWithValue("line", 2);
  }

  @Test
  void leavesOutEmptyDocuments() {
    assertThat(YamlFile.parse("a.yaml", "---\n---\na: 1\n---\n# nothing\n").documents()).hasSize(1);
    assertThat(YamlFile.parse("a.yaml", "").documents()).isEmpty();
  }

  @Test
  void followsAliasesButNoBombsAndNoCircles() {
    assertThat(
            YamlFile.parse("a.yaml", "a: &x {b: 1}\nc: *x\n").documents().get(0).textAt("c", "b"))
        .contains("1");
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(10)));
    }
    assertThat(YamlFile.parse("a.yaml", bomb.toString()).problems()).hasSize(1);
    assertThat(YamlFile.parse("a.yaml", "a: &x [*x]\n").problems()).hasSize(1);
    assertThat(YamlFile.parse("a.yaml", "[".repeat(5000)).problems()).hasSize(1);
    assertThat(YamlFile.parse("a.yaml", "a: !Ref b\n").problems())
        .containsExactly(
            new YamlFile.Problem(1, 4, "The tag `!Ref` means nothing here.", "remove the tag"));
  }
}
