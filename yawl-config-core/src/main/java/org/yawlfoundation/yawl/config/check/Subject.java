package org.yawlfoundation.yawl.config.check;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yawlfoundation.yawl.config.catalogue.Catalogues;
import org.yawlfoundation.yawl.config.catalogue.MetricCatalogue;
import org.yawlfoundation.yawl.config.catalogue.MetricProfile;
import org.yawlfoundation.yawl.config.facts.AlertRule;
import org.yawlfoundation.yawl.config.facts.ClusterObject;
import org.yawlfoundation.yawl.config.facts.ClusterObjects;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.facts.FactKey;
import org.yawlfoundation.yawl.config.facts.FactKeys;
import org.yawlfoundation.yawl.config.facts.FactReader;
import org.yawlfoundation.yawl.config.facts.KubernetesSchemas;
import org.yawlfoundation.yawl.config.facts.OwnMetrics;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.Place;
import org.yawlfoundation.yawl.config.facts.Queries;
import org.yawlfoundation.yawl.config.facts.Query;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.finding.Severity;

/** What rules judge: files, each parsed once, and the facts in them. */
public final class Subject {
  private final Map<String, ParsedFile> files = new LinkedHashMap<>();
  private final Map<FactKey<?>, Fact<?>> facts = new LinkedHashMap<>();
  private final ClusterObjects objects;
  private final Catalogues catalogues;
  private final KubernetesSchemas schemas;
  private final Trail trail;
  private @Nullable Looked looked;
  private @Nullable List<Query> queries;
  private @Nullable List<AlertRule> alerts;
  private @Nullable MetricCatalogue metrics;

  Subject(
      Collection<ParsedFile> files, Catalogues catalogues, KubernetesSchemas schemas, Trail trail) {
    files.forEach(file -> this.files.put(file.path(), file));
    FactReader.read(List.copyOf(files)).forEach(fact -> facts.put(fact.key(), fact));
    objects = ClusterObjects.of(files);
    this.catalogues = catalogues;
    this.schemas = schemas;
    this.trail = trail;
  }

  /** What the files say of one thing, or that none says it. */
  @SuppressWarnings("unchecked")
  public <T> Fact<T> fact(FactKey<T> key) {
    var fact = (Fact<T>) facts.getOrDefault(key, Fact.missing(key));
    if (looked != null && !fact.isMissing()) {
      looked.fact(fact.place());
    }
    return fact;
  }

  /** The files of one kind. */
  public <T extends ParsedFile> Stream<T> files(Class<T> kind) {
    lookAt(files.values().stream().filter(kind::isInstance).map(ParsedFile::path));
    return files.values().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** Notes from now on what is looked at. */
  void noteIn(Looked looked) {
    this.looked = looked;
  }

  private void lookAt(Stream<String> paths) {
    if (looked != null) {
      looked.files(paths);
    }
  }

  /** The objects for a Kubernetes cluster that the files have. */
  public ClusterObjects objects() {
    lookAt(objects.all().map(ClusterObject::path));
    return objects;
  }

  /** The expressions of PromQL that the files have, read when the first rule asks. */
  public List<Query> queries() {
    var read = queries;
    if (read == null) {
      read = Queries.of(files.values());
      queries = read;
    }
    lookAt(read.stream().map(Query::path));
    return read;
  }

  /** The alerts of the files, read when the first rule asks. */
  public List<AlertRule> alerts() {
    var read = alerts;
    if (read == null) {
      read = AlertRule.of(files.values());
      alerts = read;
    }
    lookAt(read.stream().map(alert -> alert.place().path()));
    return read;
  }

  /** What is measured: by the names of the files' profile, with the metrics of the users' own. */
  public MetricCatalogue metrics() {
    var read = metrics;
    if (read == null) {
      read = catalogues.metrics(metricProfile()).with(OwnMetrics.of(files.values()));
      metrics = read;
    }
    return read;
  }

  /** Whose names the engine's metrics bear; the guide's where no file says it. */
  public MetricProfile metricProfile() {
    var profile = fact(FactKeys.METRIC_PROFILE);
    return profile.isMissing() ? MetricProfile.GUIDE : profile.value();
  }

  public KubernetesSchemas schemas() {
    return schemas;
  }

  public Catalogues catalogues() {
    return catalogues;
  }

  /**
   * Of two places, the one nearer to what the user wrote: it is that, follows from it, or neither.
   */
  public Place nearest(Place one, Place other) {
    return trail.distance(other) < trail.distance(one) ? other : one;
  }

  /** Begins to tell of a fault that is an error. */
  public Telling error(Rule rule, String headline, Object... values) {
    return new Telling(this, Finding.of(rule.id(), Severity.ERROR, headline.formatted(values)));
  }

  /** Begins to tell of a fault that is a warning. */
  public Telling warning(Rule rule, String headline, Object... values) {
    return new Telling(this, Finding.of(rule.id(), Severity.WARNING, headline.formatted(values)));
  }

  Trail trail() {
    return trail;
  }

  /** A fact's other value, as its file spells it; a header's in words. */
  String spell(Fact<?> fact, Object value) {
    var file = files.get(fact.place().path());
    return file == null || fact.written().equals(fact.key().name())
        ? fact.written() + " to " + value
        : "`" + file.spell(fact.written(), value) + "`";
  }

  /** A value as the file of a fact spells it: what a key takes that holds a program's own text. */
  String text(Fact<?> fact, Object value) {
    return files.get(fact.place().path()) instanceof ParsedFile.Settings file
        ? file.text(value)
        : String.valueOf(value);
  }

  /** A setting with another value, as its file spells it. */
  String spell(Place place, String name, Object value) {
    var file = files.get(place.path());
    return "`" + (file == null ? name + " = " + value : file.spell(name, value)) + "`";
  }

  String line(Place place) {
    return Optional.ofNullable(files.get(place.path()))
        .map(ParsedFile::lines)
        .filter(lines -> place.line() <= lines.size())
        .map(lines -> lines.get(place.line() - 1))
        .orElse("");
  }
}
