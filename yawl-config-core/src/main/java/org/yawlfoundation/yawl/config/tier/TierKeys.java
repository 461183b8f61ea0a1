package org.yawlfoundation.yawl.config.tier;

import static org.yawlfoundation.yawl.config.tier.NumberTypes.count;
import static org.yawlfoundation.yawl.config.tier.TextTypes.text;

/** What the fleet is: the keys at the top of a tier document. */
public final class TierKeys {
  static final KeyList LIST = new KeyList();
  private static final KeyList.Group TOP =
      LIST.group(
          "",
          "What a fleet of YAWL engines is to serve; everything else follows and may be overridden.");

  public static final Key<String> TIER =
      TOP.given(
          "tier",
          text(
              "a name",
              "small letters, digits and dashes, such as `one-million`",
              TextTypes.NAME_PATTERN,
              63),
          "The tier's name; its tree bears it.",
          "one-million");
  public static final Key<Long> AGENTS =
      TOP.given(
          "agents",
          Evidence.upTo(
              count(100, 20_000_000),
              "the guide's growth table (7.3) ends there, and nothing is known beyond it"),
          "Agents that the whole fleet serves at once.",
          "1000000");
  public static final Key<String> EXTENDS =
      TOP.given(
          "extends",
          text(
              "a preset or a tier document",
              "a preset (`1k`, `10k`, `100k`, `1m`, `2m`, `5m`, `10m`, `20m`) or the path of a document, such as `base.yaml`",
              "^(1k|10k|100k|1m|2m|5m|10m|20m|[^\\s].*\\.ya?ml)$",
              1_024),
          "Where what is not written here comes from: a preset's inputs, or another document.",
          "1m");
  public static final Key<String> NAMESPACE =
      TOP.given(
          "namespace",
          text(
              "a namespace's name",
              "small letters, digits and dashes, such as `yawl-prod`",
              TextTypes.NAME_PATTERN,
              63),
          "The Kubernetes namespace that holds the engine.",
          "yawl-prod");

  static {
    LIST.open(
        "labels",
        new OpenGroup(
            "The organisation's labels, on every object of Kubernetes.",
            "name of a label that is yours",
            OpenGroup.label("(?!(release|grafana_dashboard)$)" + OpenGroup.NOT_OURS),
            "write a label's name, such as `example.com/team`; app.kubernetes.io/name, part-of and managed-by, yawlfoundation.org/..., grafana_dashboard and release (`metrics.operatorLabels`) are ours",
            ObjectTypes.LABEL));
    LIST.open(
        "annotations",
        new OpenGroup(
            "The organisation's annotations, on every object of Kubernetes.",
            "name of an annotation that is yours",
            OpenGroup.label(OpenGroup.NOT_OURS),
            "write an annotation's name, such as `example.com/owner`; yawlfoundation.org/... are ours",
            ObjectTypes.LINE));
  }

  private TierKeys() {}
}
