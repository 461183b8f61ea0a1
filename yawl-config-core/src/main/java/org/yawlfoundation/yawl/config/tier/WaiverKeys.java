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
  public static final Key<String> SCOPE =
      WAIVER.given(
          "scope",
          text(
              "a file or folder of the tree",
              "a file or a folder such as `kubernetes/pdb.yaml` or `cells/eu-1`, where `*` stands"
                  + " for any name and `**` for folders too",
              "^[^\\u0000-\\u0020/\\\\\\u007f\\u0085\\u2028\\u2029]"
                  + "[^\\u0000-\\u0020\\\\\\u007f\\u0085\\u2028\\u2029]*$",
              200),
          "The files whose findings are waived; all where it is not given.",
          "kubernetes/pdb.yaml");

  private WaiverKeys() {}
}
