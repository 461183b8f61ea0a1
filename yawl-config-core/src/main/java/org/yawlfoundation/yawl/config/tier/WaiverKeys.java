package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.TextTypes.DATE;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

import java.time.LocalDate;

/** Findings that are known and accepted. */
public final class WaiverKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group WAIVER =
      LIST.group("waive[]", "Findings that are known and accepted, each with a reason and an end.");

  public static final Key<String> RULE =
      WAIVER.given(
          "rule",
          text("a rule's code", "a code such as `YC203`", "^[A-Z]{2}[0-9]{3}$", 5),
          "The rule that is waived.",
          "YC203");
  public static final Key<String> BECAUSE =
      WAIVER.given(
          "because",
          text("a reason", "a sentence", "\\S", 500),
          "Why it is waived.",
          "drains are done with a surge node pool");
  public static final Key<LocalDate> UNTIL =
      WAIVER.given("until", DATE, "The last day on which the waiver holds.", "2099-12-31");

  private WaiverKeys() {}
}
