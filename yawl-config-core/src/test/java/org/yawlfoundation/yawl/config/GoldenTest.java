package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yawlfoundation.yawl.config.plan.Origin;

/**
 * Whole trees, compared byte by byte with those that somebody has looked at.
 *
 * <p>{@code -Dgoldens=record} writes them and still fails, once, so that somebody looks; {@code
 * -Dgoldens.only=1k} runs one.
 */
class GoldenTest {
  static final boolean RECORD = Recorded.isAsked("goldens");

  private static final Path GOLDENS = Path.of("src/test/goldens");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final YawlConfig CONFIG = YawlConfig.create().telling("golden");

  /** What is kept of a tier: all its files, or their hashes. */
  private enum Kept {
    TREE,
    HASHES
  }

  private record Golden(String name, long agents, Kept kept, String more) {
    Golden(String name, long agents, Kept kept) {
      this(name, agents, kept, "");
    }

    String document() {
      return "tier: \"" + name + "\"\nagents: " + agents + "\n" + more;
    }
  }

  /** Whatever a tier may say beside numbers, for the oldest programs. */
  private static final String DRESSED =
      """
      namespace: workflow
      labels: {example.com/team: payments, example.com/cost-centre: "4711"}
      annotations: {example.com/owner: "payments: floor 3"}
      targets: {kubernetes: "1.27", jdk: 17, postgresql: 14, pgbouncer: "1.18", prometheus: "2.42"}
      cluster:
        registryMirror: registry.internal:5000/mirror
        imagePullSecrets: [registry-login]
        tolerations: [dedicated=yawl:NoSchedule, spot:NoExecute]
        nodeSelector: {node-pool: yawl}
      engine:
        jvm: {collector: G1, options: [-Xss2m]}
        env: {LOGGING_LEVEL_ROOT: WARN}
        envFromSecrets: {SMTP_PASSWORD: smtp-login/password}
      artifacts: {redis: true}
      """;

  private static final List<Golden> ALL =
      List.of(
          new Golden("1k", 1_000, Kept.TREE),
          new Golden("10k", 10_000, Kept.HASHES),
          new Golden("37500", 37_500, Kept.TREE),
          new Golden("100k", 100_000, Kept.HASHES),
          new Golden("1m", 1_000_000, Kept.TREE),
          new Golden("2m", 2_000_000, Kept.HASHES),
          new Golden("5m", 5_000_000, Kept.TREE),
          new Golden("10m", 10_000_000, Kept.HASHES),
          new Golden("20m", 20_000_000, Kept.HASHES),
          new Golden("100", 100, Kept.HASHES),
          new Golden("3300000", 3_300_000, Kept.HASHES),
          new Golden("dressed", 5_000, Kept.TREE, DRESSED));

  private static Stream<Golden> chosen() {
    var only = System.getProperty("goldens.only", "");
    return ALL.stream().filter(golden -> only.isEmpty() || golden.name().equals(only));
  }

  @TestFactory
  Stream<DynamicTest> everyTierGivesWhatItGave() {
    return chosen().map(golden -> DynamicTest.dynamicTest(golden.name(), () -> check(golden)));
  }

  @TestFactory
  Stream<DynamicTest> aGoldenTierHasNoError() {
    return chosen()
        .map(
            golden ->
                DynamicTest.dynamicTest(
                    golden.name(),
                    () -> {
                      var bundle = bundle(golden.document());
                      assertThat(bundle.isGood()).as(bundle.printFindings()).isTrue();
                    }));
  }

  @Test
  void neitherLocaleNorTimeZoneChangesAByte() {
    var document = ALL.get(0).document();
    var expected = bundle(document).files();
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    try {
      for (var other : List.of("ar-EG-u-nu-arab", "tr-TR", "de-DE", "hi-IN-u-nu-deva")) {
        Locale.setDefault(Locale.forLanguageTag(other));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        assertThat(YawlConfig.create().telling("golden").generate(source(document), TODAY).files())
            .as(other)
            .isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void theOrderOfKeysChangesNothingButTheHashOfTheDocument() {
    var one = bundle("tier: a\nagents: 5000\nengine:\n  userId: 7\n  connectionsPerPod: 4\n");
    var other = bundle("engine:\n  connectionsPerPod: 4\n  userId: 7\nagents: 5000\ntier: a\n");
    assertThat(other.tree().orElseThrow().files()).isEqualTo(one.tree().orElseThrow().files());
  }

  private static void check(Golden golden) throws IOException {
    var now = now(golden);
    if (RECORD) {
      record(golden, now);
      fail("Recorded %s: read `git diff`, then run again without -Dgoldens=record.", golden.name());
    }
    assertThat(difference(kept(golden), now)).isEmpty();
  }

  /** What the golden's files would say, by path below the folder of goldens. */
  private static SortedMap<String, String> now(Golden golden) {
    var bundle = bundle(golden.document());
    var now = new TreeMap<String, String>();
    if (golden.kept() == Kept.TREE) {
      bundle.files().forEach((path, text) -> now.put(golden.name() + "/" + path, text));
    } else {
      now.put(
          golden.name() + ".sha256",
          bundle.files().entrySet().stream()
              .map(file -> sha256(file.getValue()) + "  " + file.getKey() + "\n")
              .collect(Collectors.joining()));
    }
    now.put(golden.name() + ".plan.json", plan(bundle));
    return now;
  }

  private static String plan(Bundle bundle) {
    return bundle.sheet().orElseThrow().all().stream()
        .sorted(Comparator.comparing(Origin::path))
        .map(origin -> "  " + json(origin.path()) + ": " + json(origin.spelt()))
        .collect(Collectors.joining(",\n", "{\n", "\n}\n"));
  }

  private static String json(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static SortedMap<String, String> kept(Golden golden) throws IOException {
    var kept = new TreeMap<String, String>();
    for (var file : files(golden)) {
      kept.put(GOLDENS.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    }
    return kept;
  }

  private static List<Path> files(Golden golden) throws IOException {
    if (!Files.exists(GOLDENS)) {
      return List.of();
    }
    try (var files = Files.walk(GOLDENS)) {
      return files
          .filter(Files::isRegularFile)
          .filter(
              file -> {
                var first = GOLDENS.relativize(file).getName(0).toString();
                return first.equals(golden.name()) || first.startsWith(golden.name() + ".");
              })
          .sorted()
          .toList();
    }
  }

  private static void record(Golden golden, SortedMap<String, String> now) throws IOException {
    for (var old : files(golden)) {
      Files.delete(old);
    }
    for (var file : now.entrySet()) {
      var path = GOLDENS.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  /** What differs, file by file, each with its first line that does. */
  private static String difference(SortedMap<String, String> kept, SortedMap<String, String> now) {
    var lines = new ArrayList<String>();
    kept.keySet().stream()
        .filter(path -> !now.containsKey(path))
        .forEach(path -> lines.add(path + " is no longer made"));
    now.forEach(
        (path, text) -> {
          var before = kept.get(path);
          if (before == null) {
            lines.add(path + " is new");
          } else if (!before.equals(text)) {
            lines.add(Recorded.firstDifference(path, before, text));
          }
        });
    return lines.isEmpty()
        ? ""
        : String.join("\n", lines) + "\nrun with -Dgoldens=record, and read what it writes";
  }

  private static Bundle bundle(String document) {
    return CONFIG.generate(source(document), TODAY);
  }

  private static TierSource source(String document) {
    return TierSource.of("tier.yaml", document);
  }

  private static String sha256(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
