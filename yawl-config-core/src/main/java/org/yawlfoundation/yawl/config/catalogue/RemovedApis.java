package org.yawlfoundation.yawl.config.catalogue;

import java.util.Optional;
import org.yawlfoundation.yawl.config.quantity.Version;

/**
 * The kinds that Kubernetes' API served once, or serves for a while. {@code
 * KubernetesLifecycleRecorder} reads them in the API's own types.
 */
public final class RemovedApis {
  private final String rows = Rows.text("kubernetes-removed.tsv");

  private RemovedApis() {}

  /**
   * The end of a kind.
   *
   * @param release the first that does not serve it
   * @param instead such as {@code policy/v1 PodDisruptionBudget}; empty where nothing took its
   *     place
   */
  public record End(Version release, Optional<String> instead) {}

  /** Reads the catalogue. */
  public static RemovedApis read() {
    return new RemovedApis();
  }

  /** When a kind such as {@code policy/v1beta1 PodDisruptionBudget} ends, where it does. */
  public Optional<End> end(String apiVersionAndKind) {
    return Rows.find(rows, apiVersionAndKind, '\t')
        .map(
            row ->
                new End(
                    Version.parse(row.get(1)),
                    Optional.of(row.get(2)).filter(instead -> !instead.isEmpty())));
  }
}
