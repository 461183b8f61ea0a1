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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What a running Prometheus keeps of an engine pod that tells of each of its cases. */
@RequiresProgram("prometheus")
class ScrapedSeriesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** More than one scrape may keep ({@code metrics.limits.samples}). */
  private static final int CASES = 2_500;

  private static final List<String> KEPT =
      List.of("jvm_threads_live_threads", "yawl_cases_active", "yawl_overflow");

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port = PostgresServer.freePort();

  @TempDir private Path folder = Path.of("");

  @Test
  void seriesOfSingleCasesAreNotKept() throws Exception {
    assertThat(kept("guide", List.of("management"))).isEqualTo(Map.of("management", KEPT));
  }

  @Test
  void ofTelemetryOnlyTheEnginesOwnSeriesAreKept() throws Exception {
    assertThat(kept("engine", List.of("management", "telemetry")))
        .isEqualTo(Map.of("management", KEPT, "telemetry", List.of("yawl_cases_active")));
  }

  /** The names of the series that are stored, by the pod's port. */
  private Map<String, List<String>> kept(String profile, List<String> endpoints) throws Exception {
    var pod = pod();
    try {
      var prometheus = start(config(profile, pod.getAddress().getPort()));
      try {
        awaitScrapes(endpoints);
        return stored();
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

  /** Ours, with what Kubernetes would tell of the pod in place of the question to it. */
  private static String config(String profile, int podPort) {
    var scrape = ScrapeConfigTest.scrape("{scrapeInterval: 2s, profile: " + profile + "}");
    var targets = new StringBuilder("    static_configs:\n");
    for (var name : List.of("management", "telemetry", "http")) {
      targets.append("      - targets: ['127.0.0.1:" + podPort + "']\n");
      targets.append("        labels:\n");
      targets.append("          __meta_kubernetes_pod_phase: Running\n");
      targets.append("          __meta_kubernetes_pod_container_port_name: " + name + "\n");
    }
    return ScrapeConfigTest.found(scrape, targets.toString());
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
  private void awaitScrapes(List<String> endpoints) throws IOException, InterruptedException {
    var scraped = new TreeSet<String>();
    for (int i = 0; i < 100 && !scraped.equals(new TreeSet<>(endpoints)); i++) {
      Thread.sleep(200);
      scraped.clear();
      var told = CASES * 2 + KEPT.size();
      for (var series :
          ask(
              "query?query=",
              "scrape_samples_scraped == "
                  + told
                  + " and on (endpoint) sum_over_time(up[1m]) >= 2")) {
        scraped.add(series.at("/metric/endpoint").asString());
      }
    }
    assertThat(scraped).as(send("/api/v1/targets").body()).containsExactlyElementsOf(endpoints);
  }

  private Map<String, List<String>> stored() throws IOException, InterruptedException {
    var stored = new TreeMap<String, List<String>>();
    for (var series : ask("series?match[]=", "{__name__=~\".+\",__name__!~\"up|scrape_.+\"}")) {
      stored
          .computeIfAbsent(series.at("/endpoint").asString(), endpoint -> new ArrayList<>())
          .add(series.at("/__name__").asString());
    }
    stored.values().forEach(names -> names.sort(null));
    return stored;
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
