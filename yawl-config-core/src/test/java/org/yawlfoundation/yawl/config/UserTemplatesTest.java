package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.plan.Engine;

/** What somebody's own templates give, and what is said of bad ones. */
class UserTemplatesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final String TIER = "tier: small\nagents: 10000\n";

  private static final String PARTS_OF_ENGINE =
      Stream.of(Engine.class.getRecordComponents())
          .map(RecordComponent::getName)
          .collect(Collectors.joining(", "));

  @TempDir Path folder;

  @Test
  void replacesAFileOfOurs() {
    var before = CONFIG.generate(TierSource.of("tier.yaml", TIER), TODAY);
    var bundle =
        generate(
            "kubernetes/pdb.yaml.ftl",
            """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: yawl-engine
              namespace: [=namespace]
            spec:
              maxUnavailable: [=rollout.disruption.maxUnavailable]
              selector:
                matchLabels:
                  app.kubernetes.io/name: yawl-engine
            """);
    assertThat(bundle.printFindings()).isEmpty();
    assertThat(bundle.files().keySet()).isEqualTo(before.files().keySet());
    var text = bundle.files().get("kubernetes/pdb.yaml");
    assertThat(text)
        .startsWith(
            """
            # for Kubernetes 1.33
            # Tier `small`. Made by yawl-config from the tier document and a template of this project:
            # change those and generate again, not this file.
            """)
        .contains("  maxUnavailable: ");
    assertThat(text).doesNotContain("part-of").contains("  # rollout.disruption.maxUnavailable");
    assertThat(bundle.explain("rollout.disruption.maxUnavailable").orElseThrow().text())
        .contains("kubernetes/pdb.yaml:");
  }

  @Test
  void addsAFileThatIsJudgedAsItsNeighboursAre() {
    var text =
        """
        apiVersion: v1
        kind: Service
        metadata:
          name: extra
          namespace: [=namespace]
        spec:
          ports:
            - port: [=engine.ports.http]
              protocl: TCP
        """;
    var bundle = generate("kubernetes/extra.yaml.ftl", text);
    assertThat(bundle.files().get("kubernetes/extra.yaml")).startsWith("# for Kubernetes 1.33\n");
    assertThat(bundle.printFindings())
        .startsWith("error YC301")
        .contains("`protocl`")
        .contains("--> kubernetes/extra.yaml.ftl:9:7, which gives kubernetes/extra.yaml:")
        .doesNotContain("       by ");
    assertThat(
            generate("kubernetes/extra.yaml.ftl", text.replace("protocl", "protocol"))
                .printFindings())
        .isEmpty();
  }

  /** A rule file stands among manifests, and is none. */
  @Test
  void addsRulesThatAreJudgedAsOursAre() {
    var rules =
        """
        groups:
          - name: shop
            rules:
              - alert: ShopIsSlow
                expr: rate(shop_orders_total[5m]) < 1
                labels: {severity: warning, subject: shop}
                annotations: {summary: "slow", runbook_url: "https://wiki.example.org/shop"}
        """;
    var own = TIER + "metrics: {own: {shop_orders_total: counter count shop}}\n";
    var name = "prometheus/shop.rules.yaml";
    var templates = CONFIG.withTemplates(UserTemplates.of(Map.of(name + ".ftl", rules)));
    var bundle = templates.generate(TierSource.of("tier.yaml", own), TODAY);
    assertThat(bundle.files().get(name)).startsWith("# for Prometheus 3.5,");
    assertThat(bundle.findings())
        .extracting(Finding::id)
        .as(
            "its expression is sound; nobody tests it, sees it, or hears of it when the shop is gone")
        .containsOnly("YC512", "YC520", "YC524");
    var unknown = templates.generate(TierSource.of("tier.yaml", TIER), TODAY);
    assertThat(unknown.findings()).extracting(Finding::id).contains("YC502");
  }

  /** Whatever a file is called, its top-level keys tell what it is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "prometheus/team.yaml | groups: [{name: a, rules: [{record: a:b, expr: sum(up)}]}] | Prometheus 3.5",
        "prometheus/team.yaml | scrape_configs: [{job_name: team}] | Prometheus 3.5",
        "prometheus/team.yaml | tests: [] | promtool of Prometheus 3.5",
        "prometheus/team.yaml | {apiVersion: v1, kind: ConfigMap, metadata: {name: a}} | Kubernetes 1.33",
        "kubernetes/team.yaml | groups: [{name: a, rules: [{record: a:b, expr: sum(up)}]}] | Kubernetes 1.33",
        "kubernetes/team.yaml | {route: {receiver: a}, receivers: [{name: a}]} | Kubernetes 1.33",
      })
  void takesAFileForWhatItSays(String path, String text, String program) {
    var bundle =
        generate(path + ".ftl", text.startsWith("tests") ? "rule_files: []\n" + text : text + "\n");
    assertThat(bundle.files().getOrDefault(path, "")).startsWith("# for " + program);
    assertThat(bundle.findings()).extracting(Finding::id).doesNotContain("YC301");
  }

  @Test
  void pointsAtTheDocumentWhereTheValueIsGivenThere() {
    var bundle =
        CONFIG
            .withTemplates(
                UserTemplates.of(
                    Map.of(
                        "postgresql/postgresql.conf.ftl", "max_connections = [=engine.userId]\n")))
            .generate(TierSource.of("tier.yaml", TIER + "engine:\n  userId: 2147483647\n"), TODAY);
    assertThat(bundle.printFindings())
        .contains("tier.yaml:4:11, which gives postgresql/postgresql.conf:")
        .contains("\n       by postgresql/postgresql.conf.ftl:1\n");
  }

  @Test
  void addsFilesOfOtherFoldersAndEmbedsOurs() {
    var bundle =
        generate(
            "backup/dump.yaml.ftl",
            "size: [=postgresql.memory]\nini: [=files[\"pgbouncer/pgbouncer.ini\"].text]\nhash: [=files[\"pgbouncer/pgbouncer.ini\"].sha256]\n<#include \"_tail.ftl\">\n",
            "backup/_tail.ftl",
            "tail: [=tier]\n");
    assertThat(bundle.printFindings()).isEmpty();
    assertThat(bundle.files().get("backup/dump.yaml"))
        .startsWith("# for a program that yawl-config does not know\n")
        .contains("\nini: |\n  ; for PgBouncer")
        .endsWith("\ntail: small\n");
  }

  @Test
  void tellsAllFaultyTemplatesAtOnce() {
    var bundle =
        generate(
            "kubernetes/pdb.yaml.ftl", "a: [=agnets]\n",
            "kubernetes/hpa.yaml.ftl", "a: [=\"x\"?new()]\n",
            "kubernetes/deployment.yaml.ftl", "a: 1\nb:\n  c: [=engine.prots.http]\n",
            "jvm/engine.options.ftl", "[=engine]\n",
            "pgbouncer/pgbouncer.ini.ftl", "<#list engine as a, b>[=a]</#list>\n",
            "prometheus/rules.yaml.ftl", "<#include \"_none.ftl\">\n",
            "kernel/sysctl.d/99-yawl.conf.ftl", "a = [=files[\"x\"].text]\n",
            "x/1.yaml.ftl", "<#if engine></#if>\n",
            "x/2.yaml.ftl", "a: [=alerting.rules.YawlMetricsMissing.sevrity]\n",
            "x/3.yaml.ftl", "<#list kernel.settings as name></#list>\n",
            "x/4.ini.ftl", "<#list a b></#list>\n",
            "x/5.yaml.ftl", "a: [=files[\"x/1.yaml\"].text]\n");
    assertThat(bundle.isGood()).isFalse();
    assertThat(
            bundle.findings().stream()
                .filter(f -> f.id().equals("YC304"))
                .map(UserTemplatesTest::told))
        .containsExactly(
            "jvm/engine.options.ftl:1:3  `engine` is no single value."
                + " -> write one of what it holds: "
                + PARTS_OF_ENGINE,
            "kernel/sysctl.d/99-yawl.conf.ftl:1:13  No file is called `x`."
                + " -> write such as `pgbouncer/pgbouncer.ini`",
            "kubernetes/deployment.yaml.ftl:3:8  Nothing is called `engine.prots`."
                + " -> write `engine.ports`",
            "kubernetes/hpa.yaml.ftl:1:9  A template may not use `?new`."
                + " -> a template holds `[=a.value]`, `<#if>`, `<#list>`, `<#include>` and text",
            "kubernetes/pdb.yaml.ftl:1:6  Nothing is called `agnets`. -> write `agents`",
            "pgbouncer/pgbouncer.ini.ftl:1:8  `engine` is no list."
                + " -> write one of what it holds: "
                + PARTS_OF_ENGINE,
            "prometheus/rules.yaml.ftl:1:1  There is no part `prometheus/_none.ftl`."
                + " -> write the name of a template that is there",
            "x/1.yaml.ftl:1:6  `engine` is neither true nor false."
                + " -> ask for `engine??` where it is to be there",
            "x/2.yaml.ftl:1:6  Nothing is called `alerting.rules.YawlMetricsMissing.sevrity`."
                + " -> write `alerting.rules.YawlMetricsMissing.severity`",
            "x/3.yaml.ftl:1:1  This lists names with their values."
                + " -> write `<#list ... as name, value>`",
            "x/4.ini.ftl:1:10  This cannot be read: Encountered \"b\"."
                + " -> mend the template, or compare it with the one it replaces");
  }

  private static String told(Finding finding) {
    return finding.at().map(at -> at + "  ").orElse("")
        + finding.headline()
        + " -> "
        + finding.help().get(0).text();
  }

  @Test
  void refusesNamesThatCannotBeFiles() {
    var bundle =
        generate(
            "../a.yaml.ftl", "a: 1\n",
            "/a.yaml.ftl", "a: 1\n",
            "c:/a.yaml.ftl", "a: 1\n",
            "a//a.yaml.ftl", "a: 1\n",
            "a\\a.yaml.ftl", "a: 1\n",
            "a./a.yaml.ftl", "a: 1\n",
            ".git/a.yaml.ftl", "a: 1\n",
            "{step}.yaml.ftl", "a: 1\n",
            "yawl-config.lock.json.ftl", "{}\n",
            "Kubernetes/a.yaml.ftl", "a: 1\n",
            "kubernetes/PDB.yaml.ftl", "a: 1\n",
            "kubernetes/pdb.yaml/a.yaml.ftl", "a: 1\n",
            "a.txt.ftl", "a: 1\n",
            "README.md", "no template\n");
    assertThat(bundle.isGood()).isFalse();
    assertThat(
            bundle.findings().stream()
                .map(f -> f.id() + " " + f.severity().word() + " " + f.headline()))
        .containsExactly(
            "YC304 error A template cannot be called `../a.yaml`.",
            "YC304 error A template cannot be called `.git/a.yaml`.",
            "YC304 error A template cannot be called `/a.yaml`.",
            "YC304 error `Kubernetes` and `kubernetes` are one and the same on some machines.",
            "YC304 error A template cannot be called `a./a.yaml`.",
            "YC304 error `a.txt` is in no language that we can write.",
            "YC304 error A template cannot be called `a//a.yaml`.",
            "YC304 error A template cannot be called `a\\a.yaml`.",
            "YC304 error A template cannot be called `c:/a.yaml`.",
            "YC304 error `kubernetes/PDB.yaml` and `kubernetes/pdb.yaml` are one and the same on"
                + " some machines.",
            "YC304 error `kubernetes/pdb.yaml` cannot be a file and a folder.",
            "YC304 error `yawl-config.lock.json` is the lock file's own name.",
            "YC304 error A template cannot be called `{step}.yaml`.",
            "YC304 warning `README.md` is no template, so it gives no file.");
    assertThat(bundle.files().keySet())
        .isEqualTo(CONFIG.generate(TierSource.of("tier.yaml", TIER), TODAY).files().keySet());
  }

  @Test
  void endsTemplatesThatWouldNotEnd() {
    var deep = "<#list alerting.rules as a, b>".repeat(12) + "</#list>".repeat(12);
    assertThat(generate("x/a.yaml.ftl", deep + "\n").printFindings())
        .contains("This goes through lists in lists more than 1000000 times.");
    var large =
        "<#list kernel.settings as a, b>".repeat(3)
            + "\n# "
            + "x".repeat(200_000)
            + "\n"
            + "</#list>".repeat(3);
    assertThat(generate("x/a.yaml.ftl", large + "\n").printFindings())
        .contains("This gives a file larger than 8 MiB.");
  }

  @Test
  void refusesPartsThatIncludeEachOtherWithoutEnd() {
    var bundle =
        generate(
            "x/a.yaml.ftl", "<#include \"_b.ftl\">\n",
            "x/_b.ftl", "<#include \"../x/_c.ftl\">\n",
            "x/_c.ftl", "<#include \"/x/_b.ftl\">\n",
            "x/d.yaml.ftl", "<#include \"../../_e.ftl\">\n",
            "x/f.yaml.ftl", "<#include \"_g.ftl\">\n",
            "x/_g.ftl", "<#include \"_h.ftl\">\n",
            "x/_h.ftl", "a: [=tier]\n");
    assertThat(bundle.findings().stream().map(f -> f.at().orElseThrow() + " " + f.headline()))
        .containsExactly(
            "x/_b.ftl:1:1 Parts include each other more than 4 deep, or without end.",
            "x/_c.ftl:1:1 Parts include each other more than 4 deep, or without end.",
            "x/a.yaml.ftl:1:1 Parts include each other more than 4 deep, or without end.",
            "x/d.yaml.ftl:1:1 There is no part `x/../../_e.ftl`.");
    assertThat(bundle.files().get("x/f.yaml")).endsWith("\na: small\n");
  }

  @Test
  void changesTheHashOfTheInputs() {
    var source = TierSource.of("tier.yaml", TIER);
    var one = CONFIG.withTemplates(UserTemplates.of(Map.of("x/a.yaml.ftl", "a: 1\n")));
    var two = CONFIG.withTemplates(UserTemplates.of(Map.of("x/a.yaml.ftl", "a: 2\n")));
    assertThat(one.inputsHash(source))
        .isNotEqualTo(CONFIG.inputsHash(source))
        .isNotEqualTo(two.inputsHash(source));
  }

  @Test
  void dependsNotOnTheMachine() {
    var templates =
        UserTemplates.of(
            Map.of(
                "x/a.yaml.ftl",
                "<#list kernel.settings as a, b>\n- [=b]\n</#list>\n- [=1]\n- [=true]\n"));
    var config = CONFIG.withTemplates(templates);
    var expected = config.generate(TierSource.of("tier.yaml", TIER), TODAY).files();
    var locale = Locale.getDefault();
    var zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      assertThat(
              YawlConfig.create()
                  .withTemplates(templates)
                  .generate(TierSource.of("tier.yaml", TIER), TODAY)
                  .files())
          .isEqualTo(expected);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void readsAFolder() throws IOException {
    write("x/a.yaml.ftl", "\ufeffa: [=tier]\r\nb: 1\r\n");
    write(".hidden/a.yaml.ftl", "a: [=none]\n");
    write("x/.a.yaml.ftl.swp", "a: [=none]\n");
    write("x/.gitattributes.ftl", "* text\n");
    Files.createSymbolicLink(folder.resolve("x/b.yaml.ftl"), Path.of("a.yaml.ftl"));
    var bundle =
        CONFIG
            .withTemplates(UserTemplates.read("templates", folder))
            .generate(TierSource.of("tier.yaml", TIER), TODAY);
    assertThat(bundle.printFindings()).isEmpty();
    assertThat(bundle.files().get("x/a.yaml")).endsWith("\na: small\nb: 1\n");
    assertThat(bundle.files())
        .containsKeys("x/b.yaml", "x/.gitattributes")
        .doesNotContainKey(".hidden/a.yaml");
  }

  @Test
  void readsNothingElse(@TempDir Path elsewhere) throws IOException {
    Files.writeString(elsewhere.resolve("secret.yaml.ftl"), "a: 1\n");
    Files.createSymbolicLink(folder.resolve("a.yaml.ftl"), elsewhere.resolve("secret.yaml.ftl"));
    Files.createSymbolicLink(folder.resolve("b"), elsewhere);
    Files.createSymbolicLink(folder.resolve("c.yaml.ftl"), Path.of("nowhere"));
    Files.write(folder.resolve("d.yaml.ftl"), new byte[] {'a', (byte) 0xff});
    write("e.yaml.ftl", "a: \u0001\n");
    write("f.yaml.ftl", "#".repeat((1 << 18) + 1));
    var bundle =
        CONFIG
            .withTemplates(UserTemplates.read("templates", folder))
            .generate(TierSource.of("tier.yaml", TIER), TODAY);
    assertThat(bundle.findings())
        .extracting(Finding::headline)
        .containsExactly(
            "`templates/a.yaml.ftl` leads out of the folder of templates, or to no file.",
            "`templates/b` leads out of the folder of templates, or to no file.",
            "`templates/c.yaml.ftl` leads out of the folder of templates, or to no file.",
            "`templates/d.yaml.ftl` is no UTF-8 text.",
            "`templates/e.yaml.ftl` is no UTF-8 text.",
            "`templates/f.yaml.ftl` is larger than 256 KiB.");
  }

  private void write(String path, String text) throws IOException {
    var file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static Bundle generate(String... namesAndTexts) {
    var texts = new LinkedHashMap<String, String>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      texts.put(namesAndTexts[i], namesAndTexts[i + 1]);
    }
    return CONFIG
        .withTemplates(UserTemplates.of(Collections.unmodifiableMap(texts)))
        .generate(TierSource.of("tier.yaml", TIER), TODAY);
  }
}
