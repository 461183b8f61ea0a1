package org.yawlfoundation.yawl.config.tier;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Cpu;
import org.yawlfoundation.yawl.config.quantity.Durations;
import org.yawlfoundation.yawl.config.quantity.Memory;
import org.yawlfoundation.yawl.config.quantity.Percentage;
import org.yawlfoundation.yawl.config.quantity.Version;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.json.JsonMapper;

/** The schema that editors read says what the reader says. */
final class TierSchemaTest {
  private static final Path FILE = Path.of("..", "schemas", "tier.schema.json");
  private static final long SEED = 20261123;
  private static final JsonNode JSON = JsonMapper.shared().readTree(TierSchema.json());
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(JSON);

  @Test
  void isTheFileThatEditorsRead() throws IOException {
    Recorded.holds(FILE, TierSchema.json(), "schemas");
  }

  @Test
  void isASchema() {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(
                com.networknt.schema.SchemaLocation.of(
                    "https://json-schema.org/draft/2020-12/schema"));
    assertThat(meta.validate(JSON)).isEmpty();
  }

  @Test
  void describesEveryKeyWithAnExampleThatIsLegal() {
    var bare = new ArrayList<String>();
    describe(JSON, "", bare);
    assertThat(bare).isEmpty();
    for (var key : Keys.all()) {
      if (key.settable()) {
        assertThat(pair(key, Documents.example(key)))
            .as(key.path())
            .isEqualTo(new Pair(true, true));
      }
    }
  }

  private static void describe(JsonNode node, String path, List<String> bare) {
    node.path("properties")
        .forEachEntry(
            (name, child) -> {
              var below = path + "/" + name;
              var told =
                  child.has("items") && !child.has("description") ? child.get("items") : child;
              if (told.path("title").asString("").isEmpty()
                  || told.path("description").asString("").length() < 10) {
                bare.add(below);
              }
              boolean isLeaf = !told.has("properties") && !told.has("items");
              if (isLeaf && told.path("examples").isEmpty()) {
                bare.add(below + " has no example");
              }
              describe(child, below, bare);
              describe(child.path("items"), below + "[]", bare);
            });
  }

  /** Where JSON cannot say what the reader knows: each with the reason, and no other. */
  private static boolean isKnownDifference(Key<?> key, Scalar scalar) {
    var type = key.type().javaType();
    boolean isSpelt = scalar.isText() && matches(key, scalar.text());
    if (scalar.hasLeadingZero()) {
      return true; // 012 is the number 12 to JSON; YAML 1.1 reads 10, so the reader asks
    } else if (type == Version.class) {
      return scalar.isNumber() || isSpelt; // JSON cannot tell 1.3 from 1.30, nor order versions
    } else if (type == Memory.class
        || type == Duration.class
        || type == Percentage.class
        || (type == Cpu.class && !scalar.isNumber())) {
      return isSpelt; // a pattern knows the form of a quantity, not its range
    } else if (type == BigDecimal.class || type == Cpu.class) {
      // editors compute `multipleOf` in binary, where 0.5 is no multiple of 0.001
      return scalar.number().map(n -> n.stripTrailingZeros().scale() > 3).orElse(false);
    }
    return key.equals(WaiverKeys.UNTIL) && isSpelt; // 2026-02-30 has the form of a date
  }

  private static boolean matches(Key<?> key, String text) {
    var patterns = key.type().schema().toString();
    return patterns.contains("pattern=")
        && List.of(
                Memory.PATTERN,
                Memory.POSTGRES_PATTERN,
                Durations.PATTERN,
                Durations.WHOLE_PATTERN,
                Durations.MINUTES_PATTERN,
                Durations.POSTGRES_PATTERN,
                Percentage.PATTERN,
                Percentage.WHOLE_PATTERN,
                Version.PATTERN,
                "^([1-9][0-9]{0,8}m?|[0-9]{1,6}\\.[0-9]{1,3})$",
                "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
            .stream()
            .filter(patterns::contains)
            .anyMatch(text::matches);
  }

  @Test
  void agreesWithTheReaderOnEveryKeyAndScalar() {
    var random = new Random(SEED);
    var different = new TreeMap<String, Pair>();
    int asked = 0;
    for (var key : Keys.all()) {
      if (!key.settable()) {
        continue;
      }
      for (var text : corpus(key, random)) {
        asked++;
        var scalar = scalar(text);
        var pair = pair(key, text);
        if (pair.reader() != pair.schema() && (pair.reader() || !isKnownDifference(key, scalar))) {
          different.put(key.path() + ": " + text, pair);
        }
      }
    }
    System.out.println("TierSchemaTest asked " + asked + " scalars, seed " + SEED);
    assertThat(different).isEmpty();
    assertThat(asked).isGreaterThan(10_000);
  }

  @Test
  void refusesUnknownKeysWhereTheReaderDoes() {
    var document = "tier: t\nagents: 5000\n";
    for (var line :
        List.of(
            "nonsense: 1",
            "engine: {nonsense: 1}",
            "engine.casesPerPod: 5",
            "load: {activeCases: 5}",
            "\"waive[].rule\": YC203",
            "waive: [{rule: YC203, because: x, until: 2099-12-31, who: me}]",
            "waive: [{rule: YC203}]",
            "postgresql: {settings: {\"two words\": 1}}",
            "postgresql: {settings: {geqo: }}",
            "postgresql: {settings: {geqo: [on]}}",
            "postgresql: {settings: 5}",
            "engine: {jvm: {options: -Xmx5g}}",
            "engine: {jvm: {options: [[]]}}")) {
      assertThat(both(document + line + "\n")).as(line).isEqualTo(new Pair(false, false));
    }
    for (var line :
        List.of(
            "postgresql: {settings: {geqo: on, pg_stat_statements.max: 5}}",
            "kernel: {settings: {vm.swappiness: 1}}",
            "engine: {jvm: {options: [-XX:+AlwaysPreTouch]}}")) {
      assertThat(both(document + line + "\n")).as(line).isEqualTo(new Pair(true, true));
    }
    assertThat(both("agents: 5000\n")).isEqualTo(new Pair(false, false));
    assertThat(both("tier: t\n")).isEqualTo(new Pair(false, false));
  }

  private record Pair(boolean reader, boolean schema) {}

  private static Pair pair(Key<?> key, String text) {
    return both(Documents.with(key, text));
  }

  private static Pair both(String text) {
    var read =
        new TierReader()
            .read(new TierDocumentReader().read("t", text.getBytes(StandardCharsets.UTF_8)));
    boolean good =
        read.findings().stream()
            .filter(f -> !f.id().equals("YC107")) // whether an image can be pulled
            .noneMatch(Finding::isError);
    JsonNode json = YamlFile.parse("t", text).documents().get(0).toJson();
    return new Pair(good, accepts(json));
  }

  private static boolean accepts(JsonNode json) {
    try {
      return SCHEMA.validate(json).isEmpty();
    } catch (JsonNodeException e) {
      return false; // this validator holds whole numbers in 64 bits, and 1e30 does not fit
    }
  }

  private static Scalar scalar(String text) {
    YamlNode node = YamlFile.parse("t", "a: " + text).documents().get(0).at("a").orElseThrow();
    return Scalar.from((YamlScalar) node);
  }

  private static Set<String> corpus(Key<?> key, Random random) {
    var texts = new LinkedHashSet<String>();
    texts.add(Documents.example(key));
    texts.addAll(
        List.of(
            "0",
            "1",
            "-1",
            "5",
            "9",
            "10",
            "100",
            "1000",
            "5000",
            "65535",
            "65536",
            "150000",
            "150001",
            "1000000",
            "1000001",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "9223372036854775808",
            "1000000000000000000000000000000",
            "5.0",
            "5.5",
            "0.5",
            ".5",
            "5.",
            "1e3",
            "1E3",
            "1e-3",
            "+5",
            "-0",
            "0x10",
            "0o17",
            "012",
            "00",
            "1_000",
            "no",
            "on",
            "off",
            "yes",
            "y",
            "true",
            "True",
            "false",
            "~",
            "null",
            "Null",
            "''",
            "' '",
            "\"5\"",
            "'1000'",
            "\"65%\"",
            "65%",
            "0%",
            "100%",
            "101%",
            "12.5%",
            "1.234%",
            "4Gi",
            "4GB",
            "4G",
            "4gi",
            "0Ki",
            "1Ki",
            "512Mi",
            "\"4Gi\"",
            "99999999999999Ti",
            "10m",
            "10 m",
            "500ms",
            "0s",
            "15min",
            "1h",
            "24h",
            "365d",
            "366d",
            "1us",
            "500us",
            "64kB",
            "8MB",
            "16GB",
            "9TB",
            "2",
            "500m",
            "0.0005",
            "0.001",
            "129",
            "\"0.5\"",
            "1.33",
            "1.30",
            "1.3",
            "\"1.30\"",
            "v1.33",
            "3.10",
            "2026-02-30",
            "2026-02-28",
            "26-02-28",
            "abc",
            "ABC",
            "a-b",
            "-a",
            "a_b",
            "a b",
            "a/b:c",
            "\"a\\nb\"",
            "\"abc\\n\"",
            "\"\\u2028\"",
            "日本",
            "😀",
            "YC203",
            "yc203",
            "YC2031",
            "-Xmx5g",
            "-XX:+UseZGC",
            "'-a:'",
            "ssd",
            "hdd",
            "SSD",
            "ZGC",
            "G1",
            "zgc",
            "0.1234567891",
            "1.0000000000",
            "123456789.123456789",
            "x".repeat(64),
            "x".repeat(501),
            "2999-12-31",
            "0001-01-01"));
    var known = List.copyOf(texts);
    for (int i = 0; i < 60; i++) {
      var text = known.get(random.nextInt(known.size()));
      var plain = text.replaceAll("[\"']", "");
      int at = plain.isEmpty() ? 0 : random.nextInt(plain.length());
      char letter = "0123456789.-+eEmMkKGiBs%_aZ".charAt(random.nextInt(27));
      var changed =
          switch (random.nextInt(3)) {
            case 0 -> plain.substring(0, at) + letter + plain.substring(at);
            case 1 -> plain.isEmpty() ? "" : plain.substring(0, at) + plain.substring(at + 1);
            default -> random.nextInt(1_000_000) + plain.replaceAll("[0-9]", "");
          };
      texts.add(readable(changed) ? changed : "'" + changed + "'");
    }
    texts.removeIf(text -> !readable(text));
    return texts;
  }

  private static boolean readable(String text) {
    var file = YamlFile.parse("t", "a: " + text);
    return file.isGood()
        && file.documents().size() == 1
        && file.documents().get(0).at("a").orElse(null) instanceof YamlScalar;
  }
}
