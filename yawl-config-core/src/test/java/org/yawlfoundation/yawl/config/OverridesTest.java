package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.plan.Origin;
import org.yawlfoundation.yawl.config.tier.Documents;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;

/** Every key that a tier document may give reaches the plan, and is known there as given. */
final class OverridesTest {
  private static final YawlConfig CONFIG = YawlConfig.create();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  static Stream<String> paths() {
    return Keys.all().stream()
        .filter(Key::settable)
        .map(Key::path)
        .filter(path -> !path.startsWith("waive") && !path.equals("extends"));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void reachesThePlan(String path) {
    var key = Keys.find(path).orElseThrow();
    var text = Documents.with(key, Documents.example(key));
    var bundle = CONFIG.generate(TierSource.of("t.yaml", text), TODAY);
    var sheet = bundle.sheet().orElseThrow(() -> new AssertionError(bundle.printFindings()));
    var origin = sheet.find(path.replace("[]", "[0]"));
    assertThat(origin).isPresent();
    assertThat(origin.get().kind()).isEqualTo(Origin.Kind.GIVEN);
    assertThat(origin.get().spelt()).isEqualTo(key.example());
    assertThat(origin.get().mark()).isPresent();
    boolean isRequired = path.equals("tier") || path.equals("agents") || path.endsWith("[]");
    boolean isOptional =
        List.of(
                "rollout.disruption.minAvailable",
                "cells.argocd.repository",
                "autoscaling.memoryTarget",
                "cluster.registryMirror",
                "cluster.databaseCidr",
                "cluster.nodes.count",
                "cluster.ingress.host",
                "cluster.ingress.className",
                "cluster.ingress.tlsSecret",
                "cluster.gateway.name",
                "cluster.gateway.namespace",
                "cluster.gateway.sectionName",
                "cluster.gateway.host",
                "cluster.secretStore.name",
                "postgresql.archive.folder",
                "alerting.routing.watchdog.urlFile",
                "alerting.runbooks",
                "dashboards.url",
                "pgbouncer.exporter.image",
                "pgbouncer.settings.max_packet_size",
                "pgbouncer.settings.client_tls_sslmode",
                "pgbouncer.settings.client_tls_cert_file",
                "pgbouncer.settings.client_tls_key_file",
                "pgbouncer.settings.server_tls_sslmode",
                "pgbouncer.settings.server_tls_ca_file",
                "kernel.settings.fs.nr_open")
            .contains(path);
    assertThat(origin.get().instead().isPresent()).isEqualTo(!isRequired && !isOptional);
    assertThat(bundle.printFindings()).isNotNull();
    assertThat(bundle.files()).isNotEmpty();
  }
}
