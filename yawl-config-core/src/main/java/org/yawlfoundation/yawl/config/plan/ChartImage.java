package org.yawlfoundation.yawl.config.plan;

/**
 * An image reference in the parts that charts ask for.
 *
 * @param registry such as {@code ghcr.io}; {@code docker.io} where the reference has none
 * @param repository such as {@code yawlfoundation/yawl/engine}
 * @param tag such as {@code 6.0.0}; {@code latest} where the reference has none
 * @param digest such as {@code sha256:...}, or empty
 * @param tagAndDigest the tag, followed by the digest where there is one
 */
public record ChartImage(
    String registry, String repository, String tag, String digest, String tagAndDigest) {

  /**
   * Takes a reference apart as container runtimes do.
   *
   * <p>For example, {@code yawl/engine:6.0.0} is {@code docker.io}, {@code yawl/engine} and {@code
   * 6.0.0}; a reference without a tag has the tag {@code latest}, which a digest overrules.
   */
  static ChartImage parse(String reference) {
    int at = reference.indexOf('@');
    var digest = at < 0 ? "" : reference.substring(at + 1);
    var named = at < 0 ? reference : reference.substring(0, at);
    int colon = named.lastIndexOf(':');
    boolean isTagged = colon > named.lastIndexOf('/');
    var tag = isTagged ? named.substring(colon + 1) : "latest";
    var path = isTagged ? named.substring(0, colon) : named;
    int slash = path.indexOf('/');
    var first = slash < 0 ? "" : path.substring(0, slash);
    boolean hasRegistry = first.contains(".") || first.contains(":") || first.equals("localhost");
    return new ChartImage(
        hasRegistry ? first : "docker.io",
        hasRegistry ? path.substring(slash + 1) : slash < 0 ? "library/" + path : path,
        tag,
        digest,
        digest.isEmpty() ? tag : tag + "@" + digest);
  }

  @Override
  public String toString() {
    return registry + "/" + repository + ":" + tagAndDigest;
  }
}
