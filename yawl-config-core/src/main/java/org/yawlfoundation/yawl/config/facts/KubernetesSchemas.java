package org.yawlfoundation.yawl.config.facts;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.yawlfoundation.yawl.config.catalogue.RemovedApis;
import org.yawlfoundation.yawl.config.yaml.YamlFile;
import org.yawlfoundation.yawl.config.yaml.YamlNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Judges Kubernetes documents as strictly as the API server does, and stricter where the server
 * would drop a field unsaid.
 *
 * <p>A kind's schema is read and compiled when the first document of that kind comes, and kept:
 * hold one instance and share it, also between threads. Nothing is ever fetched.
 */
public final class KubernetesSchemas {
  private static final String FOLDER = "/org/yawlfoundation/yawl/config/schemas/kubernetes/";
  private static final String VOCABULARY = "https://json-schema.org/draft/2020-12/vocab/";

  /** Of all other keywords the validator would say nothing. */
  private static final List<String> VOCABULARIES =
      List.of("core", "applicator", "unevaluated", "validation", "meta-data");

  private static final Pattern KIND = Pattern.compile("[A-Za-z]{1,63}");

  private final Supplier<SchemaRegistry> registry = new Once<>(KubernetesSchemas::newRegistry);
  private final Supplier<RemovedApis> removed = new Once<>(RemovedApis::read);
  private final Map<String, Optional<Known>> schemas = new ConcurrentHashMap<>();

  private record Known(Schema schema, String apiVersion) {}

  /**
   * Returns what is wrong with a document, in the order of its lines.
   *
   * <p>A field younger than the target is a violation: the server would drop it without a word. For
   * example, for Kubernetes 1.28 a {@code preStop.sleep} is one, since it came with 1.30.
   *
   * @param target what the document is for; fields of other programs are taken to be old enough
   */
  public List<Violation> validate(YamlNode document, Release target) {
    Optional<Violation> gone = gone(document, target);
    if (gone.isPresent()) {
      return List.of(gone.get());
    }
    Optional<Known> known = document.textAt("kind").flatMap(this::known);
    if (known.isEmpty() || !isOfGroup(document, known.get())) {
      return List.of(unknown(document, known));
    }
    try {
      Schema schema = known.get().schema();
      List<Error> errors = schema.validate(document.toJson());
      return errors.isEmpty()
          ? List.of()
          : new ViolationTeller(document, schema.getSchemaNode(), target).tell(errors);
    } catch (JacksonException e) {
      // The library cannot hold whole numbers beyond 64 bits.
      var message = "This document holds a number that is too large for any field.";
      return List.of(new Violation("", document.line(), document.column(), message));
    }
  }

  /**
   * Whether a document can be judged: there is a schema of its kind in its version, or its version
   * is one that Kubernetes never had or has no longer. Other programs have versions that nobody
   * knows here, and of an autoscaler Kubernetes serves {@code autoscaling/v1} beside v2, in which
   * it stores all (API reference of Kubernetes 1.33).
   */
  public boolean judges(YamlNode document, Release target) {
    var kind = document.textAt("kind");
    var said = document.textAt("apiVersion").orElse("");
    if (said.isEmpty() && kind.filter("Kustomization"::equals).isPresent()) {
      return false; // Kustomize takes its only version where none is said.
    } else if (kind.isEmpty() || gone(document, target).isPresent()) {
      return true;
    }
    var known = kind.flatMap(this::known).filter(schema -> isOfGroup(document, schema));
    boolean isKubernetes = !said.contains(".") || group(said).endsWith(".k8s.io/");
    return known
        .filter(
            schema ->
                schema.apiVersion().equals(said)
                    || (isKubernetes && !said.equals("autoscaling/v1")))
        .isPresent();
  }

  /** A kind that was served once; no stable one ever ended. */
  private Optional<Violation> gone(YamlNode document, Release target) {
    String apiVersion = document.textAt("apiVersion").orElse("");
    String kind = document.textAt("kind").orElse("");
    if (!target.program().equals("Kubernetes")
        || !(apiVersion.contains("beta") || apiVersion.contains("alpha"))) {
      return Optional.empty();
    }
    return end(apiVersion + " " + kind, target)
        .map(
            end -> {
              String now = end.instead().orElse("");
              while (!now.isEmpty() && end(now, target).isPresent()) {
                now = end(now, target).get().instead().orElse("");
              }
              YamlNode place = document.at("apiVersion").orElse(document);
              return new Violation(
                  "/apiVersion",
                  place.line(),
                  place.column(),
                  "Kubernetes serves `%s` `%s` no longer since %s%s."
                      .formatted(apiVersion, kind, end.release(), instead(now, kind)));
            });
  }

  private static String instead(String now, String kind) {
    int blank = now.indexOf(' ');
    if (blank < 0) {
      return "";
    }
    boolean same = now.substring(blank + 1).equals(kind);
    return "; write `"
        + now.substring(0, blank)
        + (same ? "`" : "` `" + now.substring(blank + 1) + "`");
  }

  private Optional<RemovedApis.End> end(String apiVersionAndKind, Release target) {
    return removed
        .get()
        .end(apiVersionAndKind)
        .filter(end -> target.has("Kubernetes " + end.release()));
  }

  private Optional<Known> known(String kind) {
    return KIND.matcher(kind).matches()
        ? schemas.computeIfAbsent(kind, this::compile)
        : Optional.empty();
  }

  private Optional<Known> compile(String kind) {
    String file = FOLDER + kind.toLowerCase(Locale.ROOT) + ".json";
    try (InputStream in = KubernetesSchemas.class.getResourceAsStream(file)) {
      if (in == null) {
        return Optional.empty();
      }
      // JSON is YAML, and the reader of YAML is warm already.
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      JsonNode schema = YamlFile.parse(file, text).documents().get(0).toJson();
      if (!schema.at("/properties/kind/const").asString("").equals(kind)) {
        return Optional.empty();
      }
      return Optional.of(
          new Known(
              registry.get().getSchema(SchemaLocation.of("classpath:" + file), schema),
              schema.at("/properties/apiVersion/const").asString("")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JSON Schema without its formats, which none of ours use and which are slow to load. */
  private static SchemaRegistry newRegistry() {
    SpecificationVersion version = SpecificationVersion.DRAFT_2020_12;
    Dialect dialect =
        Dialect.builder(version.getDialectId())
            .specificationVersion(version)
            .idKeyword("$id")
            .keywords(KeywordType.getKeywords(version))
            .vocabularies(all -> VOCABULARIES.forEach(name -> all.put(VOCABULARY + name, true)))
            .keywords(SchemaKeywords.all())
            .build();
    SchemaRegistryConfig config =
        SchemaRegistryConfig.builder().pathType(PathType.JSON_POINTER).locale(Locale.ROOT).build();
    return SchemaRegistry.withDialect(dialect, builder -> builder.schemaRegistryConfig(config));
  }

  /** Two groups may have a kind of the same name; of one group, versions are told apart later. */
  private static boolean isOfGroup(YamlNode document, Known known) {
    String group = group(known.apiVersion());
    return document.textAt("apiVersion").map(said -> group(said).equals(group)).orElse(true);
  }

  private static String group(String apiVersion) {
    return apiVersion.substring(0, apiVersion.lastIndexOf('/') + 1);
  }

  private static Violation unknown(YamlNode document, Optional<Known> namesake) {
    Optional<String> kind = document.textAt("kind");
    if (kind.isEmpty()) {
      return new Violation(
          "",
          document.line(),
          document.column(),
          "This is no Kubernetes document: it lacks `kind`.");
    }
    String step = namesake.isPresent() ? "apiVersion" : "kind";
    YamlNode place = document.at(step).orElse(document);
    String apiVersion = document.textAt("apiVersion").orElse("");
    String message = "No schema is known for `" + apiVersion + "` `" + kind.get() + "`";
    String known = namesake.map(s -> "; known is that of `" + s.apiVersion() + "`").orElse("");
    return new Violation("/" + step, place.line(), place.column(), message + known + ".");
  }

  /** A value made when first asked for. */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Once(Supplier<T> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized T get() {
      if (made.isEmpty()) {
        made = Optional.of(maker.get());
      }
      return made.get();
    }
  }
}
