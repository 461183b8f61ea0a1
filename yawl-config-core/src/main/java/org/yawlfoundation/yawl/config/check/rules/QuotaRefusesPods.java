package org.yawlfoundation.yawl.config.check.rules;

import static org.yawlfoundation.yawl.config.facts.FactKeys.ENGINE_POD;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_REPLICAS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.MAX_SURGE;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOLERS;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOLER_POD;
import static org.yawlfoundation.yawl.config.facts.FactKeys.POOLER_SURGE;

import com.google.auto.service.AutoService;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.facts.FactKey;
import org.yawlfoundation.yawl.config.facts.FactKeys.Share;
import org.yawlfoundation.yawl.config.facts.PodDemand;
import org.yawlfoundation.yawl.config.facts.PodDemand.Container;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * A pod that a quota or a LimitRange refuses is never made: the fleet stays small, or a rollout
 * stands.
 */
@AutoService(Rule.class)
public final class QuotaRefusesPods implements Rule {
  /** The pods of a Deployment at their most. */
  private record Pods(String name, long most, long surge, PodDemand each) {
    long all() {
      return most + surge;
    }
  }

  @Override
  public String id() {
    return "YC220";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var quotas = subject.objects().all("ResourceQuota").toList();
    var ranges = subject.objects().all("LimitRange").toList();
    if (quotas.isEmpty() && ranges.isEmpty()) {
      return Stream.empty();
    }
    var pods = new ArrayList<Pods>();
    pods(subject, "engines", ENGINE_POD, MAX_REPLICAS, MAX_SURGE).ifPresent(pods::add);
    pods(subject, "PgBouncers", POOLER_POD, POOLERS, POOLER_SURGE).ifPresent(pods::add);
    return Stream.concat(
        quotas.stream().flatMap(quota -> quota(subject, quota, pods)),
        ranges.stream().flatMap(range -> range(subject, range, pods)));
  }

  private static boolean holdsFor(ClusterObject object, Pods pods) {
    return object.namespace().isEmpty()
        || pods.each().namespace().isEmpty()
        || object.namespace().equals(pods.each().namespace());
  }

  private static Optional<Pods> pods(
      Subject subject,
      String name,
      FactKey<PodDemand> each,
      FactKey<Long> most,
      FactKey<Share> surge) {
    var demand = subject.fact(each);
    var number = subject.fact(most);
    if (demand.isMissing() || number.isMissing()) {
      return Optional.empty();
    }
    Fact<Share> above = subject.fact(surge);
    long more = above.isMissing() ? 0 : above.value().ofUp(number.value());
    return Optional.of(new Pods(name, number.value(), more, demand.value()));
  }

  // ---- quotas

  private Stream<Finding> quota(Subject subject, ClusterObject quota, List<Pods> pods) {
    var counted =
        pods.stream().filter(p -> holdsFor(quota, p)).filter(p -> counts(quota.node(), p)).toList();
    if (counted.isEmpty()
        || !(quota.node().at("spec", "hard").orElse(null) instanceof YamlMap hard)) {
      return Stream.empty();
    }
    return hard.entries().entrySet().stream()
        .flatMap(
            entry ->
                entry.getValue().value() instanceof YamlScalar amount
                    ? held(subject, quota, entry.getKey(), amount, counted)
                    : Stream.empty());
  }

  private Stream<Finding> held(
      Subject subject,
      ClusterObject quota,
      String resource,
      YamlScalar amount,
      List<Pods> counted) {
    var has = PodDemand.quantity(amount.text());
    if (has.isEmpty() || counted.stream().anyMatch(p -> each(resource, p.each()).isEmpty())) {
      return Stream.empty();
    }
    var needed = BigDecimal.ZERO;
    var sum = new ArrayList<String>();
    for (var pods : counted) {
      var each = each(resource, pods.each()).orElseThrow();
      needed = needed.add(each.multiply(BigDecimal.valueOf(pods.all())));
      sum.add(
          "(%s %s + %s of a rollout)%s"
              .formatted(
                  pods.most(),
                  pods.name(),
                  pods.surge(),
                  isCount(resource) ? "" : " x " + Amounts.text(resource, each)));
    }
    if (needed.compareTo(has.get()) <= 0) {
      return Stream.empty();
    }
    var text = Amounts.text(resource, needed);
    return subject
        .error(
            this,
            "A quota of %s `%s` refuses pods of the largest fleet, which needs %s.",
            amount.text(),
            resource,
            text)
        .at(quota.place(amount), "the quota")
        .because("%s = %s", String.join(" + ", sum), text)
        .help("set `%s: %s`, or let the fleet be smaller".formatted(resource, text))
        .tell();
  }

  private static boolean isCount(String resource) {
    return resource.equals("pods") || resource.equals("count/pods");
  }

  /** What each pod is counted for; empty where the quota is of something else. */
  private static Optional<BigDecimal> each(String resource, PodDemand pod) {
    if (isCount(resource)) {
      return Optional.of(BigDecimal.ONE);
    }
    boolean limits = resource.startsWith("limits.");
    var name = resource.replaceFirst("^(limits|requests)\\.", "");
    Function<Container, BigDecimal> of =
        c -> (limits ? c.limits() : c.requests()).getOrDefault(name, BigDecimal.ZERO);
    return List.of("cpu", "memory", "ephemeral-storage").contains(name)
        ? Optional.of(pod.containers().stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add))
        : Optional.empty();
  }

  /**
   * Whether a quota's scopes take in such pods, which run for as long as they may, with requests.
   */
  private static boolean counts(YamlNode quota, Pods pods) {
    var expressions =
        ClusterObject.all(quota, "spec", "scopeSelector", "matchExpressions", "*")
            .allMatch(
                e ->
                    isInScope(
                        e.textAt("scopeName").orElse(""),
                        e.textAt("operator").orElse("Exists"),
                        ClusterObject.all(e, "values", "*")
                            .flatMap(v -> v.textAt().stream())
                            .toList(),
                        pods.each().priorityClass()));
    var scopes =
        ClusterObject.all(quota, "spec", "scopes", "*")
            .flatMap(s -> s.textAt().stream())
            .allMatch(s -> isInScope(s, "Exists", List.of(), pods.each().priorityClass()));
    return expressions && scopes;
  }

  private static boolean isInScope(
      String scope, String operator, List<String> values, String priorityClass) {
    return switch (scope) {
      case "NotTerminating", "NotBestEffort" -> true;
      case "PriorityClass" ->
          switch (operator) {
            case "In" -> values.contains(priorityClass);
            case "NotIn" -> !values.contains(priorityClass);
            case "DoesNotExist" -> priorityClass.isEmpty();
            default -> !priorityClass.isEmpty();
          };
      default -> false;
    };
  }

  // ---- LimitRanges

  private Stream<Finding> range(Subject subject, ClusterObject range, List<Pods> pods) {
    return ClusterObject.all(range.node(), "spec", "limits", "*")
        .filter(item -> item.textAt("type").filter("Container"::equals).isPresent())
        .flatMap(
            item ->
                pods.stream()
                    .filter(p -> holdsFor(range, p))
                    .flatMap(p -> p.each().containers().stream())
                    .flatMap(
                        container ->
                            Stream.concat(
                                beyond(subject, range, item, "max", container),
                                beyond(subject, range, item, "min", container))));
  }

  /** A container whose limit is above the most, or whose request is below the least. */
  private Stream<Finding> beyond(
      Subject subject, ClusterObject range, YamlNode item, String bound, Container container) {
    if (!(item.child(bound).orElse(null) instanceof YamlMap bounds)) {
      return Stream.empty();
    }
    boolean most = bound.equals("max");
    var asked = most ? container.limits() : container.requests();
    return bounds.entries().entrySet().stream()
        .flatMap(
            entry -> {
              var is = Optional.ofNullable(asked.get(entry.getKey()));
              if (!(entry.getValue().value() instanceof YamlScalar amount) || is.isEmpty()) {
                return Stream.empty();
              }
              var may = PodDemand.quantity(amount.text());
              int order = may.map(m -> is.get().compareTo(m)).orElse(0);
              if (most ? order <= 0 : order >= 0) {
                return Stream.empty();
              }
              var text = Amounts.text(entry.getKey(), is.get());
              return subject
                  .error(
                      this,
                      "A LimitRange refuses container `%s`: its `%s` of %s is %s than %s.",
                      container.name(),
                      entry.getKey(),
                      text,
                      most ? "more" : "less",
                      amount.text())
                  .at(range.place(amount), most ? "the most" : "the least")
                  .help("set `%s: %s`".formatted(entry.getKey(), text))
                  .tell();
            });
  }
}
