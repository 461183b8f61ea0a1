package org.yawlfoundation.yawl.config.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.yawlfoundation.yawl.config.plan.Origin.Kind;
import org.yawlfoundation.yawl.config.tier.Documents;
import org.yawlfoundation.yawl.config.tier.ScaleTier;
import org.yawlfoundation.yawl.config.tier.TierDocumentReader;
import org.yawlfoundation.yawl.config.tier.TierReader;

/** How a fleet falls into cells, and what follows for each of them. */
class CellsTest {
  private static LongStream fleets() {
    return LongStream.concat(
        LongStream.iterate(2_500_000, n -> n < 20_000_000, n -> n * 21 / 20 + 1),
        LongStream.of(19_999_999, 20_000_000));
  }

  @ParameterizedTest
  @MethodSource("fleets")
  void allCellsAreAlikeToTheAgent(long agents) {
    split(plan(ScaleTier.of("t", agents)), agents);
  }

  /** Many small cells, where an agent counts. */
  @ParameterizedTest
  @CsvSource({"9901, 100", "9999, 100", "1009, 101", "250, 101", "9950, 100"})
  void soAreManySmallOnes(String agents, String perCell) {
    split(
        plan(read(Documents.of(agents, Map.of("cells.agentsPerCell", perCell)))),
        Long.parseLong(agents));
  }

  private static void split(DeploymentPlan plan, long agents) {
    var members = plan.cells().members().values();
    assertThat(members).hasSize(Math.toIntExact(plan.cells().count()));
    assertThat(members.stream().mapToLong(Cells.Cell::agents).sum()).isEqualTo(agents);
    assertThat(members.stream().mapToLong(Cells.Cell::share).sum()).isEqualTo(10_000);
    long most = members.stream().mapToLong(Cells.Cell::agents).max().orElseThrow();
    assertThat(most).isEqualTo(plan.cells().agents());
    assertThat(members).allMatch(cell -> most - cell.agents() <= 1);
    // A share is its cell's part of the agents, rounded up or down.
    assertThat(members)
        .allMatch(cell -> Math.abs(cell.share() * agents - 10_000 * cell.agents()) < agents);
    assertThat(members.stream().filter(cell -> cell.rollout().equals("first"))).hasSize(1);
  }

  /**
   * A tier that has one cell's agents, and else what the fleet has, has the same thresholds: none
   * of them is the fleet's.
   */
  @ParameterizedTest
  @CsvSource({"5000000", "7654321", "10000000", "20000000"})
  void eachCellsThresholdsAreThoseOfItsOwnAgents(long agents) {
    var fleet = new PlanDeriver().derive(ScaleTier.of("t", agents));
    var inputs = new LinkedHashMap<String, String>();
    for (var origin : fleet.sheet().all()) {
      if (origin.kind() == Kind.PRESET || origin.path().equals("namespace")) {
        inputs.put(origin.path(), origin.spelt());
      }
    }
    assertThat(inputs).hasSizeGreaterThan(5);
    var differing = new TreeSet<Long>();
    for (var cell : fleet.plan().cells().members().values()) {
      if (differing.add(cell.agents())) {
        var alone =
            new PlanDeriver().derive(read(Documents.of(String.valueOf(cell.agents()), inputs)));
        assertThat(alone.plan().cells().count()).isEqualTo(1);
        assertThat(thresholds(alone.sheet())).isEqualTo(thresholds(fleet.sheet()));
      }
    }
    assertThat(thresholds(fleet.sheet()).keySet())
        .contains("alerting.readyPods.critical", "alerting.databaseConnections.critical");
    var one = new PlanDeriver().derive(ScaleTier.of("t", 1_000_000));
    assertThat(thresholds(one.sheet())).isNotEqualTo(thresholds(fleet.sheet()));
  }

  private static Map<String, Object> thresholds(Sheet sheet) {
    var values = new TreeMap<String, Object>();
    for (var origin : sheet.all()) {
      if (origin.path().startsWith("alerting.") && !origin.path().startsWith("alerting.routing")) {
        values.put(origin.path(), origin.value());
      }
    }
    return values;
  }

  private static DeploymentPlan plan(ScaleTier tier) {
    return new PlanDeriver().derive(tier).plan();
  }

  private static ScaleTier read(String text) {
    var document = new TierDocumentReader().read("t.yaml", text.getBytes(StandardCharsets.UTF_8));
    var result = new TierReader().read(document);
    assertThat(result.findings()).isEmpty();
    return result.tier().orElseThrow();
  }
}
