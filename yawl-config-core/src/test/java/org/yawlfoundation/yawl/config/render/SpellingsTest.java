package org.yawlfoundation.yawl.config.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.tier.JvmOption;

/** The same value, as each language takes it. */
class SpellingsTest {
  private static final PlanModels.Name NAME = new PlanModels.Name("order");

  @Test
  void spellsJson() {
    assertThat(spell(Language.JSON, 7L)).isEqualTo("7");
    assertThat(spell(Language.JSON, new BigDecimal("0.10"))).isEqualTo("0.10");
    assertThat(spell(Language.JSON, true)).isEqualTo("true");
    assertThat(spell(Language.JSON, "say \"a\\b\"\n\u2028'"))
        .isEqualTo("\"say \\\"a\\\\b\\\"\\n\\u2028'\"");
    assertThat(spell(Language.JSON, Duration.ofMinutes(10))).isEqualTo("\"10m\"");
    assertThat(spell(Language.JSON, NAME)).isEqualTo("\"order\"");
  }

  @Test
  void quotesNamesInYamlWhereNeedBe() {
    assertThat(spell(Language.YAML, NAME)).isEqualTo("order");
    assertThat(spell(Language.YAML, new PlanModels.Name("on"))).isEqualTo("\"on\"");
    assertThat(spell(Language.YAML, new PlanModels.Name("app.kubernetes.io/name")))
        .isEqualTo("app.kubernetes.io/name");
  }

  /** In YAML for the java launcher, which reads them out of the environment. */
  @Test
  void spellsJvmOptions() {
    spellsOption("-Da=b,c*", "-Da=b,c*", "-Da=b,c*");
    spellsOption("-Da=#1", "\"-Da=#1\"", "-Da=#1");
    spellsOption("-Da=\\", "\"-Da=\\\\\"", "-Da=\\");
    spellsOption("-Da=it's", "\"-Da=it's\"", "\"-Da=it's\"");
    spellsOption("-Da=\"'", "\"-Da=\\\"'\"", "\"-Da=\"'\"'\"'\"");
    spellsOption("-Da=b c", "\"-Da=b c\"", "\"-Da=b c\"");
  }

  private static void spellsOption(String text, String inFile, String inEnvironment) {
    assertThat(spell(Language.JVM_OPTIONS, new JvmOption(text))).isEqualTo(inFile);
    assertThat(spell(Language.YAML, new JvmOption(text))).isEqualTo(inEnvironment);
  }

  @Test
  void spellsSql() {
    assertThat(spell(Language.SQL, 7L)).isEqualTo("7");
    assertThat(spell(Language.SQL, "it's \\ so")).isEqualTo("'it''s \\ so'");
    assertThat(spell(Language.SQL, Memory.ofGibibytes(2))).isEqualTo("'2GB'");
    assertThat(spell(Language.SQL, Duration.ofMinutes(10))).isEqualTo("'10min'");
    assertThat(spell(Language.SQL, NAME)).isEqualTo("\"order\"");
    assertThat(spell(Language.SQL, new PlanModels.Name("a\"b"))).isEqualTo("\"a\"\"b\"");
    refuses(Language.SQL, "two\nlines");
  }

  @Test
  void spellsRedisConf() {
    assertThat(spell(Language.REDIS_CONF, 7L)).isEqualTo("7");
    assertThat(spell(Language.REDIS_CONF, Memory.ofGibibytes(2048))).isEqualTo("2048gb");
    assertThat(spell(Language.REDIS_CONF, Memory.ofMebibytes(64))).isEqualTo("64mb");
    assertThat(spell(Language.REDIS_CONF, Memory.ofBytes(1500))).isEqualTo("1500");
    assertThat(spell(Language.REDIS_CONF, true)).isEqualTo("yes");
    assertThat(spell(Language.REDIS_CONF, "volatile-lru")).isEqualTo("volatile-lru");
    assertThat(spell(Language.REDIS_CONF, "")).isEqualTo("\"\"");
    assertThat(spell(Language.REDIS_CONF, "3600 1 300 100")).isEqualTo("3600 1 300 100");
    assertThat(spell(Language.REDIS_CONF, new PlanModels.Name("256mb 64mb 60")))
        .isEqualTo("256mb 64mb 60");
    refuses(Language.REDIS_CONF, Duration.ofSeconds(1));
    refuses(Language.REDIS_CONF, "two\nlines");
  }

  @Test
  void spellsWordsOfAShell() {
    assertThat(spell(Language.SHELL, 7L)).isEqualTo("7");
    assertThat(spell(Language.SHELL, "/var/backups/a-b_c.d")).isEqualTo("/var/backups/a-b_c.d");
    assertThat(spell(Language.SHELL, "")).isEqualTo("''");
    assertThat(spell(Language.SHELL, "host=a port=1")).isEqualTo("'host=a port=1'");
    assertThat(spell(Language.SHELL, "$(x) `y` \\ it's \"z\" *~#"))
        .isEqualTo("'$(x) `y` \\ it'\\''s \"z\" *~#'");
    refuses(Language.SHELL, "two\nlines");
    refuses(Language.SHELL, Duration.ofSeconds(1));
    refuses(Language.SHELL, Memory.ofGibibytes(1));
  }

  @Test
  void spellsRows() {
    for (var language :
        new Language[] {Language.LIMITS, Language.GITATTRIBUTES, Language.POSTGRESQL_HBA}) {
      assertThat(spell(language, 65536L)).isEqualTo("65536");
      assertThat(spell(language, "scram-sha-256")).isEqualTo("scram-sha-256");
      refuses(language, "two words");
      refuses(language, "");
      refuses(language, "a#b");
    }
  }

  @Test
  void spellsMarkdown() {
    assertThat(spell(Language.MARKDOWN, "as `it` is")).isEqualTo("as `it` is");
    refuses(Language.MARKDOWN, "two\nlines");
  }

  private static String spell(Language language, Object value) {
    return Spellings.of(language).spell(value);
  }

  private static void refuses(Language language, Object value) {
    assertThatIllegalArgumentException().isThrownBy(() -> spell(language, value));
  }
}
