package org.yawlfoundation.yawl.config.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yawlfoundation.yawl.config.guide.MarkdownPage.code;
import static org.yawlfoundation.yawl.config.guide.MarkdownPage.prose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.Recorded;
import org.yawlfoundation.yawl.config.guide.MarkdownPage;
import org.yawlfoundation.yawl.config.guide.Tiers;
import org.yawlfoundation.yawl.config.plan.Origin;
import org.yawlfoundation.yawl.config.plan.Sheet;

/** The page of all keys says what the key list and the origins say. */
class KeysPageTest {
  private static final Path PAGE = Path.of("../docs/keys.md");
  private static final String PRESET = "1m";
  private static final Pattern BOUNDED = Pattern.compile("(.+), (from `[^`]+` to `[^`]+`)");
  private static final List<String> HEAD =
      List.of("Key", "Takes", "Unless given, at `1m`", "Meaning");

  private static final String INTRODUCTION =
      """
      All that a tier document may say. Two lines are a document (`tier` and `agents`); every other key has a value
      of its own: what a preset gives, what is the same for all, or what follows from other values by the formula
      that stands with it. The third column shows that value for one million agents and where it comes from: a
      section of the deployment guide, a manual, or an assumption. A formula may name values that no document gives,
      such as `pgbouncer.clients`. "None" is no value at all. Whatever is counted in pods, connections or bytes is
      that of one cell, unless it says fleet.

      A dot is a step into a group: `engine.ports.http` is `engine: {ports: {http: 8080}}`. Below `settings` a
      program's own name follows, dots and all: `kernel: {settings: {net.core.somaxconn: 4096}}`. A key that ends in
      `[]` is one of a list, and `<name>` is a name of your own.

      `mvn yawl-config:explain` tells the same of your own tier, with its numbers, and of every value of the plan. Made from the key list by
      `mvn -pl yawl-config-core test -Dtest=KeysPageTest -Ddocs=record`.
      """;

  private final Sheet sheet = Tiers.derived(PRESET, 1_000_000).sheet();
  private final Map<String, String> kinds = new TreeMap<>();

  @Test
  void saysWhatTheKeysSay() throws IOException {
    var tables = new LinkedHashMap<String, List<List<String>>>();
    Keys.all().stream()
        .filter(Key::settable)
        .forEach(key -> rows(tables, key.path()).add(row(key)));
    Keys.OPEN.forEach((path, group) -> rows(tables, path).add(row(path, group)));
    assertThat(tables).hasSizeGreaterThan(20);

    var page = new MarkdownPage("The keys of a tier document", INTRODUCTION);
    page.heading("How values are spelt");
    page.table(
        List.of("Kind", "Such as"),
        kinds.entrySet().stream().map(kind -> List.of(kind.getKey(), kind.getValue())).toList());
    page.heading("What the presets give");
    page.paragraph(
        "Between two presets a value runs evenly on a logarithmic scale of agents; beyond the outermost it stays.");
    page.table(presetHead(), presetRows());
    tables.forEach(
        (group, rows) -> {
          page.heading(group.isEmpty() ? "The tier" : group);
          page.paragraph(prose(Objects.requireNonNull(Keys.GROUPS.get(group))));
          page.table(HEAD, rows);
        });
    Recorded.holds(PAGE, page.toString(), "docs");
  }

  @Test
  void aRangeStandsWithoutItsKindsSpellings() {
    assertThat(takes(type("engine.jvm.heap")))
        .isEqualTo("an amount of memory from `64Mi` to `1Ti`");
    assertThat(kinds).containsOnlyKeys("an amount of memory");
    assertThat(takes(type("autoscaling.minReplicas"))).isEqualTo("a whole number from 1 to 150000");
    assertThat(takes(type("targets.jdk"))).isEqualTo("`17`, `21` or `25`");
    assertThat(takes(type("prices.currency")))
        .isEqualTo("three capital letters, such as `USD`; 3 characters at most");
    assertThat(takes(type("waive[].until"))).isEqualTo("a date, such as `2027-03-31`");
  }

  private static KeyType<?> type(String path) {
    return Keys.find(path).orElseThrow().type();
  }

  private static List<List<String>> rows(Map<String, List<List<String>>> tables, String path) {
    return tables.computeIfAbsent(top(path), group -> new ArrayList<>());
  }

  /** The group at the top that a key stands in, if any. */
  private static String top(String path) {
    return path.contains(".") ? path.replaceFirst("(\\[])?\\..*", "") : "";
  }

  private List<String> row(Key<?> key) {
    return List.of(code(key.path()), takes(key.type()), otherwise(key), prose(key.meaning()));
  }

  private List<String> row(String path, OpenGroup group) {
    return List.of(
        code(path + ".<name>"),
        takes(group.values()),
        "none",
        prose(group.meaning() + " For the name, " + group.legal() + "."));
  }

  /** What a key takes; the spellings of a kind that has bounds are told once for all. */
  private String takes(KeyType<?> type) {
    var bounded = BOUNDED.matcher(type.legal());
    if (bounded.matches()) {
      kinds.put(type.name(), bounded.group(1));
      return type.name() + " " + bounded.group(2);
    } else if (type.name().equals("a whole number")) {
      return type.name() + " " + type.legal();
    } else if (type.name().startsWith("one of ") || type.name().equals("true or false")) {
      return type.legal().replaceFirst(", (`[^`]+`)$", " or $1");
    }
    var legal = type.legal().startsWith("`") ? "such as " + type.legal() : type.legal();
    var longest = type.schema().get("maxLength");
    return prose(legal.startsWith("such as") ? type.name() + ", " + legal : legal)
        + (longest == null ? "" : "; " + longest + " characters at most");
  }

  private String otherwise(Key<?> key) {
    if (key.path().equals("tier")) {
      return "always given";
    } else if (key.path().equals("agents")) {
      return "given, or what `extends` leads to";
    }
    return sheet.find(key.path()).map(KeysPageTest::found).orElse("none");
  }

  private static String found(Origin origin) {
    var spelt = origin.spelt();
    var value = spelt.isEmpty() ? "empty" : spelt.equals("none") ? spelt : code(spelt);
    var why = origin.why();
    return value
        + (why.formula().isEmpty() ? "" : " = " + code(why.formula()))
        + (why.source().isEmpty() ? "" : "; " + prose(why.source()));
  }

  private static List<String> presetHead() {
    return Stream.concat(Stream.of("Key"), Presets.all().keySet().stream()).toList();
  }

  private static List<List<String>> presetRows() {
    return Keys.all().stream()
        .filter(key -> Presets.find(key, 1_000_000).isPresent())
        .map(
            key ->
                Stream.concat(
                        Stream.of(code(key.path())),
                        Presets.all().values().stream()
                            .map(
                                agents ->
                                    key.spell(Presets.find(key, agents).orElseThrow().value())))
                    .toList())
        .toList();
  }
}
