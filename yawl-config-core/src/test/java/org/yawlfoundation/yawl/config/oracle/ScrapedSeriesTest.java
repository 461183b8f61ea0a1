package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * What a running Prometheus keeps of an engine pod that tells of each of its cases: as scrape.yaml
 * says, and as the Operator reads either monitor.
 */
@RequiresProgram("prometheus")
class ScrapedSeriesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** More than one scrape may keep ({@code metrics.limits.samples}). */
  private static final int CASES = 2_500;

  private static final List<String> KEPT =
      List.of("jvm_threads_live_threads", "yawl_cases_active", "yawl_overflow");

  private static final List<String> FILES =
      List.of("podmonitor.yaml", "scrape.yaml", "servicemonitor.yaml");

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port = PostgresServer.freePort();

  @TempDir private Path folder = Path.of("");

  @Test
  void seriesOfSingleCasesAreNotKept() throws Exception {
    keeps("guide", Map.of("management", KEPT));
  }

  @Test
  void ofTelemetryOnlyTheEnginesOwnSeriesAreKept() throws Exception {
    keeps("engine", Map.of("management", KEPT, "telemetry", List.of("yawl_cases_active")));
  }

  /** The names of the series that are stored, by the pod's port, with each of the files. */
  private void keeps(String profile, Map<String, List<String>> names) throws Exception {
    var pod = pod();
    try {
      var prometheus = start(config(profile, pod.getAddress().getPort()));
      try {
        awaitScrapes(names.size() * FILES.size());
        var stored = stored();
        assertThat(stored.keySet()).containsExactlyElementsOf(FILES);
        var scraped = Objects.requireNonNull(stored.get("scrape.yaml"));
        assertThat(byEndpoint(scraped)).isEqualTo(names);
        assertThat(scraped)
            .allSatisfy(
                labels ->
                    assertThat(labels)
                        .containsEntry("job", "yawl-engine")
                        .containsEntry("namespace", "yawl")
                        .containsEntry("pod", "yawl-engine-0"));
        assertThat(stored.values()).allSatisfy(series -> assertThat(series).isEqualTo(scraped));
      } finally {
        prometheus.destroy();
        prometheus.waitFor();
      }
    } finally {
      pod.stop(0);
    }
  }

  private static HttpServer pod() throws IOException {
    var text =
        new StringBuilder(
            """
            jvm_threads_live_threads 40
            yawl_cases_active 7
            yawl_overflow{otel_metric_overflow="true"} 1
            """);
    for (int i = 0; i < CASES; i++) {
      text.append("yawl_case_duration{yawl_case_id=\"" + i + "\"} 1\n");
      text.append("yawl_workitem_duration{yawl_workitem_id=\"" + i + ":a\"} 1\n");
    }
    var told = text.toString().getBytes(StandardCharsets.UTF_8);
    var pod = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    pod.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/plain; version=0.0.4");
          exchange.sendResponseHeaders(200, told.length);
          exchange.getResponseBody().write(told);
          exchange.close();
        });
    pod.start();
    return pod;
  }

  /** All that the three files say, with what Kubernetes would tell of the pod in place of it. */
  private static String config(String profile, int podPort) {
    var scrapes = new ArrayList<Map<String, Object>>();
    for (var file : FILES) {
      var text =
          ScrapeConfigTest.file(
              "prometheus/" + file,
              "{scrapeInterval: 2s, profile: "
                  + profile
                  + ", podMonitor: "
                  + file.equals("podmonitor.yaml")
                  + "}");
      for (var scrape : scrapes(file, text)) {
        scrape.put("static_configs", targets(file, podPort));
        scrapes.add(scrape);
      }
    }
    return new Dump(DumpSettings.builder().build())
        .dumpToString(Collections.singletonMap("scrape_configs", scrapes));
  }

  @SuppressWarnings("unchecked") // a YAML mapping
  private static List<Map<String, Object>> scrapes(String file, String text) {
    if (!file.equals("scrape.yaml")) {
      return OperatorScrapes.of(text);
    }
    var ours = ScrapeConfigTest.found(text, "");
    var root =
        (Map<String, List<Map<String, Object>>>)
            new Load(LoadSettings.builder().build()).loadFromString(ours);
    return Objects.requireNonNull(root.get("scrape_configs"));
  }

  /** The pod's ports: the file is a label of its series. */
  private static List<Map<String, Object>> targets(String file, int podPort) {
    var targets = new ArrayList<Map<String, Object>>();
    for (var name : List.of("management", "telemetry", "http")) {
      var labels = new TreeMap<String, Object>();
      labels.put("file", file);
      var told = "__meta_kubernetes_";
      labels.put(told + "namespace", "yawl");
      labels.put(told + "pod_name", "yawl-engine-0");
      labels.put(told + "pod_container_name", "engine");
      labels.put(told + "pod_phase", "Running");
      labels.put(told + "pod_container_port_name", name);
      labels.put(told + "endpointslice_port_name", name);
      for (var owner : List.of("pod", "service")) {
        labels.put(told + owner + "_label_app_kubernetes_io_name", "yawl-engine");
        labels.put(told + owner + "_labelpresent_app_kubernetes_io_name", "true");
      }
      var target = new TreeMap<String, Object>();
      target.put("targets", List.of("127.0.0.1:" + podPort));
      target.put("labels", labels);
      targets.add(target);
    }
    return targets;
  }

  private Process start(String config) throws IOException, InterruptedException {
    var file = Files.writeString(folder.resolve("prometheus.yml"), config);
    var program = RequiresProgram.Condition.find("prometheus").orElseThrow();
    var process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + file,
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    for (int i = 0; i < 150; i++) {
      try {
        if (send("/-/ready").statusCode() == 200) {
          return process;
        }
      } catch (IOException e) {
        // It does not listen yet.
      }
      Thread.sleep(100);
    }
    process.destroy();
    throw new AssertionError(Files.readString(folder.resolve("log")));
  }

  /** Until each port has been scraped twice, with all that the pod tells, and not refused. */
  private void awaitScrapes(int scrapes) throws IOException, InterruptedException {
    int scraped = 0;
    for (int i = 0; i < 150 && scraped < scrapes; i++) {
      Thread.sleep(200);
      var told = CASES * 2 + KEPT.size();
      scraped =
          ask(
                  "query?query=",
                  "scrape_samples_scraped == "
                      + told
                      + " and on (file, endpoint) sum_over_time(up[1m]) >= 2")
              .size();
    }
    assertThat(scraped).as(send("/api/v1/targets").body()).isEqualTo(scrapes);
  }

  /** The labels of all series, by file; those of the Service are the Operator's alone. */
  private Map<String, Set<Map<String, String>>> stored() throws IOException, InterruptedException {
    var stored = new TreeMap<String, Set<Map<String, String>>>();
    for (var series : ask("series?match[]=", "{__name__=~\".+\",__name__!~\"up|scrape_.+\"}")) {
      var labels = new TreeMap<String, String>();
      series.properties().forEach(label -> labels.put(label.getKey(), label.getValue().asString()));
      labels.remove("service");
      var file = Objects.requireNonNull(labels.remove("file"));
      stored.computeIfAbsent(file, any -> new HashSet<>()).add(labels);
    }
    return stored;
  }

  private static Map<String, List<String>> byEndpoint(Set<Map<String, String>> stored) {
    return stored.stream()
        .collect(
            Collectors.groupingBy(
                labels -> String.valueOf(labels.get("endpoint")),
                Collectors.mapping(
                    labels -> String.valueOf(labels.get("__name__")),
                    Collectors.collectingAndThen(
                        Collectors.toList(), names -> names.stream().sorted().toList()))));
  }

  private JsonNode ask(String question, String query) throws IOException, InterruptedException {
    var path = question.replace("[]", "%5B%5D") + URLEncoder.encode(query, StandardCharsets.UTF_8);
    var data = JSON.readTree(send("/api/v1/" + path).body()).at("/data");
    return data.isArray() ? data : data.at("/result");
  }

  private HttpResponse<String> send(String path) throws IOException, InterruptedException {
    var uri = URI.create("http://127.0.0.1:" + port + path);
    return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
  }
}
