package org.yawlfoundation.yawl.config.facts;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.finding.Spelling;
import org.yawlfoundation.yawl.config.yaml.YamlList;
import org.yawlfoundation.yawl.config.yaml.YamlMap;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import org.yawlfoundation.yawl.config.yaml.YamlScalar;
import tools.jackson.databind.JsonNode;

/** Puts the errors of the schema validator into plain sentences, each at its line and column. */
final class ViolationTeller {
  private static final Map<String, String> SPELLINGS = spellings();
  private static final Map<String, String> TYPES = types();

  private final YamlNode document;
  private final JsonNode schema;
  private final Release target;

  ViolationTeller(YamlNode document, JsonNode schema, Release target) {
    this.document = document;
    this.schema = schema;
    this.target = target;
  }

  List<Violation> tell(List<Error> errors) {
    var violations = new TreeSet<>(Violation.ORDER);
    var meant = errors.stream().map(this::meant).flatMap(Optional::stream).toList();
    for (Error error : errors) {
      if (!isPartOfAnother(error) && !isToldBy(meant, error)) {
        one(error).ifPresent(violations::add);
      }
    }
    return List.copyOf(violations);
  }

  /**
   * An alternative of {@code oneOf} that does not hold is no fault of its own: that none holds, or
   * several, is.
   */
  private static boolean isPartOfAnother(Error error) {
    return steps(error.getEvaluationPath()).contains("oneOf")
        && !error.getKeyword().equals("oneOf");
  }

  /** That a field is not there is no fault of its own where it is there, misspelt. */
  private static boolean isToldBy(List<String> meant, Error error) {
    String here = pointer(steps(error.getInstanceLocation())) + "/";
    return switch (error.getKeyword()) {
      case "required" -> meant.contains(here + error.getProperty());
      case "oneOf" -> names(error.getSchemaNode()).anyMatch(name -> meant.contains(here + name));
      default -> false;
    };
  }

  /** The pointer of the field that a misspelt one was meant to be. */
  private Optional<String> meant(Error error) {
    return error.getKeyword().equals("additionalProperties") && error.getProperty() != null
        ? nearest(error, error.getProperty())
            .map(field -> pointer(steps(error.getInstanceLocation())) + "/" + field)
        : Optional.empty();
  }

  private Optional<Violation> one(Error error) {
    List<String> path = steps(error.getInstanceLocation());
    JsonNode rule = error.getSchemaNode();
    String name = error.getProperty() == null ? "" : error.getProperty();
    String where = where(path);
    String keyword = keyword(error);
    return switch (keyword) {
      case "additionalProperties" -> Optional.of(atKey(path, name, noField(error, name, where)));
      case "propertyNames" ->
          Optional.of(atKey(path, name, "`" + name + "` is no key for " + where + "."));
      case "false" ->
          Optional.of(
              atOwnKey(
                  path, "`" + last(path) + "` has no place in a file: the cluster writes it."));
      case SchemaKeywords.SINCE -> since(path, rule.asString(""));
      case SchemaKeywords.DEPRECATED -> deprecated(path, rule.asString(""));
      case "required" -> Optional.of(at(path, where + " lacks `" + name + "`."));
      case "not" -> Optional.of(both(path, rule, where));
      case SchemaKeywords.UNIQUE ->
          Optional.of(at(path, says(path) + ", as an entry above has it too."));
      case "oneOf" ->
          Optional.of(at(path, where + " is to have exactly one of " + alternatives(rule) + "."));
      case SchemaKeywords.AT_MOST ->
          Optional.of(tooMuch(path, error.getArguments()[0] + "", error.getArguments()[1] + ""));
      default -> Optional.of(at(path, says(path) + rest(error, keyword, rule)));
    };
  }

  private static String keyword(Error error) {
    JsonNode rule = error.getSchemaNode();
    return rule != null
            && rule.isBoolean()
            && !rule.booleanValue()
            && !error.getKeyword().equals("additionalProperties")
        ? "false"
        : error.getKeyword();
  }

  private String rest(Error error, String keyword, JsonNode rule) {
    return switch (keyword) {
      case "type" -> ", not " + typesOf(rule) + ".";
      case "enum" -> ", not one of " + values(rule) + ".";
      case "const" -> ", not `" + rule.asString() + "`.";
      case "minimum" -> ", less than " + rule + ".";
      case "maximum" -> ", more than " + rule + ".";
      case "minLength" -> ", shorter than " + rule + ".";
      case "maxLength" -> ", longer than " + rule + " characters.";
      case "minItems", "minProperties" ->
          ", and is to hold at least " + rule + " of what it is for.";
      case "maxItems", "maxProperties" ->
          " with more than " + rule + (rule.asInt(0) == 1 ? " field." : " fields.");
      case "pattern" -> ", which is " + spelling(error) + ".";
      default -> ", and breaks `" + keyword + "`: " + rule + ".";
    };
  }

  private String noField(Error error, String name, String where) {
    String near = nearest(error, name).map(field -> "; the nearest is `" + field + "`").orElse("");
    return "`" + name + "` is no field of " + where + near + ".";
  }

  private Optional<String> nearest(Error error, String name) {
    List<String> steps = new ArrayList<>(steps(error.getSchemaLocation().getFragment()));
    steps.remove(steps.size() - 1);
    JsonNode model = schema;
    for (String step : steps) {
      model = model.isArray() ? model.path(Integer.parseInt(step)) : model.path(step);
    }
    return Spelling.nearest(name, model.path("properties").propertyNames());
  }

  private Optional<Violation> since(List<String> path, String release) {
    String message =
        "`" + last(path) + "` came with " + release + "; the target is " + target.version() + ".";
    return target.has(release) ? Optional.empty() : Optional.of(atOwnKey(path, message));
  }

  private Optional<Violation> deprecated(List<String> path, String release) {
    String message = where(path) + " is deprecated; a later Kubernetes may take it no longer.";
    return target.has(release) ? Optional.of(atOwnKey(path, message).ahead()) : Optional.empty();
  }

  /**
   * {@code limits.cpu} stands beside {@code requests.cpu}, one step further up than {@code cpu}.
   */
  private Violation tooMuch(List<String> path, String bound, String most) {
    int dot = bound.indexOf('.');
    var steps =
        dot < 0 ? List.of(bound) : List.of(bound.substring(0, dot), bound.substring(dot + 1));
    var there = new ArrayList<>(path.subList(0, path.size() - steps.size()));
    there.addAll(steps);
    return at(path, says(path) + ", more than `" + bound + "`, " + most + ".").beyond(node(there));
  }

  private Violation both(List<String> path, JsonNode rule, String where) {
    List<String> names = rule.path("required").valueStream().map(JsonNode::asString).toList();
    YamlScalar later =
        node(path) instanceof YamlMap map
            ? names.stream()
                .flatMap(name -> map.key(name).stream())
                .max(Comparator.comparingInt(YamlScalar::line).thenComparingInt(YamlScalar::column))
                .orElseThrow()
            : null;
    String message =
        names.size() == 1
            ? "`" + names.get(0) + "` has no place in " + where + "."
            : where
                + " has both "
                + names.stream()
                    .map(name -> "`" + name + value(path, rule, name) + "`")
                    .collect(Collectors.joining(" and "))
                + ", which exclude each other.";
    return later == null ? at(path, message) : atKey(path, later.text(), message);
  }

  /** The value of a field, where that and not the field alone excludes another. */
  private String value(List<String> path, JsonNode rule, String name) {
    return rule.path("properties").has(name) ? ": " + node(path).textAt(name).orElse("") : "";
  }

  private String says(List<String> path) {
    String what =
        node(path) instanceof YamlScalar scalar && scalar.type() != YamlScalar.Type.NOTHING
            ? (scalar.type() == YamlScalar.Type.TEXT ? "the text `" : "`")
                + shortened(scalar.text())
                + "`"
            : node(path).noun();
    return where(path) + " is " + what;
  }

  private static String shortened(String text) {
    String line = text.strip().lines().findFirst().orElse("");
    return line.length() <= 60 && line.equals(text.strip())
        ? line
        : line.substring(0, Math.min(60, line.length())) + "...";
  }

  private String where(List<String> path) {
    var where = new StringBuilder(document.textAt("kind").orElse("The document"));
    YamlNode here = document;
    for (String step : path) {
      if (here instanceof YamlList) {
        where.append('[').append(step).append(']');
      } else {
        where.append(step.matches("[\\w-]+") ? "." + step : "[`" + step + "`]");
      }
      here = here.child(step).orElse(here);
    }
    return where.toString();
  }

  private Violation at(List<String> path, String message) {
    YamlNode node = node(path);
    return new Violation(pointer(path), node.line(), node.column(), message);
  }

  private Violation atKey(List<String> parent, String name, String message) {
    Optional<YamlScalar> key =
        node(parent) instanceof YamlMap map ? map.key(name) : Optional.empty();
    YamlNode place = key.isPresent() ? key.get() : node(parent);
    List<String> path = new ArrayList<>(parent);
    path.add(name);
    return new Violation(pointer(path), place.line(), place.column(), message);
  }

  private Violation atOwnKey(List<String> path, String message) {
    return path.isEmpty()
        ? at(path, message)
        : atKey(path.subList(0, path.size() - 1), last(path), message);
  }

  private YamlNode node(List<String> path) {
    return document.at(path.toArray(new String[0])).orElse(document);
  }

  private static String last(List<String> path) {
    return path.isEmpty() ? "" : path.get(path.size() - 1);
  }

  private static List<String> steps(@Nullable NodePath path) {
    if (path == null) {
      return List.of();
    }
    var steps = new ArrayList<String>();
    for (int i = 0; i < path.getNameCount(); i++) {
      steps.add(String.valueOf(path.getElement(i)));
    }
    return steps;
  }

  private static String pointer(List<String> path) {
    return path.stream()
        .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining());
  }

  private static String spelling(Error error) {
    return steps(error.getSchemaLocation().getFragment()).stream()
        .flatMap(step -> Stream.ofNullable(SPELLINGS.get(step)))
        .findFirst()
        .orElseGet(() -> "not spelt as `" + error.getSchemaNode().asString() + "` asks");
  }

  private static String typesOf(JsonNode rule) {
    Stream<JsonNode> types = rule.isArray() ? rule.valueStream() : Stream.of(rule);
    return types
        .map(type -> TYPES.getOrDefault(type.asString(), type.asString()))
        .collect(Collectors.joining(" or "));
  }

  private static String values(JsonNode rule) {
    return rule.valueStream()
        .map(value -> "`" + value.asString() + "`")
        .collect(Collectors.joining(", "));
  }

  private static String alternatives(JsonNode rule) {
    return names(rule).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  private static Stream<String> names(JsonNode alternatives) {
    return alternatives
        .valueStream()
        .flatMap(alternative -> alternative.path("required").valueStream())
        .map(JsonNode::asString);
  }

  private static Map<String, String> spellings() {
    var spellings = new LinkedHashMap<String, String>();
    spellings.put("ByteSize", "no size such as `10MB`");
    spellings.put("Cidr", "no network such as `10.0.0.0/8`");
    spellings.put("ConfigKey", "no key of a ConfigMap (letters, digits, `-`, `_` and `.`)");
    spellings.put("Cpu", "no amount of processors such as `500m` or `2`: 1m is the finest");
    spellings.put("Amount", "no amount such as `500m`, `2` or `4Gi`");
    spellings.put("Count", "no whole number");
    spellings.put("CountOrPart", "no percentage such as `25%` up to `100%`");
    spellings.put("CountOrPercentage", "no percentage such as `25%`");
    spellings.put("Bytes", "no whole number of bytes such as `512Mi` or `4Gi`");
    spellings.put("MountPath", "no path to mount at: it holds a `:`");
    spellings.put("OwnName", "a name of Kubernetes' own: it begins with `system-`");
    spellings.put("VariableName", "no name of a variable: it holds a `=`, or more than ASCII");
    spellings.put("PathWithin", "no path within: it begins with `/` or holds `..`");
    spellings.put("DnsLabel", "no DNS label (lower-case letters, digits, and `-` within)");
    spellings.put(
        "DnsSubdomain", "no DNS name (lower-case letters, digits, and `-` or `.` within)");
    spellings.put("GatewayDuration", "no duration such as `10s` or `500ms`");
    spellings.put("GoDuration", "no duration such as `1h` or `90s`");
    spellings.put("HostOrWildcard", "no host name such as `a.example.org` or `*.example.org`");
    spellings.put("ImageName", "no name of an image: it holds a blank");
    spellings.put("IstioDuration", "no duration such as `10s` or `500ms`");
    spellings.put("JsonPointer", "no path of fields such as `/spec/replicas`");
    spellings.put("SyncOption", "no option of Argo CD such as `ServerSideApply=true`");
    spellings.put("IstioDurationOrZero", "no duration such as `10s` or `500ms`");
    spellings.put("LabelValue", "no label value (letters, digits, and `-`, `_` or `.` within)");
    spellings.put(
        "PortName",
        "no port name (lower-case letters, digits, and `-` within; at least one letter)");
    spellings.put(
        "PortOrName",
        "no port name (lower-case letters, digits, and `-` within; at least one letter)");
    spellings.put("PrometheusDuration", "no duration such as `30s` or `5m`");
    spellings.put("QualifiedName", "no label key such as `name` or `example.org/name`");
    spellings.put("Quantity", "no quantity such as `500m`, `2` or `4Gi`");
    spellings.put(
        "RetryPolicies", "no list of conditions such as `connect-failure,refused-stream,503`");
    spellings.put("ServiceName", "no DNS label that begins with a letter");
    return Collections.unmodifiableMap(spellings);
  }

  private static Map<String, String> types() {
    var types = new LinkedHashMap<String, String>();
    types.put("array", "a list");
    types.put("boolean", "true or false");
    types.put("integer", "a whole number");
    types.put("null", "null");
    types.put("number", "a number");
    types.put("object", "a map");
    types.put("string", "text");
    return Collections.unmodifiableMap(types);
  }
}
