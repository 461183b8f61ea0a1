package org.yawlfoundation.yawl.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import tools.jackson.databind.JsonNode;

/** Argo CD finds each cell, its cluster and its folder, and brings a change to one cell first. */
class CellApplicationsTest {
  private static final String ASKED =
      "cells: {argocd: {repository: \"https://git.example.org/deploy.git\", path: trees/big}}\n";

  private static Map<String, String> files(String keys) {
    var bundle =
        YawlConfig.create()
            .generate(TierSource.of("tier.yaml", "tier: t\n" + keys), LocalDate.of(2026, 11, 23));
    assertThat(bundle.printFindings()).isEmpty();
    return bundle.files();
  }

  private static JsonNode file(Map<String, String> files, String path) {
    var text = Objects.requireNonNull(files.get(path), path);
    return YamlFile.parse(path, text).documents().get(0).toJson();
  }

  @Test
  void isMadeForSeveralCellsAndOnRequest() {
    assertThat(files("agents: 5000000\n").keySet()).noneMatch(CellApplicationsTest::isArgoCds);
    assertThat(files("agents: 1000000\n" + ASKED).keySet())
        .noneMatch(CellApplicationsTest::isArgoCds);
    assertThat(files("agents: 5000000\nartifacts: {kubernetes: false}\n" + ASKED).keySet())
        .noneMatch(CellApplicationsTest::isArgoCds);
  }

  private static boolean isArgoCds(String path) {
    return path.startsWith("argocd/") || path.endsWith("/cell.yaml");
  }

  @Test
  void tellsOfEachCellOnce() {
    var files = files("agents: 10000000\n" + ASKED);
    var spec = file(files, "argocd/applicationset.yaml").path("spec");
    assertThat(spec.at("/generators/0/git/files/0/path").asString())
        .isEqualTo("trees/big/cells/*/cell.yaml");
    assertThat(spec.at("/template/spec/source/path").asString()).isEqualTo("{{ .path.path }}");
    var clusters = new ArrayList<String>();
    var rollouts = new ArrayList<String>();
    for (var path : files.keySet()) {
      if (path.endsWith("/cell.yaml")) {
        var cell = file(files, path);
        assertThat(path).isEqualTo("cells/" + cell.path("name").asString() + "/cell.yaml");
        assertThat(files).containsKey(path.replace("cell.yaml", "kustomization.yaml"));
        clusters.add(cell.path("cluster").asString());
        rollouts.add(cell.path("rollout").asString());
      }
    }
    assertThat(clusters).hasSize(5).doesNotHaveDuplicates();
    assertThat(rollouts).containsExactly("first", "others", "others", "others", "others");
    // What no step selects is never synchronised.
    var steps = spec.at("/strategy/rollingSync/steps");
    assertThat(steps.findValues("values").stream().map(v -> v.get(0).asString()))
        .containsExactlyElementsOf(List.of("first", "others"));
    assertThat(steps.findValuesAsString("key")).containsOnly("yawlfoundation.org/rollout");
    assertThat(spec.at("/template/metadata/labels").has("yawlfoundation.org/rollout")).isTrue();
  }

  @Test
  void leavesTheRoutesOfACutOverAlone() {
    var with = file(files("agents: 5000000\n" + ASKED), "argocd/applicationset.yaml");
    assertThat(with.at("/spec/template/spec/ignoreDifferences/0/kind").asString())
        .isEqualTo("VirtualService");
    var without =
        file(
            files("agents: 5000000\nartifacts: {istio: false}\n" + ASKED),
            "argocd/applicationset.yaml");
    assertThat(without.at("/spec/template/spec/ignoreDifferences").isMissingNode()).isTrue();
  }
}
