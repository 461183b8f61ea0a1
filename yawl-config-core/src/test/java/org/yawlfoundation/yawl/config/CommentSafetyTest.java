package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import tools.jackson.databind.JsonNode;

/** The reasons in our files are comments, and nothing but comments. */
class CommentSafetyTest {
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final Pattern BLOCK_SCALAR = Pattern.compile("(.*[:-] |)[|>][-+0-9]*");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "agents: 1000",
        "agents: 37500",
        "agents: 1000000",
        "agents: 1000000\nengine:\n  jvm:\n    collector: G1\n    options:\n      - '-Da=#b'\n      - '-Dc=d'",
        "agents: 2000\nrollout:\n  disruption:\n    minAvailable: 1\nnamespace: a",
        "agents: 2000\ncells:\n  agentsPerCell: 1000\nload:\n  casesPerSecond: 3"
      })
  void commentsChangeNoValue(String keys) {
    var bundle =
        CONFIG.generate(
            TierSource.of("tier.yaml", "tier: safe\n" + keys + "\n"), LocalDate.of(2026, 11, 23));
    var files =
        bundle.files().entrySet().stream().filter(f -> f.getKey().endsWith(".yaml")).toList();
    assertThat(files).hasSizeGreaterThan(3);
    for (var file : files) {
      var stripped = withoutComments(file.getValue());
      assertThat(stripped).as(file.getKey()).isNotEqualTo(file.getValue());
      assertThat(values(stripped)).as(file.getKey()).isEqualTo(values(file.getValue()));
    }
  }

  private static List<JsonNode> values(String text) {
    var yaml = YamlFile.parse("x.yaml", text);
    assertThat(yaml.problems()).isEmpty();
    return yaml.documents().stream().map(YamlNode::toJson).toList();
  }

  /** The text without its comment lines; within a block scalar there are none. */
  private static String withoutComments(String text) {
    var kept = new ArrayList<String>();
    int block = -1;
    for (var line : text.lines().toList()) {
      int indent = line.length() - line.stripLeading().length();
      if (block >= 0 && !line.isBlank() && indent <= block) {
        block = -1;
      }
      if (block >= 0 || !line.stripLeading().startsWith("#")) {
        kept.add(line);
      }
      if (block < 0 && BLOCK_SCALAR.matcher(line).matches()) {
        block = indent;
      }
    }
    return String.join("\n", kept) + "\n";
  }
}
