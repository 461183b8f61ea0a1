package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.artifact.Artifact;
import org.yawlfoundation.yawl.config.artifact.Language;
import org.yawlfoundation.yawl.config.check.Rule;

/** Names what was forgotten beside a new artifact, rule or template. */
class RepositoryTest {
  private static final Path TEMPLATES = Path.of("../templates");
  private static final Pattern CODE = Pattern.compile("YC[0-9]{3}");
  private static final Pattern CODE_IN_SOURCE = Pattern.compile("\"(YC[0-9]{3})\"");

  private static final Pattern INTERPOLATION =
      Pattern.compile("\\[=(?:[^\\[\\]\"]|\"[^\"]*\"|\\[(?:[^\\[\\]\"]|\"[^\"]*\")*\\])*\\]");

  /**
   * U+0001 is an interpolation: all of a line or a comment, a value after a key or a dash, or both
   * name and value.
   */
  private static final Pattern WHOLE_SCALAR =
      Pattern.compile(
          "\\s*(# |(- )*((\u0001|[A-Za-z0-9_./-]+): )?)\u0001|(\u0001|[A-Za-z0-9_.-]+) = \u0001");

  /** Within no string. */
  private static final Pattern WHOLE_IN_JSON = Pattern.compile("(?:[^\"]|\"[^\"\u0001]*\")*");

  /** Within no string, and beside no word. */
  private static final Pattern WHOLE_IN_SQL =
      Pattern.compile(
          "(?:[^'\u0001]|'[^'\u0001]*'|(?<![\\w\"'$\u0001])\u0001(?![\\w\"'$\u0001]))*");

  private static final Pattern WHOLE_WORD = Pattern.compile("(?:[^\u0001]|(?<!\\S)\u0001(?!\\S))*");

  private static final Pattern ANYWHERE = Pattern.compile(".*");
  private static final Pattern INCLUDE = Pattern.compile("<#include \"([^\"]+)\">");

  private static final Pattern BANNED = Pattern.compile("\\?(join|c|string|new|api|eval)\\b|==");

  @Test
  void knowsTheseArtifactsAndNoOthers() {
    assertThat(Registered.all(Artifact.class).stream().map(Artifact::path).sorted())
        .containsExactly(
            ".gitattributes",
            "alertmanager/alertmanager.yml",
            "cells/index.yaml",
            "cells/{cell}/kubernetes/kustomization.yaml",
            "grafana/configmap.yaml",
            "grafana/yawl-engine.dashboard.json",
            "helm/postgresql-values.yaml",
            "helm/redis-values.yaml",
            "helm/yawl-values.yaml",
            "istio/canary/{step}.yaml",
            "istio/destinationrule.yaml",
            "istio/virtualservice.yaml",
            "jvm/engine.options",
            "kernel/limits.d/99-yawl.conf",
            "kernel/sysctl.d/99-yawl.conf",
            "kubernetes/deployment.yaml",
            "kubernetes/hpa.yaml",
            "kubernetes/kustomization.yaml",
            "kubernetes/namespace.yaml",
            "kubernetes/networkpolicy.yaml",
            "kubernetes/pdb.yaml",
            "kubernetes/pgbouncer-configmap.yaml",
            "kubernetes/pgbouncer-deployment.yaml",
            "kubernetes/pgbouncer-pdb.yaml",
            "kubernetes/pgbouncer-service.yaml",
            "kubernetes/priorityclass.yaml",
            "kubernetes/service.yaml",
            "kubernetes/serviceaccount.yaml",
            "pgbouncer/pgbouncer.ini",
            "postgresql/pg_hba.conf",
            "postgresql/postgresql.conf",
            "postgresql/roles.sql",
            "postgresql/{standby}.conf",
            "prometheus/adapter.yaml",
            "prometheus/prometheusrule.yaml",
            "prometheus/recording-rules.test.yaml",
            "prometheus/recording-rules.yaml",
            "prometheus/rules.test.yaml",
            "prometheus/rules.yaml",
            "prometheus/servicemonitor.yaml",
            "redis/redis.conf");
  }

  @Test
  void knowsTheseRulesAndNoOthers() {
    assertThat(
            Registered.all(Rule.class).stream()
                .map(rule -> rule.id() + " " + rule.getClass().getSimpleName())
                .sorted())
        .containsExactly(
            "YC201 DisruptionBudgetBlocksDrains",
            "YC202 ClientsExceedPgbouncers",
            "YC203 HeapExceedsMemoryLimit",
            "YC204 PostgresqlMemoryExceedsHost",
            "YC205 JvmOptionRefused",
            "YC206 PoolsExceedMaxConnections",
            "YC301 ManifestRefused",
            "YC302 YamlReadTwoWays",
            "YC303 SettingRefused");
  }

  @Test
  void everyRuleHasACodeOfItsOwnAndAPageThatBearsItsName() {
    var rules = Registered.all(Rule.class);
    assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates();
    for (var rule : rules) {
      assertThat(RulePage.path(rule.id())).exists();
      var page = RulePage.read(rule.id());
      assertThat(page.id()).isEqualTo(rule.id());
      assertThat(page.name()).isEqualTo(rule.getClass().getSimpleName());
      assertThat(YawlConfig.class.getResource("rules/" + rule.id() + ".md"))
          .as("the page of %s in the jar", rule.id())
          .isNotNull();
    }
  }

  @Test
  void everyPageHasARule() throws IOException {
    var ids = Registered.all(Rule.class).stream().map(rule -> rule.id() + ".md").toList();
    assertThat(names(RulePage.FOLDER))
        .filteredOn(name -> !name.equals("README.md"))
        .isEqualTo(ids.stream().sorted().toList());
  }

  @Test
  void theIndexListsEveryCodeOfTheSourcesAndNoOther() throws IOException {
    var used = new TreeSet<String>();
    for (var module : List.of(".", "../yawl-config-maven-plugin")) {
      for (var source : files(Path.of(module, "src/main/java"))) {
        var code = CODE_IN_SOURCE.matcher(Files.readString(source));
        while (code.find()) {
          used.add(code.group(1));
        }
      }
    }
    var listed = new TreeSet<String>();
    for (var line : Files.readAllLines(RulePage.FOLDER.resolve("README.md"))) {
      var code = CODE.matcher(line);
      if (line.startsWith("|") && code.find()) {
        listed.add(code.group());
      }
    }
    assertThat(used).hasSizeGreaterThan(20);
    assertThat(listed).isEqualTo(used);
  }

  @Test
  void everyArtifactHasATemplateAndEveryTemplateAnArtifact() throws IOException {
    assertThat(names(TEMPLATES))
        .filteredOn(template -> !isPart(template))
        .isEqualTo(
            Registered.all(Artifact.class).stream()
                .map(artifact -> artifact.path() + ".ftl")
                .sorted()
                .toList());
  }

  @Test
  void everyPartIsIncludedAndEveryIncludeIsAPart() throws IOException {
    var included = new TreeSet<String>();
    for (var template : files(TEMPLATES)) {
      var include = INCLUDE.matcher(Files.readString(template));
      while (include.find()) {
        var part = template.resolveSibling(include.group(1)).normalize();
        included.add(TEMPLATES.relativize(part).toString().replace('\\', '/'));
      }
    }
    assertThat(names(TEMPLATES))
        .filteredOn(RepositoryTest::isPart)
        .containsExactlyElementsOf(included);
  }

  private static boolean isPart(String template) {
    return template.startsWith("_", template.lastIndexOf('/') + 1);
  }

  @Test
  void oneInterpolationIsOneWholeScalar() throws IOException {
    var faults = new ArrayList<String>();
    for (var template : files(TEMPLATES)) {
      var lines = Files.readAllLines(template);
      for (int i = 0; i < lines.size(); i++) {
        if (!isWellFormed(language(template), lines.get(i))) {
          faults.add(template + ":" + (i + 1) + "  " + lines.get(i).strip());
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void theLintSeesWhatItIsFor() {
    assertThat(
            Stream.of(
                "image: [=a]:[=b]",
                "url: jdbc:[=host]",
                "[=a][=b]",
                "x: [=list?join(\",\")]",
                "x: [=n?c]",
                "<#if a == b>"))
        .noneMatch(line -> isWellFormed(Language.YAML, line));
    assertThat(
            Stream.of(
                "  - name: [=a]",
                "- [=a.b]",
                "    [=name]: [=value]",
                "[=name] = [=value]",
                "      [=x]",
                "value: [=kernel.settings[\"net.ipv4.x\"]]",
                "<#list a as b>"))
        .allMatch(line -> isWellFormed(Language.YAML, line));
    assertThat(Stream.of("\"title\": \"[=a]\",", "\"a[=b]\": 1", "{\"x\": \"y [=z] y\"}"))
        .noneMatch(line -> isWellFormed(Language.JSON, line));
    assertThat(
            Stream.of(
                "  \"title\": [=a],",
                "[=name]: [=value]<#sep>,</#sep>",
                "{\"h\": [=h], \"x y\": [=x]}",
                "{\"legend\": \"{{pod}}\", \"e\": [=files[\"a\"].text]}"))
        .allMatch(line -> isWellFormed(Language.JSON, line));
    assertThat(Stream.of("ALTER ROLE '[=a]';", "SET x_[=a] = 1;", "'a[=b]'", "[=a][=b]"))
        .noneMatch(line -> isWellFormed(Language.SQL, line));
    assertThat(Stream.of("ALTER ROLE [=a.asName] SET x = [=b];", "('it''s', [=a]),"))
        .allMatch(line -> isWellFormed(Language.SQL, line));
    assertThat(Stream.of("save [=a]:1", "\"[=a]\"", "[=a]-[=b]"))
        .noneMatch(line -> isWellFormed(Language.REDIS_CONF, line));
    assertThat(Stream.of("[=name] [=value]", "* soft nofile [=n]"))
        .allMatch(line -> isWellFormed(Language.LIMITS, line));
  }

  /** A part is held to be of the language that most files are in. */
  private static Language language(Path template) {
    var path = TEMPLATES.relativize(template).toString().replace('\\', '/');
    return isPart(path) && !path.matches(".*\\..*\\.ftl")
        ? Language.YAML
        : Language.of(path.replaceFirst("\\.ftl$", ""));
  }

  private static boolean isWellFormed(Language language, String line) {
    var plain = INTERPOLATION.matcher(line).replaceAll("\u0001");
    var form =
        switch (language) {
          case JSON -> WHOLE_IN_JSON;
          case SQL -> WHOLE_IN_SQL;
          case REDIS_CONF, LIMITS, GITATTRIBUTES, POSTGRESQL_HBA -> WHOLE_WORD;
          case MARKDOWN -> ANYWHERE;
          default -> WHOLE_SCALAR;
        };
    boolean whole = plain.equals(line) || form.matcher(plain).matches();
    return whole && !BANNED.matcher(line).find();
  }

  private static List<Path> files(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static List<String> names(Path root) throws IOException {
    return files(root).stream()
        .map(file -> root.relativize(file).toString().replace('\\', '/'))
        .sorted()
        .toList();
  }
}
