package org.yawlfoundation.yawl.config.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * One route of an Istio VirtualService: where requests go, and how long they may take.
 *
 * @param owner the VirtualService's namespace and name
 * @param place of its destinations
 * @param weights of its destinations; of one that gives none, nothing
 */
public record Route(
    String owner,
    Place place,
    List<Optional<Fact<Long>>> weights,
    Fact<Duration> timeout,
    Fact<Long> attempts,
    Fact<Duration> perTryTimeout) {
  private static final FactKey<Long> WEIGHT = new FactKey<>("a destination's weight", Long.class);
  public static final FactKey<Duration> TIMEOUT =
      new FactKey<>("the time of a request", Duration.class);
  private static final FactKey<Long> ATTEMPTS =
      new FactKey<>("the tries after the first one", Long.class);
  private static final FactKey<Duration> PER_TRY =
      new FactKey<>("the time of one try", Duration.class);

  /** A part of Go's durations, such as {@code 1m30s} or {@code 1.5s}. */
  private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(h|ms|m|s)");

  public Route {
    weights = List.copyOf(weights);
  }

  /** The routes of a file, in its order. */
  public static Stream<Route> of(ParsedFile.Yaml file) {
    return file.yaml().documents().stream()
        .filter(document -> document.textAt("kind").filter("VirtualService"::equals).isPresent())
        .flatMap(
            document ->
                Stream.of("http", "tls", "tcp")
                    .flatMap(list -> items(document.at("spec", list)))
                    .flatMap(rule -> of(file.path(), owner(document), rule).stream()));
  }

  private static String owner(YamlNode document) {
    return document.textAt("metadata", "namespace").orElse("")
        + "/"
        + document.textAt("metadata", "name").orElse("");
  }

  private static Optional<Route> of(String path, String owner, YamlNode rule) {
    return rule.child("route").map(route -> of(path, owner, rule, route));
  }

  private static Route of(String path, String owner, YamlNode rule, YamlNode route) {
    return new Route(
        owner,
        new Place(path, route.line(), route.column(), 1),
        items(Optional.of(route))
            .map(to -> fact(path, WEIGHT, to.child("weight"), "weight", Route::count))
            .map(weight -> weight.isMissing() ? Optional.<Fact<Long>>empty() : Optional.of(weight))
            .toList(),
        fact(path, TIMEOUT, rule.child("timeout"), "timeout", Route::duration),
        fact(path, ATTEMPTS, rule.at("retries", "attempts"), "attempts", Route::count),
        fact(path, PER_TRY, rule.at("retries", "perTryTimeout"), "perTryTimeout", Route::duration));
  }

  private static <T> Fact<T> fact(
      String path,
      FactKey<T> key,
      Optional<YamlNode> node,
      String written,
      Function<String, Optional<T>> read) {
    return node.filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .flatMap(
            s ->
                read.apply(s.text())
                    .map(
                        value ->
                            Fact.of(
                                key,
                                value,
                                new Place(path, s.line(), s.column(), s.width()),
                                written)))
        .orElse(Fact.missing(key));
  }

  private static Optional<Long> count(String text) {
    return text.matches("[0-9]{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private static Optional<Duration> duration(String text) {
    var part = PART.matcher(text);
    var nanos = BigDecimal.ZERO;
    int end = 0;
    while (part.find() && part.start() == end && end < 30) {
      nanos = nanos.add(new BigDecimal(part.group(1)).multiply(nanos(part.group(2))));
      end = part.end();
    }
    boolean whole = end == text.length() && end > 0 && nanos.precision() - nanos.scale() < 18;
    return whole ? Optional.of(Duration.ofNanos(nanos.longValue())) : Optional.empty();
  }

  private static BigDecimal nanos(String unit) {
    return BigDecimal.valueOf(
        switch (unit) {
          case "h" -> 3_600_000_000_000L;
          case "m" -> 60_000_000_000L;
          case "s" -> 1_000_000_000L;
          default -> 1_000_000L;
        });
  }

  private static Stream<YamlNode> items(Optional<YamlNode> list) {
    return list.filter(YamlList.class::isInstance).stream()
        .flatMap(l -> ((YamlList) l).items().stream());
  }
}
