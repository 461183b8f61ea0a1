package org.yawlfoundation.yawl.config.tier;

/** A kind of number that is refused beyond what anybody has seen, with the reason. */
final class Evidence {
  private Evidence() {}

  static KeyType<Long> upTo(KeyType<Long> type, String reason) {
    return new KeyType<>(
        type.name(),
        type.legal(),
        type.javaType(),
        scalar -> {
          try {
            return type.reader().read(scalar);
          } catch (NotLegal e) {
            boolean beyond = e.complaint().contains("outside of");
            throw beyond ? new NotLegal(e.complaint(), e.help() + ": " + reason) : e;
          }
        },
        type.spelling(),
        type.schema());
  }
}
