package org.yawlfoundation.yawl.config.tier;

import java.math.BigDecimal;

/** A kind of number that is refused beyond what anybody has seen, with the reason. */
final class Evidence {
  private Evidence() {}

  static KeyType<Long> upTo(KeyType<Long> type, String reason) {
    var most = String.valueOf(type.schema().get("maximum"));
    return new KeyType<>(
        type.name(),
        type.legal(),
        type.javaType(),
        scalar -> {
          try {
            return type.reader().read(scalar);
          } catch (NotLegal e) {
            boolean beyond =
                scalar.number().filter(n -> n.compareTo(new BigDecimal(most)) > 0).isPresent();
            throw beyond ? new NotLegal(e.complaint(), e.help() + ": " + reason) : e;
          }
        },
        type.spelling(),
        type.schema());
  }
}
