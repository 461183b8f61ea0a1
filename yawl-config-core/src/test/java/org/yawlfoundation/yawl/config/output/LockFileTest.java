package org.yawlfoundation.yawl.config.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yawlfoundation.yawl.config.output.Trees.put;
import static org.yawlfoundation.yawl.config.output.Trees.tree;
import static org.yawlfoundation.yawl.config.output.Trees.write;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockFileTest {
  @TempDir Path out;

  @Test
  void isSpeltInAFixedOrder() {
    var files = new TreeMap<String, String>();
    files.put("b.conf", "");
    files.put("a.conf", "a\n");
    var lock =
        LockFile.of(new OutputTree("small", files, "0f", List.of("YC203", "YC117")), "1.0.0");
    assertThat(lock.text())
        .isEqualTo(
            """
            {
              "formatVersion": 1,
              "toolVersion": "1.0.0",
              "tier": "small",
              "inputsHash": "0f",
              "files": {
                "a.conf": "87428fc522803d31065e7bce3cf03fe475096631e5e07bbd7a0fde60c4cf25c7",
                "b.conf": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
              },
              "waivers": [
                "YC203",
                "YC117"
              ]
            }
            """);
  }

  @Test
  void isReadBack() throws Exception {
    var tree = tree("small", "a.conf", "a\n", "größe/ß.conf", "b\n");
    write(out, tree);
    assertThat(LockFile.read(out, "small").lock()).contains(LockFile.of(tree, Trees.VERSION));
  }

  @Test
  void needNotBeThere() throws Exception {
    assertThat(LockFile.read(out, "small").lock()).isEmpty();
    assertThat(LockFile.read(out, "small").fault()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"formatVersion\": 1}",
        "{\"formatVersion\": 2}",
        "<<<<<<< HEAD\n{}",
        "{\"formatVersion\": 1, \"toolVersion\": 1, \"tier\": \"a\", \"inputsHash\": \"\"}",
        "{\"formatVersion\": 1, \"toolVersion\": \"1\", \"tier\": \"a\", \"inputsHash\": \"\", \"files\": {\"a\": 1}}",
        "{\"formatVersion\": 1, \"toolVersion\": \"1\", \"tier\": \"a\", \"inputsHash\": \"\", \"files\": {\"a\": \"1\"}}",
        "{\"formatVersion\": 1e400}",
        "\ud800",
        "\u0000"
      })
  void isAFindingWhereItCannotBeUnderstood(String text) throws Exception {
    put(out, "small/yawl-config.lock.json", text);
    var reading = LockFile.read(out, "small");
    assertThat(reading.lock()).isEmpty();
    assertThat(reading.fault().orElseThrow().headline())
        .startsWith("`small/yawl-config.lock.json` cannot be read");
  }

  @Test
  void isAFindingWhereItNestsWithoutEnd() throws Exception {
    put(out, "small/yawl-config.lock.json", "[".repeat(1_000_000));
    assertThat(LockFile.read(out, "small").fault()).isPresent();
  }
}
