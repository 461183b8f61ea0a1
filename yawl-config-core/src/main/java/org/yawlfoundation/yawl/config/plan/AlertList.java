package org.yawlfoundation.yawl.config.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.yawlfoundation.yawl.config.tier.Key;
import org.yawlfoundation.yawl.config.tier.Keys;

/** The alerts so far, in the order of the file, and the groups that they belong to. */
final class AlertList {
  private final SheetBuilder sheet;
  private final Map<String, Alert> rules = new LinkedHashMap<>();
  private final Map<String, List<String>> groups = new LinkedHashMap<>();
  private List<String> group = List.of();

  AlertList(SheetBuilder sheet) {
    this.sheet = sheet;
  }

  SheetBuilder sheet() {
    return sheet;
  }

  /** Whatever is added now belongs to a group. */
  void begin(String name) {
    group = new ArrayList<>();
    groups.put(name, group);
  }

  /** Adds an alert whose formula names what its text is put together of. */
  void add(String name, String meaning, Why why, Function<Inputs, AlertBuilder> rule) {
    put(
        name,
        meaning,
        key ->
            sheet.put(
                key,
                read ->
                    new Why(
                        why.formula() + " over " + String.join(", ", read),
                        why.source(),
                        why.guide()),
                in -> rule.apply(in).build()));
  }

  /** Adds an alert that puts itself on the sheet. */
  void put(String name, String meaning, Function<Key<Alert>, Alert> rule) {
    rules.put(name, rule.apply(Keys.named("alerting.rules." + name, Alert.class, meaning)));
    group.add(name);
  }

  Map<String, Alert> rules() {
    return rules;
  }

  Map<String, Alerting.Group> groups() {
    var made = new LinkedHashMap<String, Alerting.Group>();
    groups.forEach(
        (name, alerts) ->
            made.put(
                name,
                sheet.put(
                    Keys.named(
                        "alerting.groups." + name,
                        Alerting.Group.class,
                        "Alerts that Prometheus evaluates one after the other."),
                    Why.source("by what they watch: a slow group holds up no other"),
                    in -> new Alerting.Group(alerts))));
    return made;
  }
}
