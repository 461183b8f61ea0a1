package org.yawlfoundation.yawl.config.check.rules;

import com.google.auto.service.AutoService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yawlfoundation.yawl.config.check.Rule;
import org.yawlfoundation.yawl.config.check.Subject;
import org.yawlfoundation.yawl.config.check.Telling.Way;
import org.yawlfoundation.yawl.config.facts.DatabaseSettings;
import org.yawlfoundation.yawl.config.facts.EngineDatabase;
import org.yawlfoundation.yawl.config.facts.Fact;
import org.yawlfoundation.yawl.config.facts.ParsedFile;
import org.yawlfoundation.yawl.config.facts.PoolSettings;
import org.yawlfoundation.yawl.config.facts.RoleFacts;
import org.yawlfoundation.yawl.config.facts.Route;
import org.yawlfoundation.yawl.config.finding.Finding;
import org.yawlfoundation.yawl.config.quantity.Durations;

/**
 * Work whose caller has given up goes on: it holds a connection and locks for an answer that nobody
 * waits for.
 */
@AutoService(Rule.class)
public final class InnerTimeoutOutlastsOuter implements Rule {
  /** One link of the chain; a time of 0 is none. */
  private record Link(String name, Fact<?> fact, Duration time, boolean inSeconds) {
    static Link of(String name, Fact<Duration> fact) {
      return new Link(name, fact, fact.or(Duration.ZERO), false);
    }

    static Link ofSeconds(String name, Fact<Long> fact) {
      return new Link(name, fact, Duration.ofSeconds(fact.or(0L)), true);
    }

    boolean isSet() {
      return !time.isZero();
    }

    boolean outlasts(Link outer) {
      return isSet() && outer.isSet() && time.compareTo(outer.time) > 0;
    }

    /** The way to no more than a time, spelt as PgBouncer does where the link is its. */
    Way downTo(Duration other) {
      return Way.set(fact, inSeconds ? (Object) other.toSeconds() : other);
    }

    /** The way to no less. */
    Way upTo(Duration other) {
      return Way.set(fact, inSeconds ? (Object) other.plusMillis(999).toSeconds() : other);
    }

    @Override
    public String toString() {
      return name + " " + (isSet() ? Durations.text(time) : "without end");
    }
  }

  /** A link, and those that are parts of it. */
  private record Holder(Link outer, List<Link> inner) {
    List<Link> longer() {
      return inner.stream().filter(link -> link.outlasts(outer)).toList();
    }

    Way raised() {
      return outer.upTo(longer().stream().map(Link::time).max(Duration::compareTo).orElseThrow());
    }
  }

  @Override
  public String id() {
    return "YC254";
  }

  @Override
  public Stream<Finding> check(Subject subject) {
    var request = Link.of("request", longestRoute(subject));
    var waits =
        Link.of("wait for the engine's pool", subject.fact(EngineDatabase.CONNECTION_TIMEOUT));
    var queues = Link.ofSeconds("wait for PgBouncer's pool", subject.fact(PoolSettings.QUERY_WAIT));
    var query = Link.ofSeconds("PgBouncer's query", subject.fact(PoolSettings.QUERY_TIMEOUT));
    var role = subject.fact(RoleFacts.STATEMENT_TIMEOUT);
    var server = subject.fact(DatabaseSettings.STATEMENT_TIMEOUT);
    var statement = Link.of("statement", role.isMissing() ? server : role);
    var lockOfRole = subject.fact(RoleFacts.LOCK_TIMEOUT);
    var lockOfServer = subject.fact(DatabaseSettings.LOCK_TIMEOUT);
    var lock = Link.of("lock", lockOfRole.isMissing() ? lockOfServer : lockOfRole);
    var chain = List.of(request, waits, queues, query, statement, lock);
    var holders =
        List.of(
            new Holder(request, List.of(waits, queues, query, statement, lock)),
            new Holder(query, List.of(statement, lock)),
            new Holder(statement, List.of(lock)));
    return holders.stream().filter(holder -> !holder.longer().isEmpty()).findFirst().stream()
        .flatMap(holder -> tell(subject, chain, holder, holders));
  }

  /** A caller who may wait the longest of all. */
  private static Fact<Duration> longestRoute(Subject subject) {
    return subject
        .files(ParsedFile.Yaml.class)
        .flatMap(Route::of)
        .map(Route::timeout)
        .filter(timeout -> !timeout.isMissing())
        .max(Comparator.comparing(Fact::value))
        .orElse(Fact.missing(Route.TIMEOUT));
  }

  private Stream<Finding> tell(
      Subject subject, List<Link> chain, Holder holder, List<Holder> holders) {
    var outer = holder.outer();
    var longer = holder.longer();
    var worst = longer.stream().max(Comparator.comparing(Link::time)).orElseThrow();
    var facts = new ArrayList<Fact<?>>();
    longer.forEach(link -> facts.add(link.fact()));
    facts.add(outer.fact());
    var telling =
        subject
            .warning(
                this,
                "A %s of %s outlasts the %s that it belongs to, which ends after %s.",
                worst.name(),
                Durations.text(worst.time()),
                outer.name(),
                Durations.text(outer.time()))
            .at(facts.toArray(Fact<?>[]::new))
            .because(
                "from the outside in: %s",
                chain.stream()
                    .filter(link -> !link.fact().isMissing())
                    .map(Link::toString)
                    .collect(Collectors.joining(" > ")));
    // PgBouncer counts whole seconds, and 0 is without end.
    if (longer.stream().noneMatch(Link::inSeconds) || outer.time().toSeconds() > 0) {
      telling.help(longer.stream().map(link -> link.downTo(outer.time())).toArray(Way[]::new));
    }
    return telling
        .help(
            holders.stream()
                .filter(other -> !other.longer().isEmpty())
                .map(Holder::raised)
                .toArray(Way[]::new))
        .tell();
  }
}
