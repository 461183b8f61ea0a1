package org.yawlfoundation.yawl.config.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * What each pod of a Deployment asks for, as quotas count it.
 *
 * @param namespace of the Deployment; empty where it names none
 * @param priorityClass of its pods; empty where they have none
 * @param containers in order
 */
public record PodDemand(String namespace, String priorityClass, List<Container> containers) {
  /** Beyond it sums would fill the memory; Kubernetes takes no more than 2^63 - 1 of anything. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1L << 60);

  private static final int LARGEST_SCALE = 30;

  public PodDemand {
    containers = List.copyOf(containers);
  }

  /**
   * What a container asks for, by resource such as {@code cpu}; what is no quantity is left out.
   *
   * @param requests with those that follow from limits, as the API server fills them in
   */
  public record Container(
      String name, Map<String, BigDecimal> requests, Map<String, BigDecimal> limits) {
    public Container {
      requests = Collections.unmodifiableMap(new LinkedHashMap<>(requests));
      limits = Collections.unmodifiableMap(new LinkedHashMap<>(limits));
    }
  }

  static PodDemand of(YamlNode deployment, Stream<YamlNode> containers) {
    var each = new ArrayList<Container>();
    containers.forEach(
        container -> {
          var limits = quantities(container.at("resources", "limits"));
          var requests = new LinkedHashMap<>(limits);
          requests.putAll(quantities(container.at("resources", "requests")));
          each.add(new Container(container.textAt("name").orElse(""), requests, limits));
        });
    return new PodDemand(
        deployment.textAt("metadata", "namespace").orElse(""),
        deployment.textAt("spec", "template", "spec", "priorityClassName").orElse(""),
        each);
  }

  /** The quantities of a map, by name. */
  public static Map<String, BigDecimal> quantities(Optional<YamlNode> node) {
    var quantities = new LinkedHashMap<String, BigDecimal>();
    if (node.orElse(null) instanceof YamlMap map) {
      map.entries()
          .forEach(
              (name, entry) -> {
                if (entry.value() instanceof YamlScalar scalar) {
                  quantity(scalar.text()).ifPresent(number -> quantities.put(name, number));
                }
              });
    }
    return quantities;
  }

  /**
   * Reads {@code 500m}, {@code 2}, {@code 6Gi}, {@code 1e3}, as Kubernetes does; nothing where it
   * is less than none, or more than any cluster has.
   */
  public static Optional<BigDecimal> quantity(String text) {
    int end = text.length();
    while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
      end--;
    }
    try {
      var number = new BigDecimal(text.substring(0, end));
      return Math.abs((long) number.scale()) > LARGEST_SCALE
          ? Optional.empty()
          : factor(text.substring(end)).map(number::multiply).filter(PodDemand::isSane);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static boolean isSane(BigDecimal amount) {
    return amount.signum() >= 0 && amount.compareTo(MOST) <= 0;
  }

  private static Optional<BigDecimal> factor(String unit) {
    int power = "KMGTPE".indexOf(unit.isEmpty() ? 'x' : Character.toUpperCase(unit.charAt(0)));
    return switch (unit) {
      case "" -> Optional.of(BigDecimal.ONE);
      case "m" -> Optional.of(new BigDecimal("0.001"));
      case "Ki", "Mi", "Gi", "Ti", "Pi", "Ei" ->
          Optional.of(BigDecimal.valueOf(1L << (10 * (power + 1))));
      case "k", "M", "G", "T", "P", "E" -> Optional.of(BigDecimal.TEN.pow(3 * (power + 1)));
      default -> Optional.empty();
    };
  }
}
