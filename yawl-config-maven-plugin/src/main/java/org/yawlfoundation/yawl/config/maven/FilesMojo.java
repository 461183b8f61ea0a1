package org.yawlfoundation.yawl.config.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;
import org.yawlfoundation.yawl.config.Bundle;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.kubernetes.KubernetesObjects;

/** What the goals share that judge files before they write or compare them. */
abstract class FilesMojo extends TierMojo {
  /**
   * Asks another client's models about each manifest too, strictly. They found nothing in what we
   * make; ask them where templates of your own make manifests. It takes a second or so.
   */
  @Parameter(property = "yawl-config.deepValidation")
  boolean deepValidation;

  @Override
  List<Finding> further(Bundle bundle) {
    return deepValidation ? KubernetesObjects.problems(bundle) : List.of();
  }
}
