package org.yawlfoundation.yawl.config.tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/** Types a tier document by the key list. It tells every mistake, and stops at none. */
public final class TierReader {
  private static final String ILLEGAL = "YC102";
  private static final String MISSING = "YC105";
  private static final List<Key<String>> IMAGES =
      List.of(
          EngineKeys.IMAGE,
          IstioKeys.GREEN_IMAGE,
          PoolKeys.IMAGE,
          PoolKeys.EXPORTER_IMAGE,
          HelmKeys.POSTGRESQL_IMAGE,
          HelmKeys.REDIS_IMAGE);

  /**
   * What a document says, and what is wrong with it.
   *
   * @param tier absent when an error is among the findings
   */
  public record Result(Optional<ScaleTier> tier, List<Finding> findings) {
    public Result {
      findings = List.copyOf(findings);
    }
  }

  /** Types a document, over whatever the documents give that it extends. */
  public Result read(TierDocument document) {
    return new Reading(document).read();
  }

  /** One reading of one document. */
  private static final class Reading {
    private final TierDocument document;
    private final List<Finding> findings = new ArrayList<>();
    private final TreeMap<String, Given> given = new TreeMap<>();
    private final List<Waiver> waivers = new ArrayList<>();
    private final List<String> meant = new ArrayList<>();

    Reading(TierDocument document) {
      this.document = document;
      findings.addAll(document.findings());
    }

    Result read() {
      values();
      document.root().ifPresent(this::required);
      IMAGES.forEach(image -> ImageCheck.check(given, image).ifPresent(findings::add));
      TwiceCheck.check(given).forEach(findings::add);
      boolean good = document.root().isPresent() && findings.stream().noneMatch(Finding::isError);
      return new Result(
          good ? Optional.of(new ScaleTier(given, waivers)) : Optional.empty(), findings);
    }

    /** The base's values, and this document's over them. */
    private void values() {
      document
          .base()
          .map(Reading::new)
          .ifPresent(
              base -> {
                base.values();
                findings.addAll(base.findings);
                given.putAll(base.given);
                waivers.addAll(base.waivers);
                meant.addAll(base.meant);
              });
      document.root().ifPresent(root -> map(root, "", ""));
    }

    private void required(YamlMap root) {
      var preset = given.get(TierKeys.EXTENDS.path());
      if (preset != null && !has(document, TierKeys.AGENTS)) {
        long agents = Presets.agents(String.valueOf(preset.value()));
        given.put(TierKeys.AGENTS.path(), new Given(agents, preset.mark()));
        return;
      }
      for (Key<?> key : List.of(TierKeys.TIER, TierKeys.AGENTS)) {
        if (!has(document, key) && !meant.contains(key.path())) {
          findings.add(
              Finding.error(MISSING, "The tier document has no `" + key.path() + "`.")
                  .at(document.mark(root.line(), root.column(), 1, ""))
                  .help("add `" + key.path() + ": " + key.example() + "`"));
        }
      }
    }

    private static boolean has(TierDocument document, Key<?> key) {
      return document.root().flatMap(root -> root.key(key.path())).isPresent()
          || document.base().filter(base -> has(base, key)).isPresent();
    }

    /**
     * Reads a map of keys; the path is that of the values, the form that of the key list (the same
     * but for lists).
     */
    private void map(YamlMap map, String path, String form) {
      map.entries()
          .forEach((name, entry) -> entry(map, entry, below(path, name), below(form, name)));
    }

    private void entry(YamlMap map, YamlMap.Entry entry, String path, String form) {
      var key = isOneStep(entry.key().text()) ? Keys.find(form) : Optional.<Key<?>>empty();
      if (!isOneStep(entry.key().text())) {
        unknown(map, entry.key(), form);
      } else if (key.isPresent() && key.get().settable()) {
        scalar(key.get(), entry.value(), path);
      } else if (key.isPresent()) {
        derived(key.get(), entry.key());
      } else if (Keys.find(form + "[]").isPresent()) {
        list(
            entry.value(),
            path,
            item -> scalar(Keys.find(form + "[]").orElseThrow(), item.node(), item.path()));
      } else if (Keys.OPEN.containsKey(form)) {
        children(entry, path, names -> open(names, path));
      } else if (has(form + "[].")) {
        list(entry.value(), path, item -> waiver(item.node(), item.path(), form + "[]"));
      } else if (has(form + ".")) {
        children(entry, path, group -> map(group, path, form));
      } else {
        unknown(map, entry.key(), form);
      }
    }

    private void children(
        YamlMap.Entry entry, String path, java.util.function.Consumer<YamlMap> then) {
      if (entry.value() instanceof YamlMap map) {
        then.accept(map);
      } else {
        var fault =
            isNothing(entry.value())
                ? "has no keys below it."
                : "holds keys of its own, not " + entry.value().noun() + ".";
        findings.add(
            Finding.error(ILLEGAL, "`" + path + "` " + fault)
                .at(document.mark(isNothing(entry.value()) ? entry.key() : entry.value()))
                .help(
                    isNothing(entry.value())
                        ? "write its keys below it, or remove the line"
                        : "write its keys below it"));
      }
    }

    private record Item(YamlNode node, String path) {}

    private void list(YamlNode node, String path, java.util.function.Consumer<Item> each) {
      if (node instanceof YamlList list) {
        given.keySet().removeIf(known -> known.startsWith(path + "["));
        for (int i = 0; i < list.items().size(); i++) {
          each.accept(new Item(list.items().get(i), path + "[" + i + "]"));
        }
      } else {
        findings.add(
            Finding.error(
                    ILLEGAL,
                    isNothing(node)
                        ? "`" + path + "` has no value."
                        : "`" + path + "` is a list, not " + node.noun() + ".")
                .at(document.mark(node))
                .help("write each item on a line of its own, after `- `"));
      }
    }

    private void open(YamlMap map, String path) {
      var group = java.util.Objects.requireNonNull(Keys.OPEN.get(path));
      map.entries()
          .forEach(
              (name, entry) -> {
                if (!group.names().matcher(name).matches()) {
                  findings.add(
                      Finding.error(
                              UnknownKey.ID,
                              "`" + Excerpt.of(name) + "` is no " + group.noun() + ".")
                          .at(document.mark(entry.key()))
                          .help(group.legal()));
                  return;
                }
                var known = Keys.find(path + "." + name);
                Key<?> key = known.isPresent() ? known.get() : group.key(path + "." + name);
                scalar(key, entry.value(), path + "." + name);
              });
    }

    private <T> void scalar(Key<T> key, YamlNode node, String path) {
      if (!(node instanceof YamlScalar scalar)) {
        findings.add(
            Finding.error(
                    ILLEGAL,
                    "`" + path + "` is " + key.type().name() + ", not " + node.noun() + ".")
                .at(document.mark(node))
                .help("write " + key.type().name() + " (" + key.type().legal() + ")"));
        return;
      }
      var text = Scalar.from(scalar);
      try {
        if (text.isNull()) {
          throw new NotLegal(
              "has no value.",
              "write " + key.type().name() + " (" + key.type().legal() + "), or remove the line");
        }
        var value = key.type().reader().read(text);
        if (!key.equals(TierKeys.EXTENDS) || Presets.isPreset(text.text())) {
          given.put(path, new Given(value, Optional.of(document.mark(scalar))));
        }
      } catch (NotLegal e) {
        boolean isTold =
            document.findings().stream()
                .anyMatch(f -> f.at().equals(Optional.of(document.mark(scalar).at())));
        if (!isTold) {
          findings.add(
              Finding.error(ILLEGAL, "`" + path + "` " + e.complaint())
                  .at(document.mark(scalar))
                  .help(e.help()));
        }
      }
    }

    private void waiver(YamlNode node, String path, String form) {
      if (!(node instanceof YamlMap map)) {
        findings.add(
            Finding.error(ILLEGAL, "`" + path + "` is a waiver, not " + node.noun() + ".")
                .at(document.mark(node))
                .help("write `{rule: YC203, because: \"why\", until: 2027-03-31}`"));
        return;
      }
      int before = findings.size();
      map(map, path, form);
      for (Key<?> key : List.<Key<?>>of(WaiverKeys.RULE, WaiverKeys.BECAUSE, WaiverKeys.UNTIL)) {
        if (map.key(key.name()).isEmpty()) {
          findings.add(
              Finding.error(MISSING, "The waiver `" + path + "` has no `" + key.name() + "`.")
                  .at(document.mark(map.line(), map.column(), 1, ""))
                  .help("add `" + key.name() + ": " + key.example() + "`"));
        }
      }
      if (findings.size() == before) {
        waivers.add(
            new Waiver(
                take(WaiverKeys.RULE, path),
                take(WaiverKeys.BECAUSE, path),
                take(WaiverKeys.UNTIL, path),
                map.child("scope")
                    .map(
                        s ->
                            new Waiver.Scope(
                                take(WaiverKeys.SCOPE, path), Optional.of(document.mark(s)))),
                map.child("rule").map(document::mark)));
      }
    }

    private <T> T take(Key<T> key, String path) {
      var value = given.remove(path + "." + key.name());
      return key.type().javaType().cast(java.util.Objects.requireNonNull(value).value());
    }

    private void derived(Key<?> key, YamlScalar name) {
      findings.add(
          Finding.error(
                  UnknownKey.ID,
                  "`" + key.path() + "` follows from other keys and cannot be given.")
              .at(document.mark(name))
              .help(
                  "remove the line; `mvn yawl-config:explain -Dyawl-config.value="
                      + key.path()
                      + "` tells what it follows from"));
    }

    private void unknown(YamlMap map, YamlScalar name, String form) {
      var key = UnknownKey.of(map, name.text(), form);
      key.near().ifPresent(meant::add);
      findings.add(key.finding().at(document.mark(name)));
    }

    private static boolean isOneStep(String name) {
      return name.indexOf('.') < 0 && name.indexOf('[') < 0;
    }

    private static boolean has(String prefix) {
      return Keys.all().stream().anyMatch(key -> key.settable() && key.path().startsWith(prefix));
    }

    private static boolean isNothing(YamlNode node) {
      return node instanceof YamlScalar scalar && scalar.type() == YamlScalar.Type.NOTHING;
    }

    private static String below(String path, String name) {
      return path.isEmpty() ? name : path + "." + name;
    }
  }
}
