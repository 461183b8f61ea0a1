package org.yawlfoundation.yawl.config.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.promql.Matcher.Operator;
import org.yawlfoundation.yawl.config.promql.Regexp;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;

/**
 * What a route of Alertmanager asks of one label of an alert.
 *
 * @param value without quotes
 * @param pattern of the two operators that take a regular expression, where it is a good one
 * @param place of the matcher
 */
public record LabelMatcher(
    String label, Operator operator, String value, Optional<Regexp> pattern, Place place) {
  /** Alertmanager's own form, with which a value needs no quotes. */
  private static final Pattern FORM =
      Pattern.compile(
          "\\s*([a-zA-Z_:][a-zA-Z0-9_:]*)\\s*(=~|!=|!~|=)\\s*(.*?)\\s*", Pattern.DOTALL);

  /** A comma between matchers, and not within quotes. */
  private static final Pattern COMMA =
      Pattern.compile(
          ",(?=(?:[^\"\\\\]|\\\\.)*(?:\"(?:[^\"\\\\]|\\\\.)*\"(?:[^\"\\\\]|\\\\.)*)*$)");

  /** Whether an alert is taken, as far as its labels are known. */
  public enum Answer {
    NO,
    MAYBE,
    YES;

    Answer and(Answer other) {
      return compareTo(other) < 0 ? this : other;
    }

    Answer or(Answer other) {
      return compareTo(other) > 0 ? this : other;
    }
  }

  /** The matchers of a route, in the ways of today and of releases before 0.22. */
  static List<LabelMatcher> ofRoute(String path, YamlNode route) {
    return of(path, route, "matchers", "match", "match_re");
  }

  /** The matchers of one side of a rule of inhibition, such as {@code source}. */
  static List<LabelMatcher> ofSide(String path, YamlNode rule, String side) {
    return of(path, rule, side + "_matchers", side + "_match", side + "_match_re");
  }

  private static List<LabelMatcher> of(
      String path, YamlNode node, String list, String equal, String regex) {
    var matchers = new ArrayList<LabelMatcher>();
    ClusterObject.all(node, list, "*")
        .filter(YamlScalar.class::isInstance)
        .map(YamlScalar.class::cast)
        .forEach(text -> read(text.text(), place(path, text)).forEach(matchers::add));
    pairs(path, node, equal, Operator.EQUAL).forEach(matchers::add);
    pairs(path, node, regex, Operator.REGEX).forEach(matchers::add);
    return List.copyOf(matchers);
  }

  private static Stream<LabelMatcher> pairs(
      String path, YamlNode node, String name, Operator operator) {
    return node.child(name).orElse(null) instanceof YamlMap map
        ? map.entries().entrySet().stream()
            .filter(entry -> entry.getValue().value() instanceof YamlScalar)
            .map(
                entry -> {
                  var value = (YamlScalar) entry.getValue().value();
                  return of(entry.getKey(), operator, value.text(), place(path, value));
                })
        : Stream.empty();
  }

  /**
   * What a text asks, whose parts stand between commas, and perhaps in braces; a bad one nothing.
   */
  static Stream<LabelMatcher> read(String text, Place place) {
    var inner = text.strip();
    if (inner.startsWith("{") && inner.endsWith("}")) {
      inner = inner.substring(1, inner.length() - 1);
    }
    return COMMA
        .splitAsStream(inner)
        .map(FORM::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(
            form ->
                of(
                    form.group(1),
                    Stream.of(Operator.values())
                        .filter(operator -> operator.sign().equals(form.group(2)))
                        .findFirst()
                        .orElseThrow(),
                    unquoted(form.group(3)),
                    place));
  }

  private static LabelMatcher of(String label, Operator operator, String value, Place place) {
    var pattern = operator.isRegex() ? Regexp.read(value).regexp() : Optional.<Regexp>empty();
    return new LabelMatcher(label, operator, value, pattern, place);
  }

  private static String unquoted(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1).replaceAll("\\\\([\\\\\"])", "$1")
        : value;
  }

  private static Place place(String path, YamlScalar text) {
    return new Place(path, text.line(), text.column(), text.width());
  }

  /** Whether it takes an alert. */
  Answer on(AlertRule alert) {
    var told = alert.find(label);
    if (told.isEmpty() || (operator.isRegex() && pattern.isEmpty())) {
      return Answer.MAYBE;
    }
    return takes(told.get()) ? Answer.YES : Answer.NO;
  }

  /** Whether it takes a value of its label; a bad pattern takes none. */
  public boolean takes(String text) {
    return switch (operator) {
      case EQUAL -> text.equals(value);
      case NOT_EQUAL -> !text.equals(value);
      case REGEX -> pattern.filter(p -> p.matches(text)).isPresent();
      case NOT_REGEX -> pattern.filter(p -> !p.matches(text)).isPresent();
    };
  }

  /** Whether all of some take an alert. */
  static Answer all(List<LabelMatcher> matchers, AlertRule alert) {
    var answer = Answer.YES;
    for (var matcher : matchers) {
      answer = answer.and(matcher.on(alert));
    }
    return answer;
  }

  /** As Alertmanager writes it. */
  @Override
  public String toString() {
    return label + operator.sign() + '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
