package org.yawlfoundation.yawl.config.audit;

import java.util.List;
import java.util.function.UnaryOperator;
import org.yawlfoundation.yawl.config.finding.Location;

/**
 * The tier of ours whose files say most nearly what other files say.
 *
 * @param compared how many numbers both have
 * @param differences those that are not the same, the greatest first
 */
public record NearestTier(long agents, long compared, List<Difference> differences) {
  public NearestTier {
    differences = List.copyOf(differences);
  }

  /**
   * A number that differs.
   *
   * @param at where theirs stands
   * @param reason why ours is as it is
   */
  public record Difference(String name, String theirs, Location at, String ours, String reason) {}

  NearestTier at(UnaryOperator<Location> places) {
    return new NearestTier(
        agents,
        compared,
        differences.stream()
            .map(
                d ->
                    new Difference(
                        d.name(), d.theirs(), places.apply(d.at()), d.ours(), d.reason()))
            .toList());
  }

  /** Such as "A tier of 1000000 agents explains them best: 9 of 21 numbers are the same.". */
  String text() {
    var out = new StringBuilder();
    out.append("A tier of ").append(agents).append(" agents explains them best: ");
    out.append(compared - differences.size()).append(" of ").append(compared);
    out.append(" numbers are the same").append(differences.isEmpty() ? ".\n" : "; these differ:\n");
    for (var d : differences) {
      out.append("  ").append(d.name()).append(": ").append(d.theirs());
      out.append(" (").append(d.at()).append("), ours ").append(d.ours());
      out.append(" (").append(d.reason()).append(")\n");
    }
    return out.toString();
  }
}
