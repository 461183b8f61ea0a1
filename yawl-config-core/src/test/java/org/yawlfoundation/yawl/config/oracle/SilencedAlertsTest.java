package org.yawlfoundation.yawl.config.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yawlfoundation.yawl.config.TierSource;
import org.yawlfoundation.yawl.config.YawlConfig;
import org.yawlfoundation.yawl.config.plan.Alert;
import org.yawlfoundation.yawl.config.plan.DeploymentPlan;
import tools.jackson.databind.ObjectMapper;

/** Which alert silences which: a running Alertmanager says of each pair what our page says. */
@RequiresProgram("prometheus-alertmanager")
class SilencedAlertsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port = PostgresServer.freePort();

  @TempDir private Path folder = Path.of("");

  @Test
  void alertmanagerSilencesWhatThePageSays() throws Exception {
    var bundle =
        YawlConfig.create()
            .generate(
                TierSource.of("t.yaml", "tier: t\nagents: 1000000\n"), LocalDate.of(2026, 11, 24));
    var plan = bundle.plan().orElseThrow();
    var process =
        start(Objects.requireNonNull(bundle.files().get("alertmanager/alertmanager.yml")));
    try {
      var alerts = alerts(plan);
      // Each pair in a namespace of its own, for what silences has that in common.
      var expected = new TreeMap<String, Boolean>();
      var posted = new ArrayList<Map<String, Object>>();
      alerts.forEach(
          (source, page) ->
              alerts.forEach(
                  (target, other) -> {
                    if (page.severity().equals("critical") && !source.equals(target)) {
                      boolean silenced =
                          Objects.requireNonNull(plan.operations().destinations().get(target))
                              .silencedBy()
                              .contains(source);
                      expected.put(source + "/" + target, silenced);
                      posted.add(labels(source, page, source + "/" + target, "a"));
                      posted.add(labels(target, other, source + "/" + target, "a"));
                    }
                  }));
      // The same warning of another pod or instance is not silenced by the page of one.
      for (var target : List.of("YawlHeapMemoryHigh", "YawlDatabaseReplicationLag")) {
        var other = Objects.requireNonNull(alerts.get(target));
        var source = target.replace("High", "") + "Critical";
        var page = Objects.requireNonNull(alerts.get(source));
        expected.put("other/" + target, false);
        posted.add(labels(source, page, "other/" + target, "a"));
        posted.add(labels(target, other, "other/" + target, "b"));
      }
      assertThat(expected.values()).contains(true, false).hasSizeGreaterThan(500);
      post(posted);
      assertThat(silenced(expected)).isEqualTo(expected);
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static Map<String, Alert> alerts(DeploymentPlan plan) {
    var alerts = new TreeMap<>(plan.alerting().rules());
    alerts.putAll(plan.alerting().burnRates());
    return alerts;
  }

  /** With pod and instance where the alert's own test sees them. */
  private static Map<String, Object> labels(
      String name, Alert alert, String namespace, String where) {
    var labels = new TreeMap<String, Object>();
    labels.put("alertname", name);
    labels.put("severity", alert.severity());
    labels.put("subject", alert.subject());
    labels.put("namespace", namespace);
    alert.proof().scenes().stream()
        .flatMap(scene -> scene.moments().stream())
        .flatMap(moment -> moment.firing().stream())
        .flatMap(firing -> firing.labels().stream())
        .map(Alert.Label::key)
        .filter(List.of("pod", "instance")::contains)
        .forEach(label -> labels.put(label, where));
    return Map.of("labels", labels);
  }

  /** With our routes and rules, and receivers that tell nobody. */
  private Process start(String config) throws IOException, InterruptedException {
    var quiet = new StringBuilder(config.substring(0, config.indexOf("\nreceivers:\n")));
    quiet.append("\nreceivers:\n");
    config
        .substring(config.indexOf("\nreceivers:\n"))
        .lines()
        .filter(line -> line.startsWith("  - name: "))
        .forEach(line -> quiet.append(line + "\n"));
    var file = Files.writeString(folder.resolve("alertmanager.yml"), quiet);
    var program = RequiresProgram.Condition.find("prometheus-alertmanager").orElseThrow();
    var process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + file,
                "--storage.path=" + folder.resolve("data"),
                "--web.listen-address=127.0.0.1:" + port,
                "--cluster.listen-address=")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log").toFile())
            .start();
    for (int i = 0; i < 100; i++) {
      try {
        if (send(HttpRequest.newBuilder(uri("/-/ready")).build()).statusCode() == 200) {
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

  private void post(List<Map<String, Object>> alerts) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(uri("/api/v2/alerts"))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(alerts)))
            .build();
    assertThat(send(request).statusCode()).isEqualTo(200);
  }

  /** Asked until all alerts are there: Alertmanager takes them in one after the other. */
  private Map<String, Boolean> silenced(Map<String, Boolean> expected)
      throws IOException, InterruptedException {
    var silenced = new HashMap<String, Boolean>();
    for (int i = 0; i < 50 && !silenced.equals(expected); i++) {
      Thread.sleep(200);
      silenced.clear();
      var answer = send(HttpRequest.newBuilder(uri("/api/v2/alerts")).build()).body();
      for (var alert : JSON.readTree(answer)) {
        var namespace = alert.at("/labels/namespace").asString();
        if (namespace.endsWith("/" + alert.at("/labels/alertname").asString())) {
          silenced.put(namespace, !alert.at("/status/inhibitedBy").isEmpty());
        }
      }
    }
    return new TreeMap<>(silenced);
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
