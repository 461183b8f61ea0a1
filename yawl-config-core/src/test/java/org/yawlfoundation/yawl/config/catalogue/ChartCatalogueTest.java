package org.yawlfoundation.yawl.config.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What charts read is what their templates say, and our fixture charts read nothing else. */
final class ChartCatalogueTest {
  private static final Path FIXTURES = Path.of("src/test/resources/charts");

  @TempDir private Path folder;

  @Test
  void followsValuesThroughTheTemplates() throws IOException {
    write(
        "Chart.yaml", "name: a\nversion: 1.2.3\ndependencies: [{name: b, condition: b.enabled}]\n");
    write("Chart.lock", "dependencies: [{name: b, version: 4.5.6}]\n");
    write("values.yaml", "deep: {cluster: {on: false}}\n");
    write("templates/NOTES.txt", "{{ .Values.printed }}{{ include \"judge\" . }}");
    write(
        "templates/_parts.tpl",
        """
        {{/* {{ .Values.comment }} */}}
        {{- define "image" -}}
        {{ default .root.registry (.global).registry }}/{{ .root.name | quote }}
        {{- end }}
        {{- define "judge" }}{{ if .Values.wrong }}{{ fail "no" }}{{ end }}{{ end }}
        {{- define "of" -}}
        {{- $here := $.context.Values -}}
        {{- range splitList "." .key }}{{ $here = index $here . }}{{ end -}}
        {{ $here }}
        {{- end }}
        """);
    write(
        "templates/object.yaml",
        """
        image: {{ include "image" (dict "root" .Values.image "global" .Values.global) }}
        {{- if and .Values.deep.cluster.on (not .Values.off) }}
        size: {{ .Values.deep.size }}
        {{- end }}
        bare: {{ .Values.size }}
        {{- with .Values.scope }}
        {{ toYaml .tree | nindent 2 }} {{ .one }}
        {{- else }}
        {{ .Values.otherwise }}
        {{- end }}
        {{- range $key, $value := .Values.map }}{{ $key }}: {{ $value.inner }}{{ end }}
        {{- range .Values.list }}{{ . }}{{ end }}
        {{- range $name := list "x" "y" }}{{ (get $.Values.by $name).z }}{{ end }}
        {{ dig "p" "q" "none" .Values.dug }} {{ omit .Values.left "k" | toYaml }}
        {{ include "of" (dict "key" "far.away" "context" $) }}
        {{ eq .Values.asked "a" | ternary .Values.yes .Values.no }}
        """);
    assertThat(ChartValuesRecorder.record(folder))
        .isEqualTo(
            """
            asked\tvalue\t
            b\tchart b 4.5.6\t
            b.enabled\tvalue\t
            by.x.z\tall\t
            by.y.z\tall\t
            deep.cluster.on\tvalue\t
            deep.size\tall\tdeep.cluster.on
            dug.p.q\tall\t
            far.away\tall\t
            global.registry\tall\t
            image.name\tall\t
            image.registry\tall\t
            left\tall\t
            list\tvalue\t
            list.*\tall\t
            map\tvalue\t
            map.*.inner\tall\t
            no\tall\t
            off\tvalue\t
            otherwise\tall\t
            scope\tvalue\t
            scope.one\tall\t
            scope.tree\tall\t
            size\tall\t
            wrong\tvalue\t
            yes\tall\t
            """);
  }

  @ParameterizedTest
  @CsvSource({"yawl, yawl 6.0", "postgresql, postgresql 16.7", "redis, redis 19.6"})
  void ourFixturesReadNothingThatTheRealChartsDoNot(String fixture, String chart)
      throws IOException {
    var rows = Rows.parse(ChartValuesRecorder.record(FIXTURES.resolve(fixture)), '\t');
    assertThat(rows).hasSizeGreaterThan(20);
    for (var row : rows) {
      assertThat(isRead(ChartCatalogue.of(chart).values(), row.get(0), row.get(1)))
          .as(row.get(0))
          .isTrue();
    }
  }

  /** Whether a chart reads a value; of a map, it may ask whether that is there. */
  private static boolean isRead(ChartValue values, String path, String what) {
    var here = Optional.of(values);
    for (var step : Pattern.compile("\\.").split(path, -1)) {
      if (here.filter(ChartValue::isReadWhole).isPresent()) {
        return true;
      }
      here = here.flatMap(value -> value.child(step));
    }
    return here.filter(value -> value.isRead() || what.equals("value")).isPresent();
  }

  @ParameterizedTest
  @CsvSource({"yawl, yawl-6.0", "postgresql, postgresql-16.7", "redis, redis-19.6"})
  @EnabledIfSystemProperty(
      named = "charts",
      matches = ".+",
      disabledReason = "no folder with the charts is given")
  void theChartsSayTheSameAgain(String name, String file) throws IOException {
    var recorded =
        Rows.text("chart-" + file + ".tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .collect(Collectors.joining("\n", "", "\n"));
    var charts = Path.of(System.getProperty("charts", ""));
    assertThat(ChartValuesRecorder.record(charts.resolve(name))).isEqualTo(recorded);
  }

  @Test
  void knowsOnlyTheChartsThatWereRead() {
    assertThat(ChartCatalogue.named("the YAWL chart 6.0.0")).contains("yawl 6.0");
    assertThat(ChartCatalogue.named("Bitnami's postgresql chart 16.7")).contains("postgresql 16.7");
    assertThat(ChartCatalogue.named("Bitnami's postgresql chart 15.5")).isEmpty();
    assertThat(ChartCatalogue.named("Kubernetes 1.33")).isEmpty();
  }

  @Test
  void tellsWhatWasMeant() {
    var yawl = ChartCatalogue.of("yawl 6.0");
    assertThat(yawl.suggest(List.of("replicaCoutn"))).contains("replicaCount");
    assertThat(yawl.suggest(List.of("services", "engine", "autoscaling"))).contains("autoscaling");
    assertThat(yawl.suggest(List.of("nothing", "like", "it"))).isEmpty();
    var postgresql = ChartCatalogue.of("postgresql 16.7");
    assertThat(postgresql.suggest(List.of("primary", "persistence", "storageClassName")))
        .contains("primary.persistence.storageClass");
  }

  private void write(String file, String text) throws IOException {
    Files.createDirectories(folder.resolve(file).getParent());
    Files.writeString(folder.resolve(file), text);
  }
}
