package org.yawlfoundation.yawl.config.tier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.FindingPrinter;
import org.yawlfoundation.yawl.config.finding.Severity;

/** Whatever stands in a tier document, its writer is told what is wrong, where, and what to do. */
@Timeout(60)
final class TierReaderTest {
  private static final String GOOD = "tier: t\nagents: 10000\n";

  @Test
  void tellsEveryMistakeAtItsLineAndNoneTwice() {
    check(
        """
        teir: t  # finds: A tier document has no key `teir`.
        agnets: 5000  # finds: A tier document has no key `agnets`.
        namespace: no
        targets:
          kubernetes: 1.30
          jdk: 22  # finds: `targets.jdk` is `22`, which we do not know yet.
          postgres: 17  # finds: `targets` has no key `postgres`.
        load:
          activeCasesPerAgent: 1_000  # finds: `load.activeCasesPerAgent` is `1_000`, which YAML 1.2 does not read as a number.
          transactionsPerCase: 012  # finds: `load.transactionsPerCase` is `012`, which YAML 1.1 reads as octal and YAML 1.2 as decimal.
          caseLifetime: 10 m  # finds: `load.caseLifetime` is `10 m`, which is not a duration (`500ms`, `15s`, `10m`, `2h`).
          activeCases: 5  # finds: `load.activeCases` follows from other keys and cannot be given.
        engine:
          casesPerPod: 5
          casesPerPod: 6  # finds: `casesPerPod` stands twice in this map, first at 14:3.
          resources: {mem: 4Gi}  # finds: `engine.resources` has no key `mem`.
          jvm:
            options: -Xmx5g  # finds: `engine.jvm.options` is a list, not text.
            heap: {a: 1}  # finds: `engine.jvm.heap` is an amount of memory, not a map.
        engine.userId: 5  # finds: A tier document has no key `engine.userId`.
        autoscaling:  # finds: `autoscaling` has no keys below it.
        pgbouncer: 5  # finds: `pgbouncer` holds keys of its own, not a whole number.
        postgresql:
          memory:  # finds: `postgresql.memory` has no value.
          settings:
            jit: yes  # finds: `postgresql.settings.jit` is `yes`, which it does not know.
            geqo: ~  # finds: `postgresql.settings.geqo` has no value.
            two words: 1  # finds: `two words` is no name of a setting.
          standby: {settings: {primary_conninfo: "host=a password=b"}}  # finds: `postgresql.standby.settings.primary_conninfo` is `host=a password=b`, which is not a connection string.
          roles: {owner: pg_all}  # finds: `postgresql.roles.owner` is `pg_all`, which is not a role's name.
        redis:
          settings:
            requirepass: x  # finds: `requirepass` is no name of a setting that all may read.
            MasterAuth: x  # finds: `MasterAuth` is no name of a setting that all may read.
        waive:
          - 5  # finds: `waive[0]` is a waiver, not a whole number.
          - {rule: YC203, because: x, until: 2026-02-30}  # finds: `waive[1].until` is `2026-02-30`, which is no date.
          - {rule: YC203, because: x}  # finds: The waiver `waive[2]` has no `until`.
        größe: 5  # finds: A tier document has no key `größe`.
        <<: {namespace: a}  # finds: A tier document has no key `<<`.
        ? [a, b]  # finds: A key is to be text, not a list.
        : 5
        """);
  }

  @Test
  void tellsWhatAnOrganisationMayNotAdd() {
    check(
        """
        tier: t
        agents: 5000
        labels:
          app.kubernetes.io/name: mine  # finds: `app.kubernetes.io/name` is no name of a label that is yours.
          yawlfoundation.org/tier: x  # finds: `yawlfoundation.org/tier` is no name of a label that is yours.
          floor: 3  # finds: `labels.floor` is `3`, which YAML does not read as text.
          team: two words  # finds: `labels.team` is `two words`, which is not a label's value.
        annotations: [a]  # finds: `annotations` holds keys of its own, not a list.
        cluster:
          registryMirror: https://registry.internal  # finds: `cluster.registryMirror` is `https://registry.internal`, which is not a registry.
          tolerations:
            - dedicated=yawl  # finds: `cluster.tolerations[0]` is `dedicated=yawl`, which is not a taint (`dedicated=yawl:NoSchedule`, `spot:NoExecute`).
            - {key: a}  # finds: `cluster.tolerations[1]` is a taint, not a map.
          nodeSelector: {-bad: x}  # finds: `-bad` is no name of a label.
        engine:
          env:
            DATABASE_URL: x  # finds: `DATABASE_URL` is no environment variable that is free.
            SMTP_HOST: mail.internal
            SMTP_PASSWORD: x  # finds: `engine.env.SMTP_PASSWORD` is given in `engine.envFromSecrets` too.
          envFromSecrets:
            SMTP_PASSWORD: smtp-login/password
            OTHER: smtp-login  # finds: `engine.envFromSecrets.OTHER` is `smtp-login`, which is not a key of a Secret (`smtp-login/password`).
        artifacts:
          istio: no  # finds: `artifacts.istio` is `no`, which YAML 1.2 does not read as true or false.
          graphana: true  # finds: `artifacts` has no key `graphana`.
        """);
  }

  static Stream<Arguments> notYaml() {
    return Stream.of(
        told(
            "namespace: a: b",
            "A second `: ` stands on one line, or the line is indented too far.",
            13),
        told("\tnamespace: a", "A tab stands where YAML takes blanks only.", 1),
        told("namespace: \"a", "This quote is never closed.", 12),
        told("engine: {userId: 5", "This bracket is never closed, or a comma is missing.", 9),
        told("nonsense", "This is neither `key: value` nor the end of the value above.", 1),
        told("namespace: @a", "A value begins with a sign that YAML keeps for itself.", 12),
        told(
            "namespace: \"a\\q\"",
            "A backslash between double quotes is followed by something that YAML does not know.",
            15),
        told("namespace: *a", "`*a` has no `&a` before it.", 12),
        told("engine: &a {x: *a}", "`*a` stands within what it stands for.", 16),
        told(
            "engine: !!java/object:a.B {}",
            "The tag `tag:yaml.org,2002:java/object:a.B` means nothing here.",
            9),
        told("namespace: !custom a", "The tag `!custom` means nothing here.", 12),
        told(
            "load: {transactionsPerCase: !!int a}",
            "`a` is not a whole number, as its tag says.",
            29),
        told("namespace: \"a\u007f\"", "Character U+007F has no place in YAML.", 14),
        told("a: " + "[".repeat(10_000), "This is nested more than 100 deep.", 104),
        told("a: " + "- ".repeat(10_000), "This cannot be read as YAML", 4),
        told("a: " + "{a: ".repeat(10_000), "This is nested more than 100 deep.", 404));
  }

  private static Arguments told(String line, String headline, int column) {
    return Arguments.of(line, headline, column);
  }

  @ParameterizedTest
  @MethodSource("notYaml")
  void tellsBadYamlInPlainWords(String line, String headline, int column) {
    var findings = findings(GOOD + line + "\n");
    assertThat(findings).hasSize(1);
    var finding = findings.get(0);
    assertThat(finding.headline()).startsWith(headline);
    assertThat(finding.at().orElseThrow()).hasToString("t.yaml:3:" + column);
    assertThat(finding.help()).hasSize(1);
    assertThat(FindingPrinter.print(findings)).hasSizeLessThan(800);
  }

  @Test
  void defusesABombOfAliases() {
    var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append(
          "a%d: &a%d [%s]\n".formatted(i, i, "*a" + (i - 1) + (", *a" + (i - 1)).repeat(8)));
    }
    assertThat(headlines(bomb.toString()))
        .containsExactly("This file holds more than 1000000 values, aliases counted in full.");
    assertThat(headlines("- ".repeat(10_000) + "x\n"))
        .containsExactly("This is nested more than 100 deep.");
  }

  static Stream<Arguments> noTiers() {
    return Stream.of(
        Arguments.of(bytes(""), "The tier document is empty."),
        Arguments.of(bytes("# one\n# two\n"), "The tier document is empty."),
        Arguments.of(bytes("---\n"), "The tier document is empty."),
        Arguments.of(bytes("- tier: t\n"), "A tier document is a map of keys, not a list."),
        Arguments.of(bytes("just text\n"), "A tier document is a map of keys, not text."),
        Arguments.of(
            bytes(GOOD + "---\n" + GOOD),
            "The file holds 2 YAML documents; a tier document is one."),
        Arguments.of(
            new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
            "The file is not UTF-8 text."),
        Arguments.of(bytes(GOOD + "\0"), "The file holds control characters; it is no text."),
        Arguments.of(GOOD.getBytes(StandardCharsets.UTF_16), "The file is UTF-16."),
        Arguments.of(
            GOOD.getBytes(StandardCharsets.UTF_16LE),
            "The file holds control characters; it is no text."),
        Arguments.of(new byte[] {'a', ':', ' ', (byte) 0xc3, '('}, "The file is not UTF-8 text."));
  }

  @ParameterizedTest
  @MethodSource("noTiers")
  void refusesWhatIsNoTierDocument(byte[] bytes, String headline) {
    var read = new TierReader().read(new TierDocumentReader().read("t.yaml", bytes));
    assertThat(read.tier()).isEmpty();
    assertThat(read.findings()).extracting(Finding::headline).containsExactly(headline);
    assertThat(read.findings().get(0).help()).hasSize(1);
  }

  @Test
  void warnsOfMarksAndLineEndsAndReadsTheSameTier() {
    assertThat(headlines(GOOD + "...\n")).isEmpty();
    for (var text : List.of("\uFEFF" + GOOD, GOOD.replace("\n", "\r\n"))) {
      var read = read(text);
      assertThat(read.findings()).hasSize(1).allMatch(f -> f.severity() == Severity.WARNING);
      assertThat(read.tier().orElseThrow().agents()).isEqualTo(10_000);
    }
  }

  @Test
  void readsNoMoreOfAHugeFileThanShowsThatItIs(@TempDir Path folder) throws IOException {
    var file = folder.resolve("huge.yaml");
    try (var huge = new RandomAccessFile(file.toFile(), "rw")) {
      huge.setLength(100L << 20);
    }
    long start = System.nanoTime();
    var source = TierSource.read("huge.yaml", file);
    var bundle = YawlConfig.create().generate(source, LocalDate.of(2026, 11, 23));
    assertThat(bundle.findings())
        .extracting(Finding::headline)
        .containsExactly("The file is larger than 1 MiB, and no tier document is.");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void keepsItsTellingShort() {
    for (var text :
        List.of(
            "tier: t\nagents: " + "9".repeat(900_000) + "\n",
            "tier: " + "x".repeat(900_000) + "\nagents: 5000\n",
            GOOD + "? " + "x".repeat(900_000) + "\n: 5\n",
            GOOD + "postgresql: {settings: {a: " + "x".repeat(900_000) + "}}\n")) {
      var findings = findings(text);
      assertThat(findings).hasSize(1);
      assertThat(FindingPrinter.print(findings)).hasSizeLessThan(1_000);
    }
    var many = new StringBuilder(GOOD);
    for (int i = 0; i < 10_000; i++) {
      many.append("key").append(i).append(": 1\n");
    }
    var findings = findings(many.toString());
    assertThat(findings).hasSize(10_000);
    assertThat(FindingPrinter.print(findings))
        .hasSizeLessThan(50_000)
        .endsWith("\nand 9900 more findings\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "engine.resources.memory | 4GB | write `4Gi` for 4294967296 bytes; read with powers of 1000 it would be 4000000000 bytes",
        "engine.resources.memory | 4G | write `4Gi` for 4294967296 bytes; read with powers of 1000 it would be 4000000000 bytes",
        "engine.resources.memory | 4gi | write `4Gi` for 4294967296 bytes",
        "engine.resources.memory | 4096 | write `4Ki` for 4096 bytes, or `4Gi` for 4294967296 bytes (4096 MiB)",
        "engine.resources.memory | 1.5Gi | write `1536Mi` for 1610612736 bytes",
        "engine.resources.memory | 2Ti | write a value from `512Mi` to `1Ti`",
        "postgresql.settings.shared_buffers | 4Gi | write `4GB` for 4294967296 bytes",
        "postgresql.settings.checkpoint_timeout | 15m | write `15min`",
        "load.caseLifetime | 10 m | write `10m`",
        "load.caseLifetime | 10min | write `10m`",
        "load.caseLifetime | 600 | write its unit: `10m` if seconds are meant",
        "autoscaling.cpuTarget | 65 | write `65%`",
        "autoscaling.cpuTarget | 0.65 | write `65%`",
        "autoscaling.cpuTarget | 12.5% | write a whole percentage (`5%`, `65%`)",
        "autoscaling.cpuTarget | 0.125 | write a whole percentage (`5%`, `65%`)",
        "engine.terminationGrace | 1500ms | write a duration of whole seconds (`15s`, `10m`, `2h`)",
        "alerting.routing.escalation.second | 90s | write a duration of whole minutes (`2m`, `1h`)",
        "alerting.routing.escalation.third | 600s | write `10m`",
        "targets.kubernetes | v1.30 | write `1.30`",
        "targets.kubernetes | 1.30.2 | write `1.30`",
        "targets.kubernetes | 1.3 | write a value from `1.27` to `1.36`",
        "engine.casesPerPod | 5.5 | write a whole number from `1` to `9000`",
        "engine.casesPerPod | -5 | write a value from `1` to `9000`",
        "engine.casesPerPod | .nan | write a plain number, such as `1000`",
        "engine.casesPerPod | -.inf | write a plain number, such as `1000`",
        "engine.casesPerPod | \"1000\" | write `1000`",
        "engine.casesPerPod | 1,000 | write `1000`",
        "engine.casesPerPod | 1000000000000000000000000000000 | write a value from `1` to `9000`",
        "engine.resources.cpu | 2 cores | write `2`",
        "engine.resources.cpu | 0.0005 | write an amount of processor time (`2`, `500m`, `0.5`)",
        "load.activeCasesPerAgent | 0.1234567891 | round it to 9 decimal places",
        "postgresql.settings.jit | OFF | write `off`, or another of `on`, `off`",
        "postgresql.settings.jit | true | write one of `on`, `off`",
      })
  void tellsWhatToWrite(String path, String value, String help) {
    var findings = findings(Documents.with(Keys.find(path).orElseThrow(), value));
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).help()).extracting(h -> h.text()).containsExactly(help);
  }

  @ParameterizedTest
  @CsvSource({
    "targets.kubernetes, 1.30, 1.30",
    "targets.kubernetes, '\"1.30\"', 1.30",
    "namespace, no, no",
    "namespace, on, on",
    "engine.casesPerPod, 1e3, 1000",
    "engine.casesPerPod, 5.0, 5",
    "engine.casesPerPod, 0x10, 16",
    "engine.casesPerPod, 0o17, 15",
    "engine.resources.cpu, .5, 500m",
    "engine.resources.cpu, '!!float 0.5', 500m",
    "load.activeCasesPerAgent, .5, 0.5",
    "postgresql.settings.jit, on, on",
    "postgresql.settings.log_min_duration_statement, 500us, 500us",
    "postgresql.settings.geqo_seed, 012, 012",
  })
  void keepsWhatYamlSays(String path, String value, String spelt) {
    Key<?> key = Keys.find(path).<Key<?>>map(k -> k).orElseGet(() -> Keys.open(path));
    var read = read(Documents.with(key, value));
    assertThat(read.findings()).isEmpty();
    var given = read.tier().orElseThrow().given();
    assertThat(given).containsKey(path);
    assertThat(key.spell(java.util.Objects.requireNonNull(given.get(path)).value()))
        .isEqualTo(spelt);
  }

  @Test
  void looksLikeThis() {
    assertThat(
            FindingPrinter.print(
                findings(
                    """
                    tier: one-million
                    agents: 1_000_000
                    replcias: 3
                    engine:
                      resources: {memory: 4GB, cpus: 2}
                    minReplicas: 5
                    """)))
        .isEqualTo(
            """
            error YC102  `agents` is `1_000_000`, which YAML 1.2 does not read as a number.
               --> t.yaml:2:9
                |
              2 | agents: 1_000_000
                |         ^^^^^^^^^
               help: write `1000000`

            error YC101  A tier document has no key `replcias`.
               --> t.yaml:3:1
                |
              3 | replcias: 3
                | ^^^^^^^^
               help: remove the line (a tier document has tier, agents, extends, namespace, labels, annotations, targets, cluster, cells, load, engine, autoscaling, rollout, postgresql, pgbouncer, redis, istio, helm, metrics, objectives, alerting, dashboards, artifacts, prices, kernel, waive)

            error YC102  `engine.resources.memory` is `4GB`, which is not an amount of memory (`512Mi`, `4Gi`, `1Ti`).
               --> t.yaml:5:23
                |
              5 |   resources: {memory: 4GB, cpus: 2}
                |                       ^^^
               help: write `4Gi` for 4294967296 bytes; read with powers of 1000 it would be 4000000000 bytes

            error YC101  `engine.resources` has no key `cpus`.
               --> t.yaml:5:28
                |
              5 |   resources: {memory: 4GB, cpus: 2}
                |                            ^^^^
               help: write `cpu` (`engine.resources` has cpu, cpuLimit, memory)

            error YC101  A tier document has no key `minReplicas`.
               --> t.yaml:6:1
                |
              6 | minReplicas: 5
                | ^^^^^^^^^^^
               help: write it as `autoscaling: {minReplicas: ...}` (a tier document has tier, agents, extends, namespace, labels, annotations, targets, cluster, cells, load, engine, autoscaling, rollout, postgresql, pgbouncer, redis, istio, helm, metrics, objectives, alerting, dashboards, artifacts, prices, kernel, waive)
            """);
  }

  /** Compares the findings with what the lines themselves say after {@code # finds:}. */
  private static void check(String text) {
    var expected = new ArrayList<String>();
    var lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      int at = lines.get(i).indexOf("# finds: ");
      if (at >= 0) {
        expected.add(i + 1 + ": " + lines.get(i).substring(at + "# finds: ".length()));
      }
    }
    assertThat(findings(text))
        .allMatch(f -> f.help().size() == 1)
        .extracting(f -> f.at().orElseThrow().line() + ": " + f.headline())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  private static TierReader.Result read(String text) {
    return new TierReader().read(new TierDocumentReader().read("t.yaml", bytes(text)));
  }

  private static List<Finding> findings(String text) {
    return read(text).findings();
  }

  private static List<String> headlines(String text) {
    return findings(text).stream().map(Finding::headline).toList();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
