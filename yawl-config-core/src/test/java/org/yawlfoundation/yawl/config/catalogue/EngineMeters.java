package org.yawlfoundation.yawl.config.catalogue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.exporter.prometheus.PrometheusHttpServer;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.yawlfoundation.yawl.config.oracle.Exporter;

/**
 * Registers the meters of upstream's engine with the engine's own libraries, and reads how these
 * spell them.
 */
final class EngineMeters {
  /** One line of {@code engine-instruments.tsv}. */
  private record Instrument(
      String library, String kind, String name, String unit, List<String> labels) {
    static Instrument from(List<String> row) {
      var labels = row.get(4);
      return new Instrument(
          row.get(0),
          row.get(1),
          row.get(2),
          row.get(3),
          labels.isEmpty() ? List.of() : List.of(labels.split(" ", -1)));
    }
  }

  /** What {@code YEngine} records by {@code recordEngineOperation}. */
  private static final List<String> OPERATIONS =
      List.of("cancelCase", "completeWorkItem", "launchCase", "restore", "startWorkItem");

  private EngineMeters() {}

  static Collection<MetricFacts> facts() {
    var instruments =
        Rows.of("engine-instruments.tsv", '\t').stream().map(Instrument::from).toList();
    var facts = new ArrayList<MetricFacts>();
    facts.addAll(Exposition.parse(micrometer(instruments)).facts());
    facts.addAll(Exposition.parse(openTelemetry(instruments)).facts());
    return facts.stream()
        .filter(fact -> fact.name().startsWith("yawl_"))
        .map(EngineMeters::told)
        .toList();
  }

  private static MetricFacts told(MetricFacts fact) {
    var labels = fact.labels();
    if (fact.name().equals("yawl_engine_operation_duration_milliseconds")) {
      return fact.with("yawl_operation", OPERATIONS);
    }
    if (fact.unit() == MetricUnit.NONE && !fact.name().endsWith("_percent")) {
      return fact.in(MetricUnit.COUNT);
    }
    boolean isCounted = !labels.containsKey("application") || fact.type() == MetricType.GAUGE;
    return isCounted && !fact.name().endsWith("_seconds_max") ? fact : fact.needing("a caller");
  }

  private static String micrometer(List<Instrument> instruments) {
    var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    for (var instrument : instruments) {
      var tags = Tags.empty();
      for (var label : instrument.labels()) {
        tags = tags.and(label, "x");
      }
      var unit = instrument.unit().isEmpty() ? null : instrument.unit();
      switch (instrument.library() + " " + instrument.kind()) {
        case "micrometer counter" ->
            Counter.builder(instrument.name())
                .tags(tags)
                .baseUnit(unit)
                .register(registry)
                .increment();
        case "micrometer gauge" ->
            Gauge.builder(instrument.name(), () -> 1).tags(tags).baseUnit(unit).register(registry);
        case "micrometer timer" ->
            Timer.builder(instrument.name())
                .tags(tags)
                .register(registry)
                .record(Duration.ofMillis(1));
        case "micrometer histogram" ->
            Timer.builder(instrument.name())
                .tags(tags)
                .publishPercentileHistogram()
                .register(registry)
                .record(Duration.ofMillis(1));
        default -> {}
      }
    }
    return registry.scrape();
  }

  private static String openTelemetry(List<Instrument> instruments) {
    int port = Exporter.freePort();
    try (var reader = PrometheusHttpServer.builder().setHost("127.0.0.1").setPort(port).build();
        var provider = SdkMeterProvider.builder().registerMetricReader(reader).build()) {
      var meter = provider.get("engine");
      for (var instrument : instruments) {
        if (instrument.library().equals("otel")) {
          record(meter, instrument);
        }
      }
      try (var in = URI.create("http://127.0.0.1:" + port + "/metrics").toURL().openStream()) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void record(Meter meter, Instrument instrument) {
    var builder = Attributes.builder();
    instrument.labels().forEach(label -> builder.put(label, "x"));
    var attributes = builder.build();
    switch (instrument.kind().toLowerCase(Locale.ROOT)) {
      case "counter" ->
          meter
              .counterBuilder(instrument.name())
              .setUnit(instrument.unit())
              .build()
              .add(1, attributes);
      case "gauge" ->
          meter
              .gaugeBuilder(instrument.name())
              .setUnit(instrument.unit())
              .buildWithCallback(m -> m.record(1, attributes));
      case "histogram" ->
          meter
              .histogramBuilder(instrument.name())
              .setUnit(instrument.unit())
              .build()
              .record(1, attributes);
      default -> throw new IllegalArgumentException(instrument.kind());
    }
  }
}
