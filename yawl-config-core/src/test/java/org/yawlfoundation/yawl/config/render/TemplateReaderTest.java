package org.yawlfoundation.yawl.config.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yawlfoundation.yawl.config.artifact.Language;

class TemplateReaderTest {
  private static final Path OURS = Path.of("../templates");

  /**
   * Who copies one of ours to change it begins with a template that is accepted; but for parts that
   * define macros.
   */
  @Test
  void acceptsOurs() throws IOException {
    var faults = new ArrayList<String>();
    try (var files = Files.walk(OURS)) {
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        var name = OURS.relativize(file).toString().replace('\\', '/');
        var language = Language.find(name.replaceFirst("\\.ftl$", "")).orElse(Language.YAML);
        var reading =
            TemplateReader.read(Files.readString(file), language, TemplateTexts.isPart(name));
        if (TemplateTexts.isPart(name) && Files.readString(file).contains("<#macro ")) {
          assertThat(reading.faults()).isNotEmpty();
          continue;
        }
        reading.faults().forEach(f -> faults.add(name + " at " + f.offset() + ": " + f.message()));
      }
    }
    assertThat(faults).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [=\"freemarker.template.utility.Execute\"?new()]",
        "a: [=agents?api]",
        "a: [=agents?api.class]",
        "a: [=\"1\"?eval]",
        "<#assign x = \"[=1]\"?interpret><@x/>",
        "a: [=.data_model]",
        "a: [=.now]",
        "a: [=.vars]",
        "a: [=agents.getClass()]",
        "a: [=(.now)]",
        "a: [=!.now]",
        "<#if tier?? && .now??></#if>",
        "<#list .data_model as a, b></#list>",
        "<#include \"/etc/passwd\">",
        "<#include \"../secret\">",
        "<#include \"file:///etc/_passwd\">",
        "<#include \"http://example.com/_x\">",
        "<#include \"*/_x.ftl\">",
        "<#include tier>",
        "<#include \"_x.ftl\" parse=false>",
        "<#import \"/_x.ftl\" as x>",
        "a: [=1?lower_abc]",
        "a: [=\"a\"?left_pad(999999999)]",
        "<#list 1.. as x></#list>",
        "<#list 1..999999999 as x></#list>",
        "<#list [1] as x><#list [1, 2] as y></#list></#list>",
        "a: [=[1, 2]]",
        "<#list {\"a\": 1} as x, y></#list>",
        "<#macro m><@m/></#macro>",
        "<@m>a</@m>",
        "<@m x=y?eval/>",
        "<@m x=.now/>",
        "<@m x=[1]/>",
        "<@.now/>",
        "<@m",
        "<#function f(x)><#return f(x)></#function>",
        "<#assign a = \"b\">",
        "<#assign a>b</#assign>",
        "<#global a = 1>",
        "<#local a = 1>",
        "<#setting locale=\"de_DE\">",
        "<#setting datetime_format=\"iso\">",
        "<#noautoesc>a: [=tier]</#noautoesc>",
        "<#noAutoEsc>a: [=tier]</#noAutoEsc>",
        "<#autoesc>a: [=tier]</#autoesc>",
        "<#outputformat \"plainText\">a: [=tier]</#outputformat>",
        "<#ftl output_format=\"plainText\">",
        "<#ftl auto_esc=false>",
        "a: [=tier?no_esc]",
        "a: [=tier?string]",
        "a: [=tier?c]",
        "a: [=list?join(\",\")]",
        "a: [=tier + tier]",
        "a: [=agents * 2]",
        "a: [=\"x[=tier]\"]",
        "a: [=r\"\\\"]",
        "<#if tier == \"a\"></#if>",
        "<#if agents gt 5></#if>",
        "<#noparse>[=</#noparse>",
        "<#attempt><#recover></#attempt>",
        "<#visit x>",
        "<#stop \"x\">",
        "<#compress></#compress>",
        "<#if (((((((((((tier)))))))))))></#if>"
      })
  void refusesWhateverReachesFurtherThanThePlan(String template) {
    assertThat(faults(Language.YAML, template + "\n")).isNotEmpty();
  }

  @Test
  void tellsWhatIsNotAllowed() {
    assertThat(faults(Language.YAML, "a: [=tier?upper_case]\n<#lst a as b>\n<#if a>\n"))
        .containsExactly(
            "9 A template may not use `?upper_case`.",
            "22 A template may not use `<#lst>`.",
            "36 `<#if>` is never closed.");
    assertThat(faults(Language.YAML, "a: [=tier\n"))
        .containsExactly("3 This value is never closed.");
    assertThat(faults(Language.YAML, "<#-- a\n"))
        .containsExactly("0 This comment is never closed.");
    assertThat(faults(Language.YAML, "</#if>\n"))
        .containsExactly("0 `</#if>` closes nothing here.");
    assertThat(TemplateReader.read("<@m/>", Language.YAML, true).faults()).hasSize(1);
    assertThat(faults(Language.YAML, "<#include \"_a.ftl\">\n".repeat(21))).hasSize(1);
    assertThat(faults(Language.YAML, "<#if a>".repeat(21) + "</#if>".repeat(21))).hasSize(1);
  }

  @Test
  void acceptsValuesIfsListsAndParts() {
    assertThat(
            faults(
                Language.YAML,
                """
                <#-- [=no?value] <#if> -->
                a: [=engine.ports.http]
                b: [=kernel.settings["net.ipv4.tcp_rmem"]]
                <#if (a.b?? || !c) && d!false>
                c: [=e.asText]
                <#elseif f?has_content>
                <#else>
                </#if>
                <#list a as b, c>
                <#if b?is_first></#if>
                <#sep>
                ---
                </#list>
                <#list a>
                <#items as b>
                d: ${HOME} $(POD_IP) {{ $value }} [x] < >
                </#items>
                </#list>
                <#list [a.b, c["d"]] as e>
                e: [=e.f]
                </#list>
                <#include "_labels.ftl">
                <#include "/kubernetes/_labels.ftl">
                <#include "../kubernetes/_labels.ftl">
                <@alerts/>
                <@tests rules=alerting.burnRates step=metrics["a b"]/>
                """))
        .isEmpty();
  }

  @Test
  void seesWhichFilesItEmbeds() {
    var reading =
        TemplateReader.read(
            "a: [=files[\"pgbouncer/pgbouncer.ini\"].text]\nb: [=files['x'].sha256]\n",
            Language.YAML,
            false);
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.embeds())
        .extracting(TemplateReader.Mention::name)
        .containsExactly("pgbouncer/pgbouncer.ini", "x");
  }

  @Test
  void oneInterpolationIsOneWholeScalar() {
    refuses(
        Language.YAML,
        "image: [=a]:[=b]",
        "url: jdbc:[=host]",
        "[=a][=b]",
        "a: \"[=b]\"",
        "a: [=b] c");
    accepts(
        Language.YAML,
        "  - name: [=a]",
        "- [=a.b]",
        "    [=name]: [=value]",
        "# [=x]",
        "  [=x]",
        "value: [=kernel.settings[\"net.ipv4.x\"]]",
        "\"a b\": [=x] # why",
        "- - [=x]",
        "<#if a>b: [=c]</#if>");
    refuses(Language.INI, "a = b[=c]", "a = [=b] c", "a: [=b]");
    accepts(Language.SYSCTL, "[=name] = [=value]", "a.b=[=c]", "; [=a]");
    accepts(Language.JVM_OPTIONS, "[=x]");
    refuses(Language.JSON, "\"title\": \"[=a]\",", "\"a[=b]\": 1", "{\"x\": \"y [=z] y\"}");
    accepts(
        Language.JSON,
        "  \"title\": [=a],",
        "[=name]: [=value]<#sep>,</#sep>",
        "{\"h\": [=h], \"x y\": [=x]}");
    refuses(Language.SQL, "ALTER ROLE '[=a]';", "SET x_[=a] = 1;", "'a[=b]'", "[=a][=b]");
    accepts(Language.SQL, "ALTER ROLE [=a.asName] SET x = [=b];", "('it''s', [=a]),");
    refuses(Language.SHELL, "a='[=b]'", "a=\"[=b]\"", "a=x[=b]", "a=[=b]x", "$[=b]", "`[=b]`");
    accepts(Language.SHELL, "a=[=b]", "f [=a] [=b]", "x=$(f [=a])");
    refuses(Language.REDIS_CONF, "save [=a]:1", "\"[=a]\"", "[=a]-[=b]");
    accepts(Language.LIMITS, "[=name] [=value]", "* soft nofile [=n]");
    accepts(Language.MARKDOWN, "About [=agents] agents, `[=tier]`.");
  }

  /** A pattern that calls itself for each part of a line would run out of stack. */
  @Test
  void readsLongLinesInEveryLanguage() {
    for (var language : Language.values()) {
      for (var part : List.of("x ", "- ", "\"x\", ", "'x', ", "[=a] ", "(", "<#-- -->", "[", "<")) {
        var line = part.repeat(100_000);
        assertThat(faults(language, line + "[=x]\n").size()).as(language + part).isLessThan(3);
      }
    }
  }

  private static void accepts(Language language, String... lines) {
    assertThat(Stream.of(lines)).allMatch(line -> told(language, line).isEmpty());
  }

  private static void refuses(Language language, String... lines) {
    assertThat(Stream.of(lines)).noneMatch(line -> told(language, line).isEmpty());
  }

  private static List<String> told(Language language, String line) {
    var closed = line.contains("<#sep>") ? "<#list a as b>" + line + "</#list>" : line;
    return faults(language, closed + "\n");
  }

  private static List<String> faults(Language language, String template) {
    return TemplateReader.read(template, language, false).faults().stream()
        .map(fault -> fault.offset() + " " + fault.message())
        .toList();
  }
}
