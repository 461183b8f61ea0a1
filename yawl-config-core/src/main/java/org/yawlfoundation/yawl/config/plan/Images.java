package org.yawlfoundation.yawl.config.plan;

import org.yawlfoundation.yawl.config.tier.ClusterKeys;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;

/** How images are called where a mirror stands in for their registries. */
final class Images {
  private Images() {}

  /** Files the image as the nodes pull it; the mirror is filed by the first that asks. */
  static String toPull(SheetBuilder sheet, Key<String> image, String path) {
    return sheet.put(
        Keys.named(path, String.class, "The image as the nodes pull it."),
        Why.formula("<" + image.path() + "> from <cluster.registryMirror>, if there is one")
            .from("a mirror keeps the repositories' names below its own"),
        in -> {
          var mirror = in.find(ClusterKeys.REGISTRY_MIRROR);
          var name = in.get(image);
          return mirror.map(host -> host + "/" + withoutRegistry(name)).orElse(name);
        });
  }

  /** A reference without its registry: the first step, where it looks like a host. */
  static String withoutRegistry(String image) {
    int slash = image.indexOf('/');
    var first = slash < 0 ? "" : image.substring(0, slash);
    boolean host = first.contains(".") || first.contains(":") || first.equals("localhost");
    return host ? image.substring(slash + 1) : image;
  }
}
