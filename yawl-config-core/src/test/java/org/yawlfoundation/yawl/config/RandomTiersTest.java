package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;
import org.yawlfoundation.yawl.config.tier.Documents;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;

/**
 * Whatever legal tier somebody writes, the line ends with files and findings, never by accident.
 */
final class RandomTiersTest {
  private static final long SEED = 20261123;
  private static final int TIERS = Integer.getInteger("tiers", 2_000);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final Pattern BOUNDS = Pattern.compile("from `?([^` ]+)`? to `?([^` ]+?)`?$");
  private static final Pattern WORDS = Pattern.compile("`([^`]+)`");

  @Test
  void neverEndByAccident() {
    var random = new Random(SEED);
    var config = YawlConfig.create();
    var accidents = new TreeMap<String, String>();
    var helpless = new TreeMap<String, Finding>();
    var ids = new TreeMap<String, Integer>();
    for (int i = 0; i < TIERS; i++) {
      var text = document(random);
      try {
        var bundle = config.generate(TierSource.of("t.yaml", text), TODAY);
        for (var finding : bundle.findings()) {
          ids.merge(finding.id(), 1, Integer::sum);
          assertThat(FindingPrinter.print(List.of(finding))).contains(finding.id());
          if (finding.help().isEmpty()) {
            helpless.putIfAbsent(finding.id(), finding);
          }
        }
        assertThat(bundle.findings())
            .as(text)
            .noneMatch(f -> f.id().startsWith("YC10") && f.isError())
            .allMatch(f -> !isOfOneValue(f) || f.at().filter(at -> at.line() > 2).isPresent());
      } catch (RuntimeException e) {
        var where = e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "";
        accidents.putIfAbsent(e + " at " + where, text + List.of(e.getStackTrace()).subList(0, 12));
      }
    }
    System.out.println("RandomTiersTest ran " + TIERS + " tiers, seed " + SEED + ": " + ids);
    assertThat(accidents).isEmpty();
    assertThat(helpless).isEmpty();
  }

  /**
   * Whether a program refuses one line of a file. That is the user's doing, never ours: it is told
   * at a value that was given, below the name and the number of agents.
   */
  private static boolean isOfOneValue(Finding finding) {
    return List.of("YC205", "YC303").contains(finding.id());
  }

  /** A tier for a given PostgreSQL, which gives some of its settings in any case. */
  static String document(Random random, int major) {
    var values = values(random, key -> key.path().startsWith("postgresql."));
    values.put("targets.postgresql", String.valueOf(major));
    return Documents.of(agents(random), values);
  }

  private static String document(Random random) {
    return Documents.of(agents(random), values(random, key -> true));
  }

  private static Map<String, String> values(Random random, Predicate<Key<?>> wanted) {
    var keys =
        Keys.all().stream()
            .filter(Key::settable)
            .filter(wanted)
            .filter(key -> !key.path().equals("tier") && !key.path().equals("agents"))
            .toList();
    Map<String, String> values = new LinkedHashMap<>();
    int many = 1 + random.nextInt(random.nextBoolean() ? 4 : 40);
    for (int i = 0; i < many; i++) {
      var key = keys.get(random.nextInt(keys.size()));
      values.put(key.path(), value(key, random));
    }
    return values;
  }

  private static String agents(Random random) {
    return random.nextInt(4) == 0
        ? List.of("100", "1000000", "1e6", "20000000").get(random.nextInt(4))
        : String.valueOf((long) StrictMath.pow(10, 2 + 5.3 * random.nextDouble()));
  }

  /**
   * The example, or one of the bounds that the key's own legal spellings tell, or one of the words.
   */
  private static String value(Key<?> key, Random random) {
    var choices = new ArrayList<String>();
    choices.add(key.example());
    var legal = key.type().legal();
    var bounds = BOUNDS.matcher(legal);
    if (bounds.find()) {
      choices.add(bounds.group(1));
      choices.add(bounds.group(2));
      if (key.type().javaType() == Long.class) {
        long least = Long.parseLong(bounds.group(1));
        long most = Long.parseLong(bounds.group(2));
        choices.add(String.valueOf(least + (long) ((most - least) * random.nextDouble())));
      }
    } else if (key.type().name().startsWith("one of")) {
      WORDS.matcher(legal).results().forEach(word -> choices.add(word.group(1)));
    } else if (key.type().name().startsWith("a duration")) {
      choices.addAll(List.of("0s", "1ms", "999999999d", "999999999h"));
    }
    if (key.path().equals("engine.jvm.options[]")) {
      choices.addAll(List.of("-Xss4m", "-XX:MaxRAMPercentage=75.0", "-verbose", "-Da='b'"));
    }
    var chosen = choices.get(random.nextInt(choices.size()));
    boolean isQuoted = key.type().javaType() == String.class;
    return isQuoted ? "'" + chosen.replace("'", "''") + "'" : chosen;
  }
}
