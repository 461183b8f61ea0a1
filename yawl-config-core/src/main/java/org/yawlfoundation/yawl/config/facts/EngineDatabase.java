package org.yawlfoundation.yawl.config.facts;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What the engine's own variables and options say of its way to the database. */
public final class EngineDatabase implements FactSource {
  public static final FactKey<String> URL =
      new FactKey<>("where the engine connects to", String.class);
  public static final FactKey<Duration> CONNECTION_TIMEOUT =
      new FactKey<>("how long the engine waits for a connection", Duration.class);
  public static final FactKey<Duration> IDLE_TIMEOUT =
      new FactKey<>("how long the engine's pool keeps an idle connection", Duration.class);
  public static final FactKey<Duration> MAX_LIFETIME =
      new FactKey<>("how long the engine's pool keeps a connection", Duration.class);

  private static final List<String> URLS =
      List.of("DATABASE_URL", "SPRING_DATASOURCE_URL", "JDBC_DATABASE_URL", "DB_URL");

  /** HikariCP counts in milliseconds. */
  @Override
  public void read(List<ParsedFile> files, Facts facts) {
    for (var file : files) {
      if (file instanceof ParsedFile.Options options) {
        for (var option : options.options()) {
          option(facts, option, "connectionTimeout", CONNECTION_TIMEOUT);
          option(facts, option, "idleTimeout", IDLE_TIMEOUT);
          option(facts, option, "maxLifetime", MAX_LIFETIME);
        }
      }
    }
  }

  private static void option(
      Facts facts, ParsedFile.Option option, String name, FactKey<Duration> key) {
    for (var prefix : List.of("-Dhibernate.hikari.", "-Dspring.datasource.hikari.")) {
      var start = prefix + name;
      if (option.text().startsWith(start + "=")) {
        var value = option.text().substring(start.length() + 1);
        facts.add(key, value, EngineDatabase::millis, option.place(), start);
      }
    }
  }

  static void read(Workloads workloads, Facts facts) {
    variable(workloads, facts, URLS, URL, EngineDatabase::url);
    hikari(workloads, facts, "CONNECTION", "TIMEOUT", CONNECTION_TIMEOUT);
    hikari(workloads, facts, "IDLE", "TIMEOUT", IDLE_TIMEOUT);
    hikari(workloads, facts, "MAX", "LIFETIME", MAX_LIFETIME);
  }

  /** Spring takes a name with an underscore for each hyphen, or without. */
  private static void hikari(
      Workloads workloads, Facts facts, String one, String other, FactKey<Duration> key) {
    var prefix = "SPRING_DATASOURCE_HIKARI_" + one;
    variable(
        workloads,
        facts,
        List.of(prefix + other, prefix + "_" + other),
        key,
        EngineDatabase::millis);
  }

  private static <T> void variable(
      Workloads workloads,
      Facts facts,
      List<String> names,
      FactKey<T> key,
      Function<String, T> read) {
    workloads
        .variable(names)
        .ifPresent(variable -> WorkloadFacts.scalar(facts, variable, key, read, "value"));
  }

  private static String url(String text) {
    if (!text.startsWith("jdbc:postgresql:")) {
      throw new IllegalArgumentException(text);
    }
    return text;
  }

  private static Duration millis(String text) {
    return Duration.ofMillis(Facts.count(text));
  }
}
