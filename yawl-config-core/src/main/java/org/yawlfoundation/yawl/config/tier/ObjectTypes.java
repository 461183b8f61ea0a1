package org.yawlfoundation.yawl.config.tier;

import java.util.Optional;

/** The kinds of value that become parts of Kubernetes objects. */
final class ObjectTypes {
  /** The value of a label. */
  static final KeyType<String> LABEL =
      TextTypes.text(
          "a label's value",
          "letters, digits, dashes, dots and underscores, such as `payments`",
          "^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$",
          63);

  /** A text of one line. */
  static final KeyType<String> LINE =
      TextTypes.text("a text of one line", "a text of one line", TextTypes.ONE_LINE_PATTERN, 500);

  static final KeyType<Toleration> TOLERATION =
      QuantityTypes.spelt(
          "a taint",
          "`dedicated=yawl:NoSchedule`, `spot:NoExecute`",
          Toleration.class,
          Toleration::parse,
          Toleration::toString,
          Toleration.PATTERN,
          text -> Optional.empty());

  static final KeyType<SecretKey> SECRET_KEY =
      QuantityTypes.spelt(
          "a key of a Secret",
          "`smtp-login/password`",
          SecretKey.class,
          SecretKey::parse,
          SecretKey::toString,
          SecretKey.PATTERN,
          text -> Optional.empty());

  static final KeyType<OwnMetric> OWN_METRIC =
      QuantityTypes.spelt(
          "a metric's type, unit and labels",
          "`counter count`, `histogram seconds shop region`",
          OwnMetric.class,
          OwnMetric::parse,
          OwnMetric::toString,
          OwnMetric.PATTERN,
          text -> Optional.empty());

  private ObjectTypes() {}
}
