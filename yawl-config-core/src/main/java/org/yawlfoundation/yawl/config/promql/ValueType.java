package org.yawlfoundation.yawl.config.promql;

/** What an expression gives. */
public enum ValueType {
  SCALAR("a number"),
  VECTOR("an instant vector"),
  MATRIX("a range vector"),
  STRING("a string");

  private final String noun;

  ValueType(String noun) {
    this.noun = noun;
  }

  /** As a sentence calls it. */
  public String noun() {
    return noun;
  }
}
